package io.spillway.app.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text of which a terminal takes nothing for a command but the program's own colours: a name of a file or of a product
 * may hold anything, and a terminal obeys it. What it would obey is written as U+FFFD.
 */
final class TerminalWriter extends FilterWriter {
    private static final Pattern COMMAND =
            Pattern.compile("\\x1b(?!\\[[0-9;]*m)|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1a\\x1c-\\x1f\\x7f-\\x9f]");
    private static final String REPLACEMENT = "\ufffd";

    TerminalWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(Character.toString((char) c), 0, 1);
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        write(new String(text, from, count), 0, count);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        Matcher commands = COMMAND.matcher(text).region(from, from + count);
        if (!commands.find()) {
            out.write(text, from, count);
            return;
        }
        String part = text.substring(from, from + count);
        out.write(COMMAND.matcher(part).replaceAll(REPLACEMENT));
    }
}
