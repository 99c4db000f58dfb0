package io.spillway.pricing.input;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.Domain;
import io.spillway.model.field.FieldSpec;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.formula.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The live fields of one element of the topology as leaves, all of them, used or not. Nested records have dotted names:
 * {@code zones.a}, {@code volumes.data.sizeGiB}, {@code dailyProfile.h07}; so have the entries of a map of numbers.
 */
public final class Inputs {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Inputs> nested = new HashMap<>();
    private final String owner;
    private final Formulas formulas;
    private final Domains domains;

    /** Options of a choice whose constants come from the price catalogue. */
    public interface Domains {
        List<String> options(Domain domain);
    }

    public Inputs(Formulas formulas, String owner, Object record, Domains domains) {
        this(formulas, owner, "", record, domains);
    }

    private Inputs(Formulas formulas, String owner, String prefix, Object record, Domains domains) {
        this.formulas = formulas;
        this.owner = owner;
        this.domains = domains;
        for (FieldSpec spec : FieldSpec.of(record.getClass())) {
            Object value = spec.valueIn(record);
            if (spec.live() && value instanceof Map<?, ?> entries) {
                entries.forEach((key, entry) -> entry(spec, prefix, String.valueOf(key), entry));
            } else if (spec.live()) {
                Node leaf = leaf(spec, prefix, value);
                if (leaf != null) {
                    nodes.put(spec.name(), leaf);
                }
            } else if (value instanceof Record element) {
                nested.put(spec.name(), new Inputs(formulas, owner, prefix + spec.name() + ".", element, domains));
            } else if (value instanceof Map<?, ?> elements) {
                elements.forEach((id, element) -> {
                    if (element instanceof Record entry) {
                        String name = spec.name() + "." + id;
                        nested.put(name, new Inputs(formulas, owner, prefix + name + ".", entry, domains));
                    }
                });
            }
        }
    }

    /**
     * The leaf of a live field, or of an entry of a map of numbers: {@code shareOfOnDemand.c5}.
     *
     * @throws IllegalArgumentException when the element has no such live field
     */
    public Node get(String field) {
        Node node = nodes.get(field);
        if (node == null) {
            throw new IllegalArgumentException(owner + " has no live field '" + field + "'");
        }
        return node;
    }

    /** The leaf of a number that may be left out; null when it is. */
    public @Nullable Node find(String field) {
        return nodes.get(field);
    }

    /** Leaves of a nested record, or of the entry of a map: {@code volumes.data}. */
    public Inputs nested(String field) {
        return Objects.requireNonNull(nested.get(field), () -> owner + " has no nested element '" + field + "'");
    }

    private void entry(FieldSpec spec, String prefix, String key, @Nullable Object value) {
        if (value instanceof Double number) {
            String name = spec.name() + "." + key;
            String label = spec.label() + ", " + key;
            nodes.put(
                    name,
                    formulas.input(owner, prefix + name, label, spec.unit(), number, Provenance.TYPED, range(spec)));
        }
    }

    private @Nullable Node leaf(FieldSpec spec, String prefix, @Nullable Object value) {
        String quantity = prefix + spec.name();
        return switch (value) {
            case null -> null;
            case Double number -> number(spec, quantity, number);
            case Integer number -> number(spec, quantity, number.doubleValue());
            case Enum<?> constant ->
                formulas.choice(
                        owner, quantity, spec.label(), constant.ordinal(), spec.choices(), provenance(spec, constant));
            case String text -> {
                List<String> options = domains.options(spec.domain());
                int index = options.indexOf(text);
                yield formulas.choice(
                        owner, quantity, spec.label(), Math.max(index, 0), options, provenance(spec, text));
            }
            case ZoneShares shares -> zones(spec, quantity, shares);
            case DailyProfile profile -> hours(spec, quantity, profile);
            default -> throw new IllegalStateException(quantity + " is live but a " + value.getClass());
        };
    }

    private Node number(FieldSpec spec, String quantity, double number) {
        return formulas.input(
                owner, quantity, spec.label(), spec.unit(), number, provenance(spec, number), range(spec));
    }

    private Node zones(FieldSpec spec, String quantity, ZoneShares shares) {
        double[] weights = shares.toArray();
        Node[] elements = new Node[ZoneShares.ZONES];
        Provenance provenance = Provenance.TYPED;
        for (int i = 0; i < elements.length; i++) {
            char zone = (char) ('a' + i);
            elements[i] = formulas.input(
                    owner,
                    quantity + "." + zone,
                    spec.label() + ", zone " + zone,
                    spec.unit(),
                    weights[i],
                    provenance,
                    range(spec));
        }
        Node vector = formulas.vector(elements);
        return vector.perOrUnknown(vector.total()).as(owner, quantity, spec.label());
    }

    private Node hours(FieldSpec spec, String quantity, DailyProfile profile) {
        Node[] elements = new Node[DailyProfile.HOURS];
        Provenance provenance = provenance(spec, profile);
        for (int i = 0; i < elements.length; i++) {
            elements[i] = formulas.input(
                    owner,
                    quantity + (i < 10 ? ".h0" : ".h") + i,
                    spec.label() + ", hour " + i,
                    spec.unit(),
                    profile.hour(i),
                    provenance,
                    range(spec));
        }
        Node vector = formulas.vector(elements);
        Node mean = vector.total().per(formulas.constant(DailyProfile.HOURS, spec.unit()));
        return vector.perOrUnknown(mean).as(owner, quantity, spec.label());
    }

    private static Range range(FieldSpec spec) {
        return new Range(spec.min(), spec.max(), spec.whole());
    }

    /** Whether the value of a live field is its default, so that its leaf is an assumption. */
    public static boolean isAssumed(FieldSpec spec, Object value) {
        return switch (value) {
            case DailyProfile profile -> profile.equals(DailyProfile.flat());
            case Integer number -> isDefault(spec, number.doubleValue());
            case Enum<?> constant -> isDefault(spec, FieldSpec.choiceText(constant));
            case Double number -> isDefault(spec, number);
            case String text -> isDefault(spec, text);
            default -> false;
        };
    }

    private static boolean isDefault(FieldSpec spec, Object value) {
        return !spec.byDefault().isEmpty()
                && (value instanceof Double number
                        ? number == Double.parseDouble(spec.byDefault())
                        : spec.byDefault().equals(value));
    }

    private static Provenance provenance(FieldSpec spec, Object value) {
        return isAssumed(spec, value) ? new Provenance(true, spec.source(), spec.date()) : Provenance.TYPED;
    }
}
