package io.spillway.app.ui.business;

import io.spillway.app.figure.Notation;
import io.spillway.app.figure.TypedMoney;
import io.spillway.app.text.Texts;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.TypedQuantity;
import io.spillway.model.unit.Unit;
import java.util.function.DoubleConsumer;

/** Reads numbers that are typed into fields of business figures. */
final class TypedFigures {
    private TypedFigures() {}

    /**
     * Reads a number for a field.
     *
     * @param notation in whose currency money is typed; plain for what is no money
     * @param taken takes a number the field may have
     * @return what is wrong; empty when it was taken
     */
    static String read(String text, FieldSpec spec, Notation notation, DoubleConsumer taken) {
        return read(text, spec.label(), spec.unit(), spec.min(), spec.max(), notation, taken);
    }

    static String read(
            String text, String label, Unit unit, double least, double most, Notation notation, DoubleConsumer taken) {
        return switch (TypedMoney.read(text, unit, notation)) {
            case TypedQuantity.Refused(String problem, String advice) -> problem + ": " + advice;
            case TypedQuantity.Understood(double value, String reading) -> {
                if (value < least || value > most) {
                    yield Texts.of(
                            "business.outOfRange",
                            label,
                            Quantities.number(least * notation.perUsd()),
                            Quantities.number(most * notation.perUsd()),
                            text.strip());
                }
                taken.accept(value);
                yield "";
            }
        };
    }
}
