package io.spillway.app.report.text;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.math.BigDecimal;

/** Values as FOCUS 1.2 writes them: decimals without exponents, nothing for what is unknown. */
final class FocusText {
    private FocusText() {}

    /** Text that a spreadsheet does not take for a formula. */
    static String of(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Unrounded; empty when it is unknown, or only known to be at least something. */
    static String number(Evaluation evaluation, Node node) {
        return evaluation.certainty(node) == Certainty.KNOWN ? number(evaluation.value(node)) : "";
    }

    /** Empty for what is not finite. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }
}
