package io.spillway.scenarios.business;

import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.workspace.ChangeStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All changes of a workspace with what they save, the largest saving first, unknown ones last. Each saving stands by the most
 * reliable measure there is for it; savings by order or Shapley value sum to a scenario's, those of changes alone need not.
 */
public record Ledger(String scenarioId, List<LedgerRow> rows) {
    /** Key of the changes that nobody owns. */
    public static final String NOBODY = "";

    public Ledger {
        List<LedgerRow> ranked = new ArrayList<>(rows);
        ranked.sort(Comparator.comparing((LedgerRow row) -> !row.saving().isShown())
                .thenComparing(row -> -row.saving().value()));
        rows = List.copyOf(ranked);
    }

    /** The first rows. */
    public List<LedgerRow> top(int count) {
        return rows.subList(0, Math.min(count, rows.size()));
    }

    /** All but growth, which saves nothing, and what is decided against. */
    public LedgerTotal total() {
        return LedgerTotal.of("", savings());
    }

    /** By status, in the order of {@link ChangeStatus}; growth left out. */
    public List<LedgerTotal> byStatus() {
        List<LedgerTotal> totals = new ArrayList<>();
        for (ChangeStatus status : ChangeStatus.values()) {
            List<LedgerRow> of = rows.stream()
                    .filter(row ->
                            row.kind() == Waterfall.Kind.CHANGE && row.change().status() == status)
                    .toList();
            if (!of.isEmpty()) {
                totals.add(LedgerTotal.of(status.name(), of));
            }
        }
        return totals;
    }

    /** By owner, the largest saving first; growth and what is decided against left out. */
    public List<LedgerTotal> byOwner() {
        return grouped(row -> row.change().owner());
    }

    /** By driver, the largest saving first; growth and what is decided against left out. */
    public List<LedgerTotal> byDriver() {
        return grouped(row -> row.change().driver());
    }

    private List<LedgerTotal> grouped(Function<LedgerRow, @Nullable String> key) {
        Map<String, List<LedgerRow>> groups = new LinkedHashMap<>();
        for (LedgerRow row : savings()) {
            String of = key.apply(row);
            groups.computeIfAbsent(of == null ? NOBODY : of, each -> new ArrayList<>())
                    .add(row);
        }
        List<LedgerTotal> totals = new ArrayList<>();
        groups.forEach((of, members) -> totals.add(LedgerTotal.of(of, members)));
        totals.sort(Comparator.comparingDouble((LedgerTotal total) -> -total.usdPerMonth()));
        return totals;
    }

    private List<LedgerRow> savings() {
        return rows.stream()
                .filter(row ->
                        row.kind() == Waterfall.Kind.CHANGE && row.change().status() != ChangeStatus.REJECTED)
                .toList();
    }
}
