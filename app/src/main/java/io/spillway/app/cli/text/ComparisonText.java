package io.spillway.app.cli.text;

import io.spillway.app.cli.input.ComparedScenarios;
import io.spillway.app.figure.LossWords;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.comparison.Row;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.resilience.Endurance;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Peak;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.ResilienceChange;
import java.util.ArrayList;
import java.util.List;

/** Scenarios side by side: totals, resilience, and what differs by category, area, component, flow or line. */
public final class ComparisonText {
    private static final int BROKEN_DOWN = 4;
    private static final int NAMED = 2;

    private final ComparedScenarios compared;
    private final Comparison comparison;
    private final Ink ink;
    private final List<String> out = new ArrayList<>();

    private ComparisonText(ComparedScenarios compared, Ink ink) {
        this.compared = compared;
        this.comparison = compared.comparison();
        this.ink = ink;
    }

    /** What scenarios are broken down by when nobody says: a few by category, many not at all. */
    public static List<Section> usual(ComparedScenarios compared) {
        return compared.comparison().columns().size() <= BROKEN_DOWN + 1 ? List.of(Section.CATEGORY) : List.of();
    }

    /** @param sections what the scenarios are broken down by */
    public static List<String> lines(ComparedScenarios compared, List<Section> sections, Ink ink) {
        ComparisonText text = new ComparisonText(compared, ink);
        text.summary();
        text.resilience();
        sections.forEach(text::section);
        text.notes();
        if (sections.isEmpty()) {
            text.out.add("");
            text.out.add(ink.faint("--by category (or area, component, flow, line) shows what makes the differences."));
        }
        return text.out;
    }

    private void summary() {
        out.add(ink.heading(compared.opened().workspace().name()) + ": scenarios against " + comparison.referenceId()
                + ink.faint(" (" + compared.prices() + ")"));
        out.add("");
        TextTable table = table().id("Scenario")
                .words("Name")
                .number("Total/mo")
                .number("Difference")
                .number("")
                .number("Per million");
        Row total = comparison.total();
        List<Row> unit = comparison.rows(Section.UNIT_COST);
        for (int i = 0; i < comparison.columns().size(); i++) {
            Column column = comparison.columns().get(i);
            boolean reference = i == comparison.reference();
            if (!column.isComputed()) {
                table.row(column.id(), name(column), "cannot be computed", "", "", "");
                continue;
            }
            table.row(
                    column.id(),
                    name(column),
                    money(total.cells().get(i)),
                    reference ? "" : Figures.difference(total.cells().get(i).difference()),
                    reference ? "" : Figures.change(total.relative(i, comparison.reference())),
                    unit.isEmpty() ? "" : money(unit.getFirst().cells().get(i)));
        }
        out.addAll(table.lines(ink));
    }

    private void resilience() {
        TextTable table = table().id("Scenario")
                .words("Zone lost")
                .words("Broker lost")
                .number("Queues hold")
                .number("No spare")
                .number("Peak use")
                .number("Public IPs");
        for (Column column : comparison.columns()) {
            Resilience resilience = column.resilience();
            if (resilience == null) {
                continue;
            }
            Endurance endurance = resilience.endurance();
            Peak peak = resilience.peak();
            table.row(
                    column.id(),
                    losses(resilience.zoneLosses()),
                    losses(resilience.brokerLosses()),
                    endurance == null ? "" : Quantities.number(endurance.hours()) + " h",
                    String.valueOf(resilience.singlePoints().size()),
                    peak == null ? "" : Figures.percent(peak.utilization()),
                    Quantities.number(resilience.exposure().publicAddresses()));
        }
        if (table.isEmpty()) {
            return;
        }
        out.add("");
        out.add(ink.heading("Resilience"));
        out.addAll(table.withoutEmptyColumns().lines(ink));
    }

    private static String losses(List<Loss> losses) {
        if (losses.isEmpty()) {
            return "";
        }
        long failing = losses.stream().filter(Loss::isFailed).count();
        return failing == 0 ? LossWords.ofAll(losses, "") : failing + " of " + losses.size() + " fail";
    }

    /** As many scenarios beside each other as a line holds, then the next. */
    private void section(Section section) {
        List<Row> rows = comparison.rows(section).stream()
                .filter(row -> row.cells().stream().anyMatch(ComparisonText::isSomething))
                .toList();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < comparison.columns().size(); i++) {
            if (i != comparison.reference() && comparison.columns().get(i).isComputed()) {
                others.add(i);
            }
        }
        if (rows.isEmpty() || !comparison.columns().get(comparison.reference()).isComputed()) {
            return;
        }
        int from = 0;
        do {
            int to = Math.min(from + 1, others.size());
            while (to < others.size()
                    && table(section, rows, others.subList(from, to + 1)).width() <= EvaluationText.WIDTH) {
                to++;
            }
            out.add("");
            out.add(ink.heading("By " + words(section)) + ink.faint(from == 0 ? "" : " (continued)"));
            out.addAll(table(section, rows, others.subList(from, to)).lines(ink));
            from = to;
        } while (from < others.size());
    }

    private TextTable table(Section section, List<Row> rows, List<Integer> shown) {
        TextTable table = table().id(section.label()).number(comparison.referenceId() + "/mo");
        shown.forEach(i -> table.number(comparison.columns().get(i).id()));
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(section == Section.LINE || section == Section.COMPONENT ? row.key() : row.label());
            cells.add(money(row.cells().get(comparison.reference())));
            shown.forEach(i -> cells.add(difference(row.cells().get(i))));
            table.row(cells);
        }
        return table;
    }

    private static boolean isSomething(Cell cell) {
        Amount amount = cell.amount();
        return amount != null && !Figures.isNothing(amount);
    }

    private static String difference(Cell cell) {
        Difference difference = cell.difference();
        String text = difference.isShown() && difference.value() == 0 ? "same" : Figures.difference(difference);
        return switch (cell.presence()) {
            case BOTH, NOT_COMPUTED -> text;
            case ADDED -> text + " new";
            case REMOVED -> text + " gone";
            case NEITHER -> "";
        };
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        if (comparison.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.difference().basis() == Difference.Basis.KNOWN_LINES)) {
            notes.add("* of the known lines; the same lines are unknown on both sides");
        }
        for (Column column : comparison.columns()) {
            ResilienceChange change = column.change();
            if (!column.verdict().isEmpty() && change != null) {
                notes.add(column.id() + ": "
                        + (change.losses().isEmpty()
                                ? column.verdict()
                                : "cheaper, but loses " + some(change.losses())));
            }
        }
        notes.addAll(new FindingLines(ink).of(compared.errors()));
        if (!notes.isEmpty()) {
            out.add("");
            out.addAll(notes);
        }
    }

    private static String some(List<ResilienceChange.Trait> traits) {
        List<String> words = traits.stream().map(ResilienceChange.Trait::words).toList();
        return words.size() <= NAMED
                ? String.join("; ", words)
                : String.join("; ", words.subList(0, NAMED)) + "; and " + (words.size() - NAMED) + " more (--json)";
    }

    private static String money(Cell cell) {
        Amount amount = cell.amount();
        return amount == null ? "" : Figures.money(amount);
    }

    private static String name(Column column) {
        return column.result().scenario().name();
    }

    private static String words(Section section) {
        String label = section.label();
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static TextTable table() {
        return new TextTable(EvaluationText.WIDTH);
    }
}
