package io.spillway.app.cli.text;

import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.formula.Explanation.Step;
import io.spillway.pricing.formula.Origin;
import java.util.ArrayList;
import java.util.List;

/** The tree of steps behind a figure. */
public final class ExplanationText {
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Ink ink) {
        this.ink = ink;
    }

    /**
     * One line per step with its name, value and path, and below it its formula, or where a leaf's value comes from; then how
     * old the prices are.
     */
    public static List<String> lines(Step step, SnapshotAge prices, Ink ink) {
        ExplanationText text = new ExplanationText(ink);
        text.step(step, "", "");
        text.lines.add("");
        text.lines.add(ink.faint("Prices of " + prices.catalog().id() + " (" + prices.dated() + ")"));
        return text.lines;
    }

    private void step(Step step, String first, String rest) {
        lines.add(ink.faint(first) + step.label() + ": " + ink.strong(step.valueText())
                + (step.path().isEmpty() ? "" : ink.faint("  " + step.path())));
        String bar = step.because().isEmpty() ? "   " : "|  ";
        detail(step).forEach(detail -> lines.add(ink.faint(rest + bar + detail)));
        for (int i = 0; i < step.because().size(); i++) {
            boolean last = i == step.because().size() - 1;
            step(step.because().get(i), rest + (last ? "`- " : "|- "), rest + (last ? "   " : "|  "));
        }
    }

    private static List<String> detail(Step step) {
        List<String> details = new ArrayList<>();
        if (!step.formula().isEmpty()) {
            details.add("= " + step.formula());
        }
        if (!step.chosen().isEmpty() && !step.chosen().equals(step.valueText())) {
            details.add("for " + step.chosen());
        }
        step.origin().map(Origin::text).ifPresent(details::add);
        switch (step.ending()) {
            case COMPLETE -> {}
            case SEE_ABOVE -> details.add("(explained above)");
            case TOO_DEEP -> details.add("(more steps below: --depth)");
        }
        return details;
    }
}
