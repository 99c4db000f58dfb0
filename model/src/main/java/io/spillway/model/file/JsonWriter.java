package io.spillway.model.file;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes a tree in one form: two spaces of indent, lists of plain values on one line while they are short, numbers in their
 * shortest exact text, line feeds, and a line feed at the end. Members stay in the order they have. A character that
 * {@link FitText} does not take is written as U+FFFD.
 */
public final class JsonWriter {

    private static final int ONE_LINE = 160;

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    public static String text(Json json) {
        JsonWriter writer = new JsonWriter();
        writer.value(json, 0);
        return writer.out.append('\n').toString();
    }

    /** UTF-8. */
    public static byte[] bytes(Json json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    private void value(Json json, int depth) {
        switch (json) {
            case JsonObject object -> object(object, depth);
            case JsonArray array -> array(array, depth);
            case JsonText text -> string(text.value());
            case JsonNumber number -> out.append(JsonNumber.text(number.value()));
            case JsonBool bool -> out.append(bool.value());
            case JsonNull none -> out.append("null");
        }
    }

    private void object(JsonObject object, int depth) {
        if (object.members().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            newLine(depth + 1);
            string(member.getKey());
            out.append(": ");
            value(member.getValue(), depth + 1);
            if (members.hasNext()) {
                out.append(',');
            }
        }
        newLine(depth);
        out.append('}');
    }

    private void array(JsonArray array, int depth) {
        boolean plain = array.values().stream().noneMatch(v -> v instanceof JsonObject || v instanceof JsonArray);
        int start = out.length();
        if (plain) {
            list(array, depth, false);
            if (out.length() - start <= ONE_LINE) {
                return;
            }
            out.setLength(start);
        }
        list(array, depth, true);
    }

    private void list(JsonArray array, int depth, boolean linePerValue) {
        out.append('[');
        Iterator<Json> values = array.values().iterator();
        while (values.hasNext()) {
            if (linePerValue) {
                newLine(depth + 1);
            }
            value(values.next(), depth + 1);
            if (values.hasNext()) {
                out.append(linePerValue ? "," : ", ");
            }
        }
        if (linePerValue && !array.values().isEmpty()) {
            newLine(depth);
        }
        out.append(']');
    }

    private void newLine(int depth) {
        out.append('\n');
        out.repeat("  ", depth);
    }

    private void string(String given) {
        // What the reader would refuse would be lost with everything else in its file.
        String text = FitText.fit(given);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
