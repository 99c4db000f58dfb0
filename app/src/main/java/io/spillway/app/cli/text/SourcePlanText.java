package io.spillway.app.cli.text;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.source.SourcePlan;
import java.util.ArrayList;
import java.util.List;

/** What a price source will ask, before it does. */
public final class SourcePlanText {
    private static final int SHOWN = 12;

    private SourcePlanText() {}

    public static List<String> lines(SourcePlan plan, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.heading(plan.source()));
        if (!plan.hosts().isEmpty()) {
            lines.add("  asks         " + String.join(", ", plan.hosts()));
        }
        lines.add("  credentials  " + plan.credentials());
        if (!plan.regions().isEmpty()) {
            lines.add("  regions      " + String.join(", ", plan.regions()));
        }
        if (plan.requests() > 0) {
            lines.add("  requests     at least " + Quantities.number(plan.requests()));
        }
        List<SourcePlan.Step> steps = plan.steps();
        for (SourcePlan.Step step : steps.subList(0, Math.min(SHOWN, steps.size()))) {
            lines.add("    " + step.what()
                    + (step.requests() > 0 ? " (" + Quantities.number(step.requests()) + ")" : ""));
        }
        if (steps.size() > SHOWN) {
            lines.add("    ... and " + (steps.size() - SHOWN) + " more");
        }
        return lines;
    }
}
