package io.spillway.pricing.input;

import io.spillway.model.component.Component;
import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.Domain;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Assumptions;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.SupportPlan;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.rate.CatalogTables;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every live field of a topology with edits of it: the topology edited, and the same edit as values of leaves. */
final class LiveFields {

    /**
     * One edit.
     *
     * @param field path of the field
     * @param leaves values of leaves by path that say the same
     */
    record Edit(String field, Topology edited, Map<String, Double> leaves) {
        @Override
        public String toString() {
            return leaves.toString();
        }
    }

    private final Topology topology;
    private final CatalogTables tables;
    private final List<String> live = new ArrayList<>();
    private final List<String> structural = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    LiveFields(Topology topology, CatalogTables tables) {
        this.topology = topology;
        this.tables = tables;
        for (Component component : topology.components().values()) {
            String region = topology.regionOf(component);
            walk(component.id(), "", component, region, edited -> with("components", component.id(), edited));
        }
        for (Flow flow : topology.flows().values()) {
            walk(flow.id(), "", flow, "", edited -> with("flows", flow.id(), edited));
        }
        walk(
                ModelInputs.ASSUMPTIONS,
                "",
                topology.assumptions(),
                "",
                edited -> new Topology(
                        topology.homeRegion(),
                        topology.supportPlan(),
                        (Assumptions) edited,
                        topology.areas(),
                        topology.components(),
                        topology.flows()));
        live.add("topology.supportPlan");
        for (SupportPlan plan : SupportPlan.values()) {
            edits.add(new Edit(
                    "topology.supportPlan",
                    new Topology(
                            topology.homeRegion(),
                            plan,
                            topology.assumptions(),
                            topology.areas(),
                            topology.components(),
                            topology.flows()),
                    Map.of("topology.supportPlan", (double) plan.ordinal())));
        }
    }

    /** Paths of the leaves that live fields must have. */
    List<String> live() {
        return live;
    }

    List<String> structural() {
        return structural;
    }

    List<Edit> edits() {
        return edits;
    }

    private Topology with(String part, String id, Object edited) {
        Map<String, Component> components = new LinkedHashMap<>(topology.components());
        Map<String, Flow> flows = new LinkedHashMap<>(topology.flows());
        if (part.equals("flows")) {
            flows.put(id, (Flow) edited);
        } else {
            components.put(id, (Component) edited);
        }
        return new Topology(
                topology.homeRegion(),
                topology.supportPlan(),
                topology.assumptions(),
                topology.areas(),
                components,
                flows);
    }

    private void walk(String owner, String prefix, Object record, String region, Function<Object, Topology> rebuild) {
        for (FieldSpec spec : FieldSpec.of(record.getClass())) {
            Object value = spec.valueIn(record);
            String quantity = prefix + spec.name();
            Function<Object, Topology> replace = edited -> rebuild.apply(copy(record, spec.name(), edited));
            if (spec.live()) {
                field(owner, quantity, spec, value, region, replace);
            } else if (value instanceof Record nested) {
                walk(owner, quantity + ".", nested, region, replace);
            } else if (value instanceof Map<?, ?> entries) {
                entries.forEach((key, entry) -> {
                    Map<Object, Object> copy = new LinkedHashMap<>(entries);
                    walk(owner, quantity + "." + key + ".", entry, region, edited -> {
                        copy.put(key, edited);
                        return replace.apply(copy);
                    });
                });
            } else {
                structural.add(owner + "." + quantity);
            }
        }
    }

    private void field(
            String owner,
            String quantity,
            FieldSpec spec,
            @Nullable Object value,
            String region,
            Function<Object, Topology> replace) {
        String path = owner + "." + quantity;
        switch (value) {
            case Double number -> numbers(path, spec, number, replace);
            case null -> numbers(path, spec, 50, replace);
            case Enum<?> constant -> {
                live.add(path);
                for (Object other : constant.getDeclaringClass().getEnumConstants()) {
                    edits.add(new Edit(path, replace.apply(other), Map.of(path, (double) ((Enum<?>) other).ordinal())));
                }
            }
            case String text -> {
                live.add(path);
                List<String> options = ModelInputs.options(tables, region, spec.domain());
                if (spec.domain() == Domain.NONE || !options.contains(text)) {
                    throw new IllegalStateException(path + " is '" + text + "', not one of " + options.size());
                }
                for (int i = 1; i <= 2; i++) {
                    int at = (options.indexOf(text) + i * 17) % options.size();
                    edits.add(new Edit(path, replace.apply(options.get(at)), Map.of(path, (double) at)));
                }
            }
            case ZoneShares shares -> zones(path, shares, replace);
            case DailyProfile profile -> {
                for (int i = 0; i < DailyProfile.HOURS; i++) {
                    live.add(hour(path, i));
                }
                double[] hours = profile.toArray();
                hours[3] -= 0.25;
                hours[17] += 0.25;
                edits.add(new Edit(
                        path,
                        replace.apply(new DailyProfile(hours)),
                        Map.of(hour(path, 3), hours[3], hour(path, 17), hours[17])));
            }
            default -> throw new IllegalStateException(path + " is a " + value.getClass());
        }
    }

    private void numbers(String path, FieldSpec spec, double value, Function<Object, Topology> replace) {
        live.add(path);
        for (double wanted : new double[] {value * 1.37 + 0.1, spec.min(), spec.max()}) {
            double bounded = Math.max(spec.min(), Math.min(spec.max(), wanted));
            double other = spec.whole() ? Math.ceil(bounded) : bounded;
            if (Math.abs(other) <= 1e9) {
                edits.add(new Edit(path, replace.apply(other), Map.of(path, other)));
            }
        }
    }

    private void zones(String path, ZoneShares shares, Function<Object, Topology> replace) {
        double[] weights = shares.toArray();
        for (int i = 0; i < weights.length; i++) {
            String leaf = path + "." + (char) ('a' + i);
            live.add(leaf);
            double[] more = weights.clone();
            more[i] += 1.5;
            edits.add(new Edit(path, replace.apply(shares(more)), Map.of(leaf, more[i])));
            double[] none = weights.clone();
            none[i] = 0;
            if (Arrays.stream(none).sum() > 0 && weights[i] > 0) {
                edits.add(new Edit(path, replace.apply(shares(none)), Map.of(leaf, 0.0)));
            }
        }
    }

    private static ZoneShares shares(double[] weights) {
        return new ZoneShares(weights[0], weights[1], weights[2], weights[3], weights[4], weights[5]);
    }

    private static String hour(String path, int hour) {
        return path + (hour < 10 ? ".h0" : ".h") + hour;
    }

    /** The record with another value for one of its components. */
    private static Object copy(Object record, String name, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals(name)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy " + record + " with " + name + " " + value, e);
        }
    }
}
