package io.spillway.model.file;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings a file of an older format version up to the current one, step by step on its tree.
 *
 * @param current version written and read
 * @param steps by the version they lead from; each leads to the next and need not set {@code formatVersion}
 */
public record Migrations(int current, Map<Integer, UnaryOperator<JsonObject>> steps) {

    private static final String KEY = "formatVersion";

    public Migrations {
        steps = Map.copyOf(steps);
    }

    /** The file in the current version, or no value and why it cannot be had. */
    public Parsed<JsonObject> migrate(JsonObject file) {
        Findings findings = new Findings();
        Json given = file.get(KEY);
        if (given == null) {
            findings.error(
                    "missing-key",
                    file.place().at(KEY),
                    "the file has no '" + KEY + "'",
                    "add \"" + KEY + "\": " + current + " if it is a workspace");
            return new Parsed<>(null, findings.list());
        }
        if (!(given instanceof JsonNumber number)
                || number.value() != Math.rint(number.value())
                || number.value() < 0) {
            findings.error(
                    "wrong-type",
                    given.place().at(KEY),
                    "'" + KEY + "' is " + given.describe(),
                    "a whole number is wanted, now " + current);
            return new Parsed<>(null, findings.list());
        }
        if (number.value() > current) {
            findings.error(
                    "newer-format",
                    given.place().at(KEY),
                    "the file has format version " + JsonNumber.text(number.value())
                            + ": it was made by a newer Spillway; this one reads up to version " + current,
                    "install the newer Spillway");
            return new Parsed<>(null, findings.list());
        }
        JsonObject migrated = file;
        for (int version = (int) number.value(); version < current; version++) {
            UnaryOperator<JsonObject> step = steps.get(version);
            if (step == null) {
                findings.error(
                        "unknown-format",
                        given.place().at(KEY),
                        "the file has format version " + JsonNumber.text(number.value())
                                + ", from which no way leads to version " + current,
                        "check that this is a workspace");
                return new Parsed<>(null, findings.list());
            }
            migrated = step.apply(migrated).with(KEY, new JsonNumber(version + 1, given.place()));
        }
        return new Parsed<>(migrated, findings.list());
    }
}
