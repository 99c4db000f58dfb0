package io.spillway.pricing.catalogue.source.wire;

import io.spillway.pricing.catalogue.source.SourceException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Parsers with the limits of this package, and messages for what goes wrong in them. */
final class WireJson {

    /** Price lists nest nine deep. */
    private static final int DEEPEST = 32;

    /** An entry of an answer's PriceList is a text of up to some 100 kB. */
    private static final int LONGEST_TEXT = 4 << 20;

    private static final int LONGEST_NAME = 1_000;

    private static final Pattern PARSER_PLACE =
            Pattern.compile("\\s*\\(?(?:start marker at |at )?\\[Source: [^\\]]*\\]\\)?");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(100)
                            .build())
                    // Most names of an offer are SKUs, each of which comes twice: remembering them costs more than
                    // reading them.
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build())
            .build();

    private WireJson() {}

    static JsonParser open(InputStream in) {
        return MAPPER.createParser(in);
    }

    static JsonParser open(String text) {
        return MAPPER.createParser(text);
    }

    /** The text of the current value; anything else is a problem that names the field, and an empty text. */
    static String text(JsonParser parser, String field, List<String> problems) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (token != JsonToken.VALUE_NULL) {
            problems.add(field + " is " + kind(token) + ", expected text");
            parser.skipChildren();
        }
        return "";
    }

    /** The text of the current value; empty for anything else, which is skipped. */
    static String textOrEmpty(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "nothing";
            case VALUE_STRING -> "text";
        };
    }

    /** What to tell the user about a failure while reading. */
    static SourceException failure(String name, JacksonException e) {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException io) {
            return unreadable(name, io);
        }
        String place = "";
        if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
            place = ", line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr();
        }
        if (e instanceof StreamConstraintsException) {
            return new SourceException(
                    name + place + " is beyond what is read: it nests deeper than " + DEEPEST
                            + ", or a text is longer than 4 MiB",
                    "check that it is a price list of AWS",
                    false);
        }
        return new SourceException(
                name + place + " is not JSON: " + message(e),
                "get the file again; it may have been cut off or changed",
                false);
    }

    /** What is wrong, without the place in the parser's own words, which tells nothing of the source. */
    static String message(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int line = message.indexOf('\n');
        return PARSER_PLACE
                .matcher(line < 0 ? message : message.substring(0, line))
                .replaceAll("")
                .strip();
    }

    /** What to tell the user about bytes that cannot be read. */
    static SourceException unreadable(String name, IOException e) {
        if (e instanceof EOFException || e instanceof ZipException) {
            return new SourceException(name + " ends early or is damaged", "get the file again", false);
        }
        return new SourceException(name + " cannot be read: " + e.getMessage(), "check the file and its disk", true);
    }
}
