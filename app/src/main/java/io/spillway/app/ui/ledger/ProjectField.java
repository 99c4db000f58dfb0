package io.spillway.app.ui.ledger;

import io.spillway.app.figure.Notation;
import io.spillway.app.figure.TypedMoney;
import io.spillway.app.text.Texts;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.TypedQuantity;
import io.spillway.scenarios.workspace.Change;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A column of the projects that can be typed into, with the field of a change that it stands for. */
public enum ProjectField {
    TITLE("title"),
    DRIVER("driver"),
    OWNER("owner"),
    STATUS("status"),
    DUE("due"),
    STARTS("starts"),
    EFFORT("effortDays"),
    DAY_RATE("dayRateUsd"),
    CONFIDENCE("confidence"),
    ESTIMATED("estimatedSavingUsdPerMonth"),
    REALISED("realisedSavingUsdPerMonth");

    private final String field;

    ProjectField(String field) {
        this.field = field;
    }

    /** What a text means for the field. */
    sealed interface Reading {
        /** A value; null to leave the field out. */
        record Value(@Nullable Json json) implements Reading {}

        /** Nothing that can be meant. */
        record Refused(String problem) implements Reading {}
    }

    /** Name of the field in files. */
    String field() {
        return field;
    }

    /**
     * Reads what was typed; an empty text leaves out a field that may be left out.
     *
     * @param notation in whose currency money is typed
     */
    Reading read(String text, Notation notation) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return this == TITLE ? new Reading.Refused(Texts.of("ledger.needsTitle")) : new Reading.Value(null);
        }
        return switch (this) {
            case TITLE, DRIVER, OWNER, STATUS -> new Reading.Value(JsonText.of(typed));
            case DUE -> date(typed);
            case STARTS -> month(typed);
            case EFFORT, CONFIDENCE -> number(typed, Notation.PLAIN);
            case DAY_RATE, ESTIMATED, REALISED -> number(typed, notation);
        };
    }

    private static Reading date(String typed) {
        try {
            return new Reading.Value(JsonText.of(LocalDate.parse(typed).toString()));
        } catch (DateTimeParseException e) {
            return new Reading.Refused(Texts.of("ledger.noDate", typed));
        }
    }

    private static Reading month(String typed) {
        try {
            return new Reading.Value(JsonText.of(YearMonth.parse(typed).toString()));
        } catch (DateTimeParseException e) {
            return new Reading.Refused(Texts.of("ledger.noMonth", typed));
        }
    }

    private Reading number(String typed, Notation notation) {
        FieldSpec spec = FieldSpec.of(Change.class, field);
        return switch (TypedMoney.read(typed, spec.unit(), notation)) {
            case TypedQuantity.Refused(String problem, String advice) -> new Reading.Refused(problem + ": " + advice);
            case TypedQuantity.Understood(double value, String reading) ->
                value >= spec.min() && value <= spec.max()
                        ? new Reading.Value(JsonNumber.of(value))
                        : new Reading.Refused(Texts.of(
                                "ledger.outOfRange",
                                spec.label(),
                                Quantities.number(spec.min() * notation.perUsd()),
                                Quantities.number(spec.max() * notation.perUsd()),
                                typed));
        };
    }
}
