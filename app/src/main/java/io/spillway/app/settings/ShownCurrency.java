package io.spillway.app.settings;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A currency that dollars are shown in, at a rate that the user typed.
 *
 * @param code ISO 4217, such as {@code EUR}
 * @param perUsd units of it for a dollar
 * @param date of the rate
 */
public record ShownCurrency(
        @Structural(label = "Currency") String code,

        @Live(label = "Units per US dollar", min = 1e-9, max = 1e9)
        double perUsd,

        @Structural(label = "Date of the rate") LocalDate date) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** @throws IllegalArgumentException when the code has not its form or the rate is not positive */
    public ShownCurrency {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("the currency is '" + code + "', not three capitals such as EUR");
        }
        if (!(perUsd > 0) || Double.isInfinite(perUsd)) {
            throw new IllegalArgumentException("the rate of " + code + " is " + perUsd + ", not above 0");
        }
    }
}
