package io.spillway.scenarios.prices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.spillway.model.file.Findings;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.NearestName;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.RateKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads prices a company has agreed with AWS from a CSV file (RFC 4180, UTF-8) with the columns {@value #HEADER}. A row with the
 * entry {@code price} sets the price of a key, in USD, as one number or with tiers ({@code 0.09;10240:0.085}); a row with the
 * entry {@code discount} takes a share, such as {@code 0.12}, off a service. Everything that is wrong is said at once.
 */
public final class PrivatePriceFile {

    /** The columns, in this order. */
    public static final String HEADER = "entry,key,value,unit,source,date,note";

    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST = 2_000;
    private static final double MOST_USD = 1e9;
    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final List<String> ENTRIES = List.of("price", "discount");

    private final String file;
    private final String text;
    private final Findings findings = new Findings();
    private final Map<String, Json> overrides = new LinkedHashMap<>();
    private final Map<String, Json> discounts = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    private PrivatePriceFile(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The prices of a file, or none and everything that is wrong with it. */
    public static Parsed<PrivatePrices> read(Path file) {
        String name = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refused(
                        name,
                        "file-too-large",
                        "the file is larger than " + (MOST_BYTES >> 20) + " MiB",
                        "a list of own prices is far smaller; check that this is the right file");
            }
            return read(Files.readAllBytes(file), name);
        } catch (IOException e) {
            return refused(
                    name,
                    "unreadable-file",
                    "cannot read '" + name + "': " + e.getClass().getSimpleName() + ", " + e.getMessage(),
                    "check the name and the folder");
        }
    }

    /** The prices of a file's bytes; the name is for findings. */
    public static Parsed<PrivatePrices> read(byte[] bytes, String name) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(name, "not-utf-8", "the file is not UTF-8 text", "save it as CSV in UTF-8");
        }
        // What spreadsheets write before the first column's name.
        return new PrivatePriceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text).parsed();
    }

    private static Parsed<PrivatePrices> refused(String file, String code, String message, String advice) {
        Findings findings = new Findings();
        findings.error(code, new Location("", file, 0, 0), message, advice);
        return new Parsed<>(null, findings.list());
    }

    private Parsed<PrivatePrices> parsed() {
        long line = 1;
        int rows = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (rows == 0) {
                    header(row);
                } else {
                    row(row);
                }
                rows++;
                if (rows > MOST_ROWS) {
                    findings.error(
                            "too-many-rows",
                            new Location("", file, (int) line, 1),
                            "there are more than " + MOST_ROWS + " rows",
                            "leave out what the workspace does not use");
                    break;
                }
                if (rows == 1 && findings.errors() > 0) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            findings.error(
                    "bad-csv",
                    new Location("", file, (int) line, 1),
                    "the file is not CSV after line " + line + ": " + e.getMessage(),
                    "check the quotes");
        }
        if (rows == 0) {
            findings.error(
                    "empty-file",
                    new Location("", file, 1, 1),
                    "the file is empty",
                    "begin it with the columns " + HEADER);
        }
        return new Parsed<>(
                findings.errors() > 0 ? null : new PrivatePrices(JsonObject.of(overrides), JsonObject.of(discounts)),
                findings.list());
    }

    private void header(CsvRecord row) {
        if (!row.getFields().equals(COLUMNS)) {
            findings.error(
                    "wrong-columns",
                    new Location("", file, 1, 1),
                    "the columns are '" + shortened(String.join(",", row.getFields())) + "'",
                    "begin the file with " + HEADER);
        }
    }

    private void row(CsvRecord row) {
        if (row.getFieldCount() != COLUMNS.size()) {
            error(
                    row,
                    0,
                    "wrong-columns",
                    "the row has " + row.getFieldCount() + " fields instead of " + COLUMNS.size(),
                    "the columns are " + HEADER);
            return;
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (row.getField(i).length() > LONGEST) {
                error(row, i, "too-long", COLUMNS.get(i) + " is longer than " + LONGEST + " characters", "shorten it");
                return;
            }
        }
        String entry = row.getField(0);
        switch (entry) {
            case "price" -> price(row);
            case "discount" -> discount(row);
            default ->
                error(
                        row,
                        0,
                        "unknown-entry",
                        "the entry is '" + shortened(entry) + "'",
                        NearestName.advice(entry, ENTRIES));
        }
    }

    private void price(CsvRecord row) {
        int before = findings.errors();
        String key = row.getField(1);
        attempt(row, 1, "bad-rate-key", () -> RateKey.parse(key));
        attempt(row, 5, "bad-date", () -> PriceDate.parse(row.getField(5)));
        if (row.getField(4).isBlank()) {
            error(row, 4, "missing-source", "the price " + key + " has no source", "say where it is from");
        }
        Map<String, Json> override = new LinkedHashMap<>();
        value(row, override::put);
        putText(override, "unit", row.getField(3));
        putText(override, "source", row.getField(4));
        putText(override, "date", row.getField(5));
        putText(override, "note", row.getField(6));
        if (findings.errors() == before && once(row, key)) {
            overrides.put(key, JsonObject.of(override));
        }
    }

    /** One member of an override. */
    private interface Member {
        void put(String name, Json value);
    }

    private void value(CsvRecord row, Member member) {
        String[] steps = row.getField(2).split(";", -1);
        Map<String, Json> tiers = new LinkedHashMap<>();
        double previous = 0;
        for (int i = 0; i < steps.length; i++) {
            int colon = steps[i].indexOf(':');
            if (i == 0 ? colon >= 0 : colon < 0) {
                badValue(row, "is neither a price nor a price and its tiers");
                return;
            }
            Double from = i == 0 ? Double.valueOf(0) : number(row, steps[i].substring(0, colon));
            Double usd = number(row, steps[i].substring(colon + 1));
            if (from == null || usd == null) {
                return;
            }
            if (usd < 0 || usd > MOST_USD) {
                badValue(row, "has a price that is not between 0 and 1,000,000,000 USD");
                return;
            }
            if (i > 0 && from <= previous) {
                badValue(row, "has tiers that do not ascend");
                return;
            }
            previous = from;
            tiers.put(JsonNumber.text(from), JsonNumber.of(usd));
        }
        if (tiers.size() == 1) {
            member.put("usd", tiers.values().iterator().next());
        } else {
            member.put("tiers", JsonObject.of(tiers));
        }
    }

    private void badValue(CsvRecord row, String what) {
        error(
                row,
                2,
                "bad-price",
                "'" + shortened(row.getField(2)) + "' " + what,
                "write 0.045, or with tiers 0.09;10240:0.085");
    }

    private @Nullable Double number(CsvRecord row, String number) {
        try {
            double value = new BigDecimal(number).doubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        badValue(row, "has '" + shortened(number) + "' where a number belongs");
        return null;
    }

    private void discount(CsvRecord row) {
        int before = findings.errors();
        String service = row.getField(1);
        if (service.isBlank() || service.indexOf('/') >= 0) {
            error(
                    row,
                    1,
                    "bad-service",
                    "'" + shortened(service) + "' is not a service",
                    "write its code, such as AmazonEC2");
        }
        Double share = null;
        try {
            share = new BigDecimal(row.getField(2)).doubleValue();
        } catch (NumberFormatException e) {
            // Said below.
        }
        if (share == null || !(share >= 0 && share <= 1)) {
            error(
                    row,
                    2,
                    "bad-discount",
                    "'" + shortened(row.getField(2)) + "' is not a share between 0 and 1",
                    "12 % off is 0.12");
        }
        if (!row.getField(3).isEmpty()) {
            error(row, 3, "unit-of-discount", "a discount has no unit", "leave it empty");
        }
        if (findings.errors() == before && share != null && once(row, service)) {
            discounts.put(service, JsonNumber.of(share));
        }
    }

    private boolean once(CsvRecord row, String key) {
        Long line = lines.putIfAbsent(row.getField(0) + " " + key, row.getStartingLineNumber());
        if (line != null) {
            error(row, 1, "given-twice", shortened(key) + " is given in line " + line + " already", "keep one");
        }
        return line == null;
    }

    private static void putText(Map<String, Json> members, String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, JsonText.of(value));
        }
    }

    private void attempt(CsvRecord row, int column, String code, Runnable check) {
        Consumer<IllegalArgumentException> refused =
                e -> error(row, column, code, shortened(String.valueOf(e.getMessage())), "");
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            refused.accept(e);
        }
    }

    private void error(CsvRecord row, int column, String code, String message, String advice) {
        findings.error(code, place(row, column), message, advice);
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }

    /** Where a field of a row begins; a quoted field before it may span lines. */
    private Location place(CsvRecord row, int field) {
        int line = (int) row.getStartingLineNumber();
        int at = lineStart(line);
        int lineAt = at;
        boolean quoted = false;
        for (int seen = 0; seen < field && at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                seen++;
            } else if (c == '\n') {
                line++;
                lineAt = at + 1;
            }
        }
        return new Location(COLUMNS.get(field), file, line, text.codePointCount(lineAt, at) + 1);
    }

    private int lineStart(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', at);
            if (next < 0) {
                return at;
            }
            at = next + 1;
        }
        return at;
    }
}
