package io.spillway.app.ui.compare;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CommitmentUse;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What commitments cost by the month's cash and by use: billed and effective cost. Empty without commitments. */
final class CommitmentRows {
    private final Comparison comparison;
    private final Notation notation;

    CommitmentRows(Comparison comparison, Notation notation) {
        this.notation = notation;
        this.comparison = comparison;
    }

    List<CompareRow> rows() {
        Set<String> ids = new LinkedHashSet<>();
        for (Column column : comparison.columns()) {
            CostBreakdown breakdown = column.result().breakdown();
            if (breakdown != null) {
                breakdown.model().commitments().forEach(use -> ids.add(use.id()));
            }
        }
        List<CompareRow> rows = new ArrayList<>();
        if (ids.isEmpty()) {
            return rows;
        }
        rows.add(row("effective", Texts.of("compare.effective"), CostBreakdown::total));
        rows.add(row(
                "billed",
                Texts.of("compare.billed"),
                breakdown -> breakdown.amount(breakdown.model().billedEachMonth())));
        for (String id : ids) {
            List<CompareRow> parts = new ArrayList<>();
            parts.add(part(id, "used", Texts.of("compare.used"), CommitmentUse::used, true));
            parts.add(part(id, "effective", Texts.of("compare.effectiveOf"), CommitmentUse::effective, false));
            parts.add(part(id, "waste", Texts.of("compare.waste"), CommitmentUse::waste, false));
            parts.add(part(id, "recurring", Texts.of("compare.billedOf"), CommitmentUse::recurring, false));
            parts.add(part(id, "upfront", Texts.of("compare.upfront"), CommitmentUse::upfront, false));
            rows.add(CompareRow.heading("commitment." + id, id, parts));
        }
        return rows;
    }

    private CompareRow part(String id, String key, String label, Function<CommitmentUse, Node> node, boolean share) {
        List<CompareCell> cells = new ArrayList<>();
        for (Column column : comparison.columns()) {
            CostBreakdown breakdown = column.result().breakdown();
            cells.add(breakdown == null ? CompareCell.NONE : cell(breakdown, id, node, share));
        }
        return CompareRow.of("commitment." + id + "." + key, label, cells);
    }

    private CompareCell cell(CostBreakdown breakdown, String id, Function<CommitmentUse, Node> node, boolean share) {
        for (CommitmentUse use : breakdown.model().commitments()) {
            if (use.id().equals(id)) {
                return cell(breakdown.amount(node.apply(use)), share);
            }
        }
        return CompareCell.NONE;
    }

    private CompareRow row(String key, String label, Function<CostBreakdown, @Nullable Amount> amount) {
        List<CompareCell> cells = new ArrayList<>();
        for (Column column : comparison.columns()) {
            CostBreakdown breakdown = column.result().breakdown();
            Amount value = breakdown == null ? null : amount.apply(breakdown);
            cells.add(value == null ? CompareCell.NONE : cell(value, false));
        }
        return CompareRow.of("commitments." + key, label, cells);
    }

    private CompareCell cell(Amount amount, boolean share) {
        String text = share && amount.isKnown() ? Figures.percent(amount.value()) : notation.money(amount);
        return new CompareCell(text, "", "", 0, text, amount.isKnown() ? amount.value() : Double.NaN, Double.NaN);
    }
}
