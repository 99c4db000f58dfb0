package io.spillway.app.ui.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.spillway.model.file.JsonNumber;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of comma-separated values (RFC 4180). Words that a spreadsheet would take for a formula are marked as words. */
public final class CsvText {
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
    private final List<String> line = new ArrayList<>();

    /** A whole line of words. */
    public CsvText words(List<String> words) {
        words.forEach(this::word);
        return end();
    }

    public CsvText word(String word) {
        boolean formula = !word.isEmpty() && FORMULA_SIGNS.indexOf(word.charAt(0)) >= 0;
        line.add(formula ? "'" + word : word);
        return this;
    }

    /** A number in full; nothing when it is not a number. */
    public CsvText number(double value) {
        line.add(Double.isFinite(value) ? JsonNumber.text(value) : "");
        return this;
    }

    /** Ends the line. */
    public CsvText end() {
        writer.writeRecord(line);
        line.clear();
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
