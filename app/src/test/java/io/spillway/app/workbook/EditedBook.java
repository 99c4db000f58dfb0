package io.spillway.app.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;

/** A copy of a workbook in which a person has typed, or whose cached values are wrong. */
final class EditedBook {
    private static final Pattern CACHED = Pattern.compile("(</f><v>)[^<]*(</v>)");
    private static final String WRONG = "31415.926";

    /** What is no value, and can come into a cell all the same. */
    enum Pasted {
        ERROR,
        NOTHING
    }

    private final Path original;
    private final BookValues values;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> sheetParts;
    private String name = "edited";

    private EditedBook(Path original) throws IOException {
        this.original = original;
        this.values = BookValues.read(original);
        this.sheetParts = BookValues.parts(original);
        try (ZipFile zip = new ZipFile(original.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    static EditedBook of(Path original) {
        try {
            return new EditedBook(original);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    EditedBook named(String text) {
        name = text;
        return this;
    }

    /** Makes every cached value of a formula wrong, so that only calculating can put it right. */
    EditedBook poison() {
        sheetParts
                .values()
                .forEach(part -> text(part, CACHED.matcher(text(part)).replaceAll("$1" + WRONG + "$2")));
        return this;
    }

    /** Types into the input of a path, in the column of a scenario, which holds the value itself. */
    EditedBook type(String sheet, String path, String scenario, Object value) {
        Map<String, BookValues.Cell> cells = values.sheet(sheet);
        int row = -1;
        for (Map.Entry<String, BookValues.Cell> cell : cells.entrySet()) {
            if (cell.getKey().startsWith("C") && cell.getValue().value().equals(path)) {
                row = new CellReference(cell.getKey()).getRow();
            }
        }
        String column = "";
        for (Map.Entry<String, BookValues.Cell> cell : cells.entrySet()) {
            CellReference at = new CellReference(cell.getKey());
            if (at.getRow() == 2 && cell.getValue().value().equals(scenario)) {
                column = CellReference.convertNumToColString(at.getCol());
            }
        }
        if (row < 0 || column.isEmpty()) {
            throw new IllegalArgumentException("no input " + path + " of " + scenario + " on " + sheet);
        }
        put(sheet, column + (row + 1), value);
        return this;
    }

    /** Types a price for the first scenario. */
    EditedBook typePrice(String usage, String region, double value) {
        return put("Prices", "F" + priceRow(usage, region), value);
    }

    /** Row of a price in the sheet, from 1; of its first tier. */
    int priceRow(String usage, String region) {
        Map<String, BookValues.Cell> cells = values.sheet("Prices");
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, BookValues.Cell> cell : cells.entrySet()) {
            int row = new CellReference(cell.getKey()).getRow() + 1;
            if (cell.getKey().equals("B" + row)
                    && cell.getValue().value().equals(usage)
                    && Objects.requireNonNull(cells.get("C" + row)).value().equals(region)) {
                first = Math.min(first, row);
            }
        }
        if (first == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no price of " + usage);
        }
        return first;
    }

    /** Types where a row and a column of a sheet meet, by what the row's first cell and the column's head say. */
    EditedBook typeAt(String sheet, String row, String head, Object value) {
        Map<String, BookValues.Cell> cells = values.sheet(sheet);
        String at = cells.entrySet().stream()
                .filter(cell ->
                        cell.getKey().startsWith("A") && cell.getValue().value().equals(row))
                .map(cell -> cell.getKey().replaceFirst("[A-Z]+", ""))
                .findFirst()
                .orElseThrow();
        String column = cells.entrySet().stream()
                .filter(cell -> cell.getKey().matches("[A-Z]+4")
                        && cell.getValue().value().startsWith(head))
                .map(cell -> cell.getKey().replace("4", ""))
                .findFirst()
                .orElseThrow();
        return put(sheet, column + at, value);
    }

    /** Puts something into all inputs of a scenario. */
    EditedBook paste(String scenario, Object value) {
        Map<String, BookValues.Cell> cells = values.sheet("Assumptions");
        String column = cells.entrySet().stream()
                .filter(cell -> cell.getKey().endsWith("3")
                        && cell.getKey().matches("[A-Z]+3")
                        && cell.getValue().value().equals(scenario))
                .map(cell -> cell.getKey().replace("3", ""))
                .findFirst()
                .orElseThrow();
        cells.forEach((name, cell) -> {
            if (name.matches("E[0-9]+") && cell.isFormula() && cells.containsKey(column + name.substring(1))) {
                put("Assumptions", column + name.substring(1), value);
            }
        });
        return this;
    }

    /** Types into a cell. */
    EditedBook put(String sheet, String cell, Object value) {
        String part = Objects.requireNonNull(sheetParts.get(sheet));
        Matcher old = Pattern.compile("<c r=\"" + cell + "\"( s=\"[0-9]+\")?[^>]*>.*?</c>")
                .matcher(text(part));
        if (!old.find()) {
            throw new IllegalArgumentException("no cell " + sheet + "!" + cell);
        }
        String style = old.group(1) == null ? "" : old.group(1);
        String fresh = switch (value) {
            case Number number -> "<c r=\"" + cell + "\"" + style + "><v>" + number + "</v></c>";
            case Pasted.ERROR -> "<c r=\"" + cell + "\"" + style + " t=\"e\"><v>#N/A</v></c>";
            case Pasted.NOTHING -> "<c r=\"" + cell + "\"" + style + "/>";
            default -> "<c r=\"" + cell + "\"" + style + " t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
        };
        String text = text(part);
        text(part, text.substring(0, old.start()) + fresh + text.substring(old.end()));
        return this;
    }

    private String text(String part) {
        return new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
    }

    private void text(String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the copy beside the original. */
    Path save() {
        String base = original.getFileName().toString().replace(".xlsx", "");
        Path copy = original.resolveSibling(base + "-" + name + ".xlsx");
        try (OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return copy;
    }
}
