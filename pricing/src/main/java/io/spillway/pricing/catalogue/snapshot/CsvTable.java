package io.spillway.pricing.catalogue.snapshot;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one CSV file of a snapshot; every problem becomes a message with file and line. */
final class CsvTable {

    /** Turns a row into a value; an {@link IllegalArgumentException} is reported with the row's place. */
    interface RowReader<T> {
        T read(CsvRecord row);
    }

    private CsvTable() {}

    /**
     * Reads all rows after the header.
     *
     * @param header the columns expected, comma separated
     * @throws SnapshotException when the file is missing, truncated, or a row is malformed
     */
    static <T> List<T> read(SnapshotFolder folder, String file, String header, RowReader<T> rows) {
        String place = folder.place() + "/" + file;
        List<T> values = new ArrayList<>();
        long line = 0;
        try (Reader reader = new InputStreamReader(folder.open(file), StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader)) {
            boolean headerSeen = false;
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (!headerSeen) {
                    headerSeen = true;
                    String found = String.join(",", row.getFields());
                    if (!found.equals(header)) {
                        throw at(place, row, "the columns are '" + found + "', expected '" + header + "'", null);
                    }
                    continue;
                }
                values.add(readRow(place, row, rows));
            }
            if (!headerSeen) {
                throw new SnapshotException(place + " is empty, expected the columns '" + header + "'");
            }
            return values;
        } catch (IOException | UncheckedIOException e) {
            throw new SnapshotException("cannot read the price snapshot file " + place + ": " + reason(e), e);
        } catch (CsvParseException e) {
            throw new SnapshotException(place + ", after line " + line + ": " + reason(e), e);
        }
    }

    private static <T> T readRow(String place, CsvRecord row, RowReader<T> rows) {
        try {
            return rows.read(row);
        } catch (IllegalArgumentException e) {
            throw at(place, row, reason(e), e);
        }
    }

    private static SnapshotException at(String place, CsvRecord row, String problem, @Nullable Throwable cause) {
        String message = place + ", line " + row.getStartingLineNumber() + ": " + problem;
        return cause == null ? new SnapshotException(message) : new SnapshotException(message, cause);
    }

    static String reason(Throwable e) {
        String message = e.getMessage();
        if (e instanceof FileNotFoundException || e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** A number for messages: {@code column 'vcpu': 'abc' is not a number}. */
    static double number(String column, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " '" + text + "' is not a number", e);
        }
    }
}
