package io.spillway.scenarios.prices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.spillway.model.file.Findings;
import io.spillway.model.file.FitText;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

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
    static final List<String> COLUMNS = List.of(HEADER.split(","));

    private static final String UNREADABLE = "unreadable-file";

    private final String file;
    private final String text;
    private final Findings findings = new Findings();
    private final PrivatePriceRows rows;

    private PrivatePriceFile(String file, String text) {
        this.file = file;
        this.text = text;
        this.rows = new PrivatePriceRows(new CsvPlaces(file, text, COLUMNS), findings);
    }

    /** The prices of a file, or none and everything that is wrong with it. */
    public static Parsed<PrivatePrices> read(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return refused(name, UNREADABLE, "'" + name + "' is a folder", "name a file");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refused(
                        name,
                        "file-too-large",
                        "the file is larger than " + (MOST_BYTES >> 20) + " MiB",
                        "a list of own prices is far smaller; check that this is the right file");
            }
            return read(Files.readAllBytes(file), name);
        } catch (NoSuchFileException e) {
            return refused(name, UNREADABLE, "there is no file '" + name + "'", "check the name and the folder");
        } catch (AccessDeniedException e) {
            return refused(name, UNREADABLE, "the file '" + name + "' may not be read", "check its permissions");
        } catch (IOException e) {
            return refused(
                    name, UNREADABLE, "cannot read '" + name + "': " + e.getMessage(), "check the file and its disk");
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
        int unfit = FitText.indexOfUnfit(text);
        if (unfit >= 0) {
            String before = text.substring(0, unfit);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            return refused(
                    new Location("", name, line, unfit - before.lastIndexOf('\n')),
                    "unfit-character",
                    "there is the character " + FitText.named(text.charAt(unfit)) + ", which cannot be shown",
                    "remove it");
        }
        // What spreadsheets write before the first column's name.
        return new PrivatePriceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text).parsed();
    }

    private static Parsed<PrivatePrices> refused(String file, String code, String message, String advice) {
        return refused(new Location("", file, 0, 0), code, message, advice);
    }

    private static Parsed<PrivatePrices> refused(Location at, String code, String message, String advice) {
        Findings findings = new Findings();
        findings.error(code, at, message, advice);
        return new Parsed<>(null, findings.list());
    }

    private Parsed<PrivatePrices> parsed() {
        long line = 1;
        int seen = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (seen == 0) {
                    header(row);
                } else {
                    rows.take(row);
                }
                seen++;
                if (seen > MOST_ROWS) {
                    findings.error(
                            "too-many-rows",
                            new Location("", file, (int) line, 1),
                            "there are more than " + MOST_ROWS + " rows",
                            "leave out what the workspace does not use");
                    break;
                }
                if (seen == 1 && findings.errors() > 0) {
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
        if (seen == 0) {
            findings.error(
                    "empty-file",
                    new Location("", file, 1, 1),
                    "the file is empty",
                    "begin it with the columns " + HEADER);
        }
        if (seen == 1 && findings.errors() == 0) {
            findings.error(
                    "no-rows",
                    new Location("", file, 1, 1),
                    "the file has its columns and no row",
                    "give each price or discount a row");
        }
        return new Parsed<>(findings.errors() > 0 ? null : rows.prices(), findings.list());
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

    static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
