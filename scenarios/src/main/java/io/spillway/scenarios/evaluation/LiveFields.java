package io.spillway.scenarios.evaluation;

import io.spillway.model.component.Component;
import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.Domain;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A topology taken apart into what its graph is built from and what the graph's leaves hold. Topologies of one structure have one
 * graph, with other values in its leaves.
 */
final class LiveFields {
    private final CatalogTables tables;
    private final List<Object> structure = new ArrayList<>();
    private final Map<String, Double> leaves = new HashMap<>();
    private final Set<String> assumed = new HashSet<>();

    private LiveFields(CatalogTables tables) {
        this.tables = tables;
    }

    static LiveFields of(Topology topology, CatalogTables tables) {
        LiveFields fields = new LiveFields(tables);
        fields.read(topology);
        return fields;
    }

    /** Those of one element of a topology. */
    static LiveFields of(String id, Object element, String region, CatalogTables tables) {
        LiveFields fields = new LiveFields(tables);
        fields.read(id + ".", element, region);
        return fields;
    }

    /** Equal for topologies whose graphs are the same but for the values of leaves. */
    List<Object> structure() {
        return structure;
    }

    /** Values of the leaves by path: numbers, or indices of choices. */
    Map<String, Double> leaves() {
        return leaves;
    }

    /** Paths of the fields that hold their defaults, which a graph says of its leaves. */
    Set<String> assumed() {
        return assumed;
    }

    private void read(Topology topology) {
        structure.add(topology.homeRegion());
        structure.add(List.copyOf(topology.areas().values()));
        leaves.put(ModelInputs.TOPOLOGY + ".supportPlan", (double)
                topology.supportPlan().ordinal());
        read(ModelInputs.ASSUMPTIONS + ".", topology.assumptions(), topology.homeRegion());
        for (Component component : topology.components().values()) {
            read(component.id() + ".", component, topology.regionOf(component));
        }
        topology.flows().values().forEach(flow -> read(flow.id() + ".", flow, topology.homeRegion()));
    }

    private void read(String prefix, Object element, String region) {
        structure.add(prefix);
        structure.add(element.getClass());
        for (FieldSpec spec : FieldSpec.of(element.getClass())) {
            Object value = spec.valueIn(element);
            String path = prefix + spec.name();
            if (spec.live()) {
                live(spec, path, value, region);
            } else if (value instanceof Record nested) {
                read(path + ".", nested, region);
            } else if (value instanceof Map<?, ?> elements) {
                structure.add(List.copyOf(elements.keySet()));
                elements.forEach((id, entry) -> {
                    if (entry instanceof Record nested) {
                        read(path + "." + id + ".", nested, region);
                    } else {
                        structure.add(Objects.requireNonNull(entry));
                    }
                });
            } else {
                structure.add(value == null ? List.of() : value);
            }
        }
    }

    private void live(FieldSpec spec, String path, @Nullable Object value, String region) {
        if (value != null && Inputs.isAssumed(spec, value)) {
            assumed.add(path);
        }
        switch (value) {
            case null -> structure.add(path);
            case Number number -> leaves.put(path, number.doubleValue());
            case Enum<?> constant -> leaves.put(path, (double) constant.ordinal());
            case String choice
            when spec.domain() != Domain.NONE ->
                leaves.put(path, (double)
                        ModelInputs.options(tables, region, spec.domain()).indexOf(choice));
            case ZoneShares shares -> {
                double[] weights = shares.toArray();
                for (int i = 0; i < weights.length; i++) {
                    leaves.put(path + "." + (char) ('a' + i), weights[i]);
                }
            }
            case DailyProfile profile -> {
                // A flat day left out and a day typed flat are the same values.
                for (int i = 0; i < DailyProfile.HOURS; i++) {
                    leaves.put(path + (i < 10 ? ".h0" : ".h") + i, profile.hour(i));
                }
            }
            case Map<?, ?> entries -> {
                structure.add(List.copyOf(entries.keySet()));
                entries.forEach((key, entry) -> live(spec, path + "." + key, entry, region));
            }
            default -> structure.add(value);
        }
    }
}
