package io.spillway.app.cli.text;

import io.spillway.app.cli.input.AssumptionsUsed;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.PricesUsed;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Provenance;
import io.spillway.scenarios.workspace.Guess;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Everything a result assumes: defaults in force, the workspace's guesses, its own prices, each with source and date. */
final class AssumptionLines {
    private static final int NAMED = 3;
    private static final Pattern HOUR = Pattern.compile(", hour \\d+$");

    private final Workspace workspace;
    private final CostBreakdown breakdown;
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    AssumptionLines(Workspace workspace, CostBreakdown breakdown, Ink ink) {
        this.workspace = workspace;
        this.breakdown = breakdown;
        this.ink = ink;
    }

    List<String> all() {
        defaults();
        guesses();
        own(PricesUsed.of(breakdown).own());
        return lines;
    }

    private record Default(String label, String value, String source, String date) {}

    private void defaults() {
        Map<Default, List<String>> paths = new LinkedHashMap<>();
        for (Node node : AssumptionsUsed.of(breakdown)) {
            String label = HOUR.matcher(node.label()).replaceFirst("");
            Provenance provenance = node.provenance();
            paths.computeIfAbsent(
                            new Default(label, value(node), provenance.source(), provenance.date()),
                            key -> new ArrayList<>())
                    .add(node.path());
        }
        lines.add(ink.heading("Defaults in force"));
        paths.forEach((assumed, at) -> lines.add("  " + assumed.label + ": " + assumed.value
                + ink.faint("  " + where(at)) + "\n    " + source(assumed.source, assumed.date)));
    }

    private String value(Node node) {
        double value = breakdown.evaluation().value(node);
        return node.op() == Op.CHOICE ? node.options().get((int) value) : Quantities.text(value, node.unit());
    }

    private static String where(List<String> paths) {
        return paths.size() <= NAMED
                ? String.join(", ", paths)
                : String.join(", ", paths.subList(0, NAMED)) + " and " + (paths.size() - NAMED) + " more";
    }

    private void guesses() {
        if (workspace.guesses().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(ink.heading("Reasons the workspace gives"));
        workspace.guesses().forEach((path, guess) -> {
            Node node = breakdown.model().graph().find(path);
            lines.add("  " + path + (node == null || node.width() > 1 ? "" : ": " + text(node)) + range(guess));
            lines.add("    " + guess.reasoning()
                    + (guess.source() == null ? "" : "; " + source(guess.source(), Figures.orNothing(guess.date()))));
        });
    }

    private String text(Node node) {
        return node.op() == Op.CHOICE
                ? value(node)
                : Quantities.text(breakdown.evaluation().value(node), node.unit());
    }

    private static String range(Guess guess) {
        Double low = guess.low();
        Double high = guess.high();
        if (low == null && high == null) {
            return "";
        }
        return " (thought possible: " + (low == null ? "" : "from " + Quantities.number(low) + " ")
                + (high == null ? "" : "to " + Quantities.number(high)).strip() + ")";
    }

    private void own(List<Rate> rates) {
        if (rates.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(ink.heading("Prices of the workspace's own"));
        for (Rate rate : rates) {
            lines.add("  " + rate.key() + ": " + RateText.tiers(rate));
            lines.add("    " + source(rate.source(), rate.date().text()));
        }
    }

    private static String source(String source, String date) {
        return date.isEmpty() ? source : source + ", " + date;
    }
}
