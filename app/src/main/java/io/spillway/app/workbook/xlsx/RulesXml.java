package io.spillway.app.workbook.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes what a sheet says about cells behind its rows: first conditional formats, then validations. Cells are named as ranges with
 * spaces between them.
 */
public final class RulesXml {
    private final Writer out;

    RulesXml(OutputStream target) {
        out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    }

    /**
     * The look of cells where a formula holds.
     *
     * @param formula as it is for the first cell
     * @param look of the workbook's looks for conditional formats
     * @param priority 1 for the first of the sheet
     */
    public void look(String cells, String formula, long look, int priority) {
        write("<conditionalFormatting sqref=\"");
        write(cells);
        write("\"><cfRule type=\"expression\" dxfId=\"" + look + "\" priority=\"" + priority + "\"><formula>");
        escaped(formula);
        write("</formula></cfRule></conditionalFormatting>");
    }

    /** Begins the validations, of which there is at least one. */
    public void beginValidations(int count) {
        write("<dataValidations count=\"" + count + "\">");
    }

    public void endValidations() {
        write("</dataValidations>");
    }

    /**
     * A validation that holds back what is not allowed.
     *
     * @param allowed what it is called in the file: {@code list}, {@code whole} or {@code decimal}
     * @param title of the message, and its text
     * @param from least number or range of the list; {@code to} greatest number, empty for a list
     */
    public void validation(String cells, String allowed, String title, String message, String from, String to) {
        write("<dataValidation type=\"" + allowed + "\" sqref=\"");
        write(cells);
        write("\" allowBlank=\"true\" showErrorMessage=\"true\" errorTitle=\"");
        escaped(title);
        write("\" error=\"");
        escaped(message);
        write("\"><formula1>");
        escaped(from);
        write("</formula1>");
        if (!to.isEmpty()) {
            write("<formula2>");
            escaped(to);
            write("</formula2>");
        }
        write("</dataValidation>");
    }

    void end() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void escaped(String text) {
        write(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
