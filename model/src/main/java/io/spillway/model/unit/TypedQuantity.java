package io.spillway.model.unit;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a field that has a unit. */
public sealed interface TypedQuantity {

    /**
     * A number in the unit of the field.
     *
     * @param reading what was understood, in the field's unit and with any convention that was applied; empty when a plain
     *     number was typed
     */
    record Understood(double value, String reading) implements TypedQuantity {}

    /**
     * No number that could be meant.
     *
     * @param problem what is wrong, naming what was typed
     * @param advice what to type instead
     */
    record Refused(String problem, String advice) implements TypedQuantity {}

    /** The number; null when it was refused. */
    default @Nullable Double valueOrNull() {
        return switch (this) {
            case Understood(double value, String reading) -> value;
            case Refused refused -> null;
        };
    }
}
