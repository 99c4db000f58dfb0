package io.spillway.app.ui.compare;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.comparison.Row;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.evaluation.Difference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as rows for people: totals, resilience and commitments first, then by category, area, component and line. */
final class CompareTable {
    private static final double PER_CENT = 100;
    private static final List<Section> UNFOLDED = List.of(
            Section.CATEGORY,
            Section.AREA,
            Section.AREA_UNIT_COST,
            Section.COMPONENT,
            Section.FLOW,
            Section.OTHER,
            Section.LINE);

    private final Comparison comparison;
    private final Notation notation;

    CompareTable(Comparison comparison, Notation notation) {
        this.notation = notation;
        this.comparison = comparison;
    }

    List<CompareRow> rows() {
        List<CompareRow> rows = new ArrayList<>();
        single(Section.TOTAL, rows);
        ResilienceRows resilience = new ResilienceRows(comparison);
        resilience.verdict().ifPresent(rows::add);
        single(Section.UNIT_COST, rows);
        if (differsFromTotal()) {
            single(Section.LIST, rows);
        }
        rows.add(CompareRow.heading("resilience", Texts.of("compare.resilience"), resilience.rows()));
        List<CompareRow> commitments = new CommitmentRows(comparison, notation).rows();
        if (!commitments.isEmpty()) {
            rows.add(CompareRow.heading("commitments", Texts.of("compare.commitments"), commitments));
        }
        for (Section section : UNFOLDED) {
            List<CompareRow> children =
                    comparison.rows(section).stream().map(this::row).toList();
            if (!children.isEmpty()) {
                rows.add(CompareRow.heading(section.name(), heading(section), children));
            }
        }
        return rows;
    }

    private void single(Section section, List<CompareRow> rows) {
        comparison.rows(section).forEach(row -> rows.add(row(row)));
    }

    private boolean differsFromTotal() {
        List<Row> list = comparison.rows(Section.LIST);
        if (list.isEmpty()) {
            return false;
        }
        Row total = comparison.total();
        for (int i = 0; i < total.cells().size(); i++) {
            Amount here = total.cells().get(i).amount();
            Amount there = list.getFirst().cells().get(i).amount();
            if (here != null && there != null && Math.abs(here.value() - there.value()) > 0.005) {
                return true;
            }
        }
        return false;
    }

    private CompareRow row(Row row) {
        List<CompareCell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(cell(row, i));
        }
        String component = row.section() == Section.COMPONENT || row.section() == Section.FLOW ? row.key() : "";
        String label = row.section() == Section.LINE ? row.label() + "  (" + owner(row.key()) + ")" : row.label();
        return new CompareRow(row.section() + "." + row.key(), label, component, cells, List.of());
    }

    private CompareCell cell(Row row, int index) {
        Cell cell = row.cells().get(index);
        boolean reference = index == comparison.reference();
        Amount amount = cell.amount();
        String text = amount == null ? missing(cell) : text(amount);
        Difference difference = cell.difference();
        if (reference || cell.presence() == Cell.Presence.NEITHER) {
            return new CompareCell(text, "", "", 0, text, value(amount), Double.NaN);
        }
        boolean shown = difference.isShown();
        String change =
                shown ? difference(difference, row.unit()) : amount == null ? "" : Texts.of("compare.notComparable");
        String known = difference.basis() == Difference.Basis.KNOWN_LINES ? Texts.of("compare.knownLines") : "";
        Double share = row.relative(index, comparison.reference());
        String relative = share == null || change.isEmpty() ? "" : Figures.relative(share * PER_CENT, PER_CENT);
        int sign = shown && isMoney(row.unit()) ? sign(difference.value()) : 0;
        String mark = switch (cell.presence()) {
            case ADDED -> Texts.of("compare.added");
            case REMOVED -> Texts.of("compare.removed");
            case BOTH, NEITHER, NOT_COMPUTED -> relative;
        };
        return new CompareCell(
                text,
                change,
                mark,
                sign,
                join(text, change, mark, known),
                value(amount),
                shown ? difference.value() : Double.NaN);
    }

    private static String join(String... words) {
        return String.join(
                "  ",
                java.util.Arrays.stream(words).filter(each -> !each.isEmpty()).toList());
    }

    private static String missing(Cell cell) {
        return cell.presence() == Cell.Presence.NOT_COMPUTED ? Texts.of("compare.notComputed") : "";
    }

    private String text(Amount amount) {
        return amount.unit().symbol().startsWith("USD") ? notation.money(amount) : notation.amount(amount);
    }

    private String difference(Difference difference, Unit unit) {
        if (unit.symbol().startsWith("USD")) {
            return notation.difference(difference.value());
        }
        String size = io.spillway.model.unit.Quantities.number(Math.abs(difference.value()));
        return difference.value() == 0 ? "" : (difference.value() < 0 ? "−" : "+") + size;
    }

    private static int sign(double value) {
        return Math.abs(value) < 0.005 ? 0 : (int) Math.signum(value);
    }

    private static boolean isMoney(Unit unit) {
        return unit.symbol().startsWith("USD");
    }

    private static double value(@Nullable Amount amount) {
        return amount != null && amount.isKnown() ? amount.value() : Double.NaN;
    }

    private static String owner(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static String heading(Section section) {
        return switch (section) {
            case CATEGORY -> Texts.of("compare.byCategory");
            case AREA -> Texts.of("compare.byArea");
            case AREA_UNIT_COST -> Texts.of("compare.unitCostByArea");
            case COMPONENT -> Texts.of("compare.byComponent");
            case FLOW -> Texts.of("compare.byFlow");
            case OTHER -> Texts.of("compare.other");
            case LINE -> Texts.of("compare.byLine");
            case TOTAL, LIST, VOLUME, UNIT_COST -> section.label();
        };
    }
}
