package io.spillway.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Turns the tokens of one JSON text into a tree; stops at the first place where the text is no longer JSON. */
final class JsonTreeBuilder {

    static final int MAX_DEPTH = 64;
    static final int MAX_VALUES = 1_000_000;
    static final int MAX_NAME = 256;
    static final int MAX_TEXT = 100_000;
    static final int MAX_NUMBER = 64;

    // The parser's own limits only back up those above, which name the thing and the remedy.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .maxNameLength(JsonReader.MAX_BYTES)
                    .maxStringLength(JsonReader.MAX_BYTES)
                    .maxNumberLength(JsonReader.MAX_BYTES)
                    .maxDocumentLength(JsonReader.MAX_BYTES)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final String file;
    private final Findings findings = new Findings();
    private int values;
    private boolean usable = true;

    JsonTreeBuilder(String file) {
        this.file = file;
    }

    Parsed<Json> build(char[] text, int length) {
        Json tree = null;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text, 0, length)) {
            if (parser.nextToken() == null) {
                stop("empty-file", new Place(file, 1, 1), "the file is empty", "a workspace is a JSON object");
            }
            tree = value(parser, 1);
            if (parser.nextToken() != null) {
                stop(
                        "trailing-content",
                        place(parser),
                        "there is more after the end of the value",
                        "a file holds one JSON object; remove what follows it");
            }
        } catch (Stop stop) {
            tree = null;
        } catch (UnexpectedEndOfInputException e) {
            tree = null;
            findings.error(
                    "unexpected-end",
                    place(e.getLocation()).at(""),
                    "the file ends in the middle of a value",
                    "it was cut short; take a complete copy");
        } catch (JacksonException e) {
            tree = null;
            syntax(e);
        }
        return new Parsed<>(usable ? tree : null, findings.list());
    }

    private Json value(JsonParser parser, int depth) {
        if (++values > MAX_VALUES) {
            stop(
                    "too-many-values",
                    place(parser),
                    "the file holds more than a million values",
                    "a workspace holds far fewer; check that this is the right file");
        }
        if (depth > MAX_DEPTH) {
            stop(
                    "too-deep",
                    place(parser),
                    "values are nested more than " + MAX_DEPTH + " deep",
                    "a workspace is far flatter; check that this is the right file");
        }
        Place place = place(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, place, depth);
            case START_ARRAY -> array(parser, place, depth);
            case VALUE_STRING -> text(parser.getString(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString(), place);
            case VALUE_TRUE -> new JsonBool(true, place);
            case VALUE_FALSE -> new JsonBool(false, place);
            case VALUE_NULL -> new JsonNull(place);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Json object(JsonParser parser, Place place, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        Map<String, Place> keyPlaces = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Place keyPlace = place(parser);
            String key = parser.currentName();
            if (key.length() > MAX_NAME) {
                stop(
                        "name-too-long",
                        keyPlace,
                        "a key has " + key.length() + " characters; at most " + MAX_NAME + " are read",
                        "shorten it");
            }
            fit(key, "a key", keyPlace);
            parser.nextToken();
            Json value = value(parser, depth + 1);
            Place first = keyPlaces.putIfAbsent(key, keyPlace);
            if (first == null) {
                members.put(key, value);
            } else {
                findings.error(
                        "duplicate-key",
                        keyPlace.at(key),
                        "the key '" + JsonText.shortened(key) + "' stands twice in one object, first at line "
                                + first.line() + ", column " + first.column(),
                        "keep one of them");
            }
        }
        return new JsonObject(members, keyPlaces, place);
    }

    private Json array(JsonParser parser, Place place, int depth) {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, depth + 1));
        }
        return new JsonArray(elements, place);
    }

    private Json text(String text, Place place) {
        if (text.length() > MAX_TEXT) {
            usable = false;
            findings.error(
                    "text-too-long",
                    place.at(""),
                    "a text has " + text.length() + " characters; at most " + MAX_TEXT + " are read",
                    "shorten it");
        }
        fit(text, "a text", place);
        return new JsonText(text, place);
    }

    private void fit(String text, String what, Place place) {
        int unfit = FitText.indexOfUnfit(text);
        if (unfit >= 0) {
            findings.error(
                    "unfit-character",
                    place.at(""),
                    what + " holds the character " + FitText.named(text.charAt(unfit)) + ", which cannot be shown",
                    "remove it");
        }
    }

    private Json number(String text, Place place) {
        double number = text.length() > MAX_NUMBER ? Double.NaN : Double.parseDouble(text);
        if (Double.isFinite(number)) {
            return new JsonNumber(number, place);
        }
        usable = false;
        if (Double.isNaN(number)) {
            findings.error(
                    "number-too-long",
                    place.at(""),
                    "a number has " + text.length() + " characters; at most " + MAX_NUMBER + " are read",
                    "17 digits say all that a number here can hold");
        } else {
            findings.error(
                    "number-too-large",
                    place.at(""),
                    "the number " + text + " is too large",
                    "numbers reach 1.7976931348623157e308");
        }
        return new JsonNumber(0, place);
    }

    private void syntax(JacksonException e) {
        String message = e.getOriginalMessage();
        int cut = message.indexOf('\n');
        String line = cut < 0 ? message : message.substring(0, cut);
        Place place = place(e.getLocation());
        String word = wordAfter("Unrecognized token '", line);
        if (word == null) {
            word = wordAfter("Non-standard token '", line);
            if (word != null) {
                // The parser stands behind such a word.
                place = new Place(file, place.line(), Math.max(1, place.column() - word.length()));
            }
        }
        NotJson reason = word == null ? NotJson.of(line) : NotJson.word(word);
        findings.error("not-json", place.at(""), "this is not JSON: " + reason.what(), reason.advice());
    }

    private static @Nullable String wordAfter(String start, String message) {
        if (!message.startsWith(start)) {
            return null;
        }
        int end = message.indexOf('\'', start.length());
        return message.substring(start.length(), end < 0 ? message.length() : end);
    }

    private Place place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private Place place(@Nullable TokenStreamLocation location) {
        return location == null ? new Place(file, 0, 0) : new Place(file, location.getLineNr(), location.getColumnNr());
    }

    private void stop(String code, Place place, String message, String advice) {
        findings.error(code, place.at(""), message, advice);
        throw new Stop();
    }

    /** Ends the reading after a finding that leaves nothing to read on from. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }
}
