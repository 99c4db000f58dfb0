package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.FormulaText;
import io.spillway.pricing.formula.Node;

/** Words for the steps without a name of one graph. */
final class StepWords {
    private static final int LONGEST = 90;

    private final FormulaText words = new FormulaText();

    String of(Node node) {
        String text = words.formula(node);
        return "· " + (text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
    }
}
