package io.spillway.scenarios.prices;

import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.RatesBehind;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs, of all that one scenario uses, between the catalogue of its numbers and another one. */
final class SnapshotCauses {
    private final PriceCatalog catalog;
    private final PriceCatalog candidate;
    private final Map<RateKey, Set<Node>> used;
    private final Set<String> machines;

    /**
     * @param before the numbers with the snapshot in use
     * @param after the numbers with the candidate, which may use further prices; null when they cannot be computed
     */
    SnapshotCauses(CostBreakdown before, @Nullable CostBreakdown after, PriceCatalog candidate) {
        this.catalog = before.model().catalog();
        this.candidate = candidate;
        this.used = prices(before);
        this.machines = new TreeSet<>(machines(before));
        if (after != null) {
            prices(after).keySet().forEach(key -> used.putIfAbsent(key, Set.of()));
            machines.addAll(machines(after));
        }
    }

    List<SnapshotCause> all() {
        List<SnapshotCause> causes = new ArrayList<>();
        for (RateKey key : used.keySet()) {
            RateLookup old = catalog.rate(key);
            RateLookup fresh = RateHistory.lookup(candidate, key);
            if (!isSame(old, fresh)) {
                causes.add(new SnapshotCause.Price(key, old, fresh));
            }
        }
        for (DatedRule rule : DatedRule.values()) {
            LocalDate old = catalog.ruleDate(rule);
            LocalDate fresh = candidate.ruleDate(rule);
            if (rule.at(old) != rule.at(fresh)) {
                causes.add(new SnapshotCause.Rule(rule, old, fresh));
            }
        }
        for (String machine : machines) {
            Optional<InstanceType> old = catalog.instanceType(machine);
            Optional<InstanceType> fresh = candidate.instanceType(machine);
            if (old.isPresent() && fresh.isPresent() && !old.equals(fresh)) {
                causes.add(new SnapshotCause.Machine(old.get(), fresh.get()));
            }
        }
        return causes;
    }

    /** What the leaves of the graph are with another price, where that is all that it takes; empty when a graph of its own is needed. */
    Optional<Map<Node, Double>> leaves(SnapshotCause cause) {
        if (!(cause instanceof SnapshotCause.Price(RateKey key, RateLookup old, RateLookup fresh))
                || !(old instanceof RateLookup.Known(Rate a))
                || !(fresh instanceof RateLookup.Known(Rate b))
                || !haveSameSteps(a, b)) {
            return Optional.empty();
        }
        Set<Node> leaves = used.getOrDefault(key, Set.of());
        Map<Node, Double> values = new HashMap<>();
        for (int i = 0; i < a.tiers().size(); i++) {
            String quantity = key + (i == 0 ? "" : "#" + (i + 1));
            for (Node leaf : leaves) {
                if (leaf.quantity().equals(quantity)) {
                    values.put(leaf, b.tiers().get(i).usd().doubleValue());
                }
            }
        }
        return values.isEmpty() || values.size() != leaves.size() ? Optional.empty() : Optional.of(values);
    }

    /** The leaves of each price in use; none where a choice picks it from a column. */
    private static Map<RateKey, Set<Node>> prices(CostBreakdown breakdown) {
        Map<RateKey, Set<Node>> used = new LinkedHashMap<>();
        Set<RateKey> columns = new LinkedHashSet<>();
        for (LineItem line : breakdown.lines()) {
            for (RatesBehind.Use use : RatesBehind.of(breakdown.evaluation(), line)) {
                Set<Node> leaves = used.computeIfAbsent(use.lookup().key(), key -> new LinkedHashSet<>());
                if (use.leaf() == null) {
                    columns.add(use.lookup().key());
                } else {
                    leaves.add(use.leaf());
                }
            }
        }
        columns.forEach(key -> used.put(key, Set.of()));
        return used;
    }

    /** Instance types whose attributes a choice picks, also those behind brokers. */
    private static Set<String> machines(CostBreakdown breakdown) {
        Set<String> names = new TreeSet<>();
        var graph = breakdown.model().graph();
        for (int id = 0; id < graph.nodeCount(); id++) {
            Node node = graph.node(id);
            if (node.op() == Op.LOOKUP && node.table().rates() == null) {
                String option =
                        node.table().keys().get((int) breakdown.evaluation().value(node.operand(0)));
                names.add(option.startsWith("kafka.") ? option.substring("kafka.".length()) : option);
            }
        }
        return names;
    }

    private static boolean isSame(RateLookup a, RateLookup b) {
        return switch (a) {
            case RateLookup.Known(Rate old) ->
                b instanceof RateLookup.Known(Rate fresh) && new SnapshotDifference.Pair("", old, fresh).isSame();
            case RateLookup.NotCharged free -> b instanceof RateLookup.NotCharged;
            case RateLookup.Unknown unknown -> b instanceof RateLookup.Unknown;
        };
    }

    private static boolean haveSameSteps(Rate a, Rate b) {
        if (a.tiers().size() != b.tiers().size() || !a.unit().equals(b.unit())) {
            return false;
        }
        for (int i = 0; i < a.tiers().size(); i++) {
            if (a.tiers().get(i).fromQuantity() != b.tiers().get(i).fromQuantity()) {
                return false;
            }
        }
        return true;
    }
}
