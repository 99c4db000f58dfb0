package io.spillway.scenarios.prices;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.spillway.model.finding.Location;
import java.util.List;

/**
 * Where the fields of a CSV text begin.
 *
 * @param columns names of the fields, which become the path of a location
 */
record CsvPlaces(String file, String text, List<String> columns) {

    /** Where a field of a row begins; a quoted field before it may span lines. */
    Location of(CsvRecord row, int field) {
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
        return new Location(columns.get(field), file, line, text.codePointCount(lineAt, at) + 1);
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
