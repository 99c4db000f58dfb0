package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.FormulaText;
import io.spillway.pricing.formula.Node;

/** Words for a step without a name. */
final class StepWords {
    private static final int LONGEST = 90;

    private StepWords() {}

    static String of(Node node) {
        String text = FormulaText.of(node);
        return "· " + (text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
    }
}
