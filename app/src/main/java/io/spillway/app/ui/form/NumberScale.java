package io.spillway.app.ui.form;

import io.spillway.model.field.FieldSpec;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The numbers through which keys and a slider lead.
 *
 * @param spec of the field, whose range they keep
 */
record NumberScale(FieldSpec spec) {
    private static final double SMALL_STEPS = 100;
    private static final MathContext TIDY = new MathContext(5);

    /**
     * The numbers a slider goes through.
     *
     * @param value where it stands
     */
    record Span(double from, double to, double value) {}

    /** A range that is narrow enough, or up to twice the number. */
    Span span(double value) {
        boolean narrow = spec.max() - spec.min() <= 2 && spec.max() > spec.min();
        return narrow
                ? new Span(spec.min(), spec.max(), value)
                : new Span(
                        Math.max(spec.min(), Math.min(0, 2 * value)),
                        Math.min(spec.max(), value == 0 ? 1 : 2 * Math.abs(value)),
                        value);
    }

    /** The number some steps up, or down where they are negative. */
    double stepped(double now, int steps) {
        return bounded(now + steps * step(now));
    }

    /** The round number nearest to where a slider stands. */
    double slid(double value, Span range) {
        double width = range.to() - range.from();
        double grain = width > 0 ? Math.pow(10, Math.floor(Math.log10(width)) - 2) : 1;
        return bounded(spec.whole() ? Math.rint(value) : Math.rint(value / grain) * grain);
    }

    private double step(double now) {
        if (spec.whole() || now == 0) {
            return spec.max() <= 1 && !spec.whole() ? 1 / SMALL_STEPS : 1;
        }
        double magnitude = Math.pow(10, Math.floor(Math.log10(Math.abs(now))));
        return spec.max() <= 1 ? 1 / SMALL_STEPS : magnitude / 10;
    }

    /** Within the range, and without the digits that arithmetic leaves behind. */
    private double bounded(double value) {
        double tidy = value == 0 ? 0 : BigDecimal.valueOf(value).round(TIDY).doubleValue();
        return Math.clamp(tidy, spec.min(), spec.max());
    }
}
