package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Arithmetic on values before they have registers. Constants are folded into weights, equal atoms exist once, and factors
 * that many values share (such as the hosts per unit of rate of all hours) become one atom. Values are taken as finite: 0
 * times anything is 0.
 */
final class Algebra {
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Key, Integer> known = new HashMap<>();

    private record Key(Atom.Kind kind, List<Linear> arguments, List<Double> table) {}

    Atom atom(int id) {
        return atoms.get(id);
    }

    int size() {
        return atoms.size();
    }

    Linear leaf(int position, Interval bounds) {
        atoms.add(new Atom(Atom.Kind.LEAF, List.of(Linear.constant(position)), List.of(), bounds, true));
        return Linear.of(atoms.size() - 1);
    }

    Interval bounds(Linear value) {
        Interval sum = Interval.of(value.constant());
        for (int i = 0; i < value.size(); i++) {
            sum = sum.plus(atoms.get(value.atom(i)).bounds().times(value.weight(i)));
        }
        return sum;
    }

    /** The same value as a multiple of one atom. */
    Linear factor(Linear value) {
        if (value.isTerm() || value.isConstant()) {
            return value;
        }
        double scale = value.weight(0);
        Linear normal = value.over(scale);
        Key key = new Key(Atom.Kind.SUM, List.of(normal.coarse()), List.of());
        return Linear.of(intern(key, List.of(normal))).times(scale);
    }

    /** The same value as a multiple of one atom plus a constant. */
    Linear affine(Linear value) {
        if (value.size() <= 1) {
            return value;
        }
        return factor(value.withConstant(0)).withConstant(value.constant());
    }

    Linear difference(Linear a, Linear b) {
        return Linear.sum(List.of(a, b.times(-1)));
    }

    Linear product(Linear a, Linear b) {
        if (a.isConstant()) {
            return b.times(a.constant());
        }
        if (b.isConstant()) {
            return a.times(b.constant());
        }
        Linear x = factor(a);
        Linear y = factor(b);
        Linear first = Linear.of(Math.min(x.atom(0), y.atom(0)));
        Linear second = Linear.of(Math.max(x.atom(0), y.atom(0)));
        return intern(Atom.Kind.PRODUCT, List.of(first, second), List.of()).times(x.weight(0) * y.weight(0));
    }

    Linear quotient(Linear a, Linear b, boolean orZero) {
        if (b.isConstant()) {
            return orZero && b.isZero() ? Linear.ZERO : a.over(b.constant());
        }
        if (a.isZero()) {
            return a;
        }
        Linear divisor = factor(b);
        Linear reciprocal = intern(
                orZero && !bounds(b).hasNoZero() ? Atom.Kind.RECIPROCAL_OR_ZERO : Atom.Kind.RECIPROCAL,
                List.of(Linear.of(divisor.atom(0))),
                List.of());
        return product(a.over(divisor.weight(0)), reciprocal);
    }

    Linear ceiling(Linear value) {
        return value.isConstant()
                ? Linear.constant(Rounding.ceiling(value.constant()))
                : intern(Atom.Kind.CEILING, List.of(affine(value)), List.of());
    }

    Linear floor(Linear value) {
        return value.isConstant()
                ? Linear.constant(Rounding.floor(value.constant()))
                : intern(Atom.Kind.FLOOR, List.of(affine(value)), List.of());
    }

    Linear greater(Linear a, Linear b) {
        if (bounds(a).greatest() <= bounds(b).least()) {
            return Linear.ZERO;
        }
        return a.isConstant() && b.isConstant()
                ? Linear.constant(Rounding.greater(a.constant(), b.constant()) ? 1 : 0)
                : intern(Atom.Kind.GREATER, List.of(affine(a), affine(b)), List.of());
    }

    Linear nonZero(Linear value) {
        if (bounds(value).hasNoZero()) {
            return Linear.ONE;
        }
        return value.isConstant()
                ? Linear.constant(value.isZero() ? 0 : 1)
                : intern(Atom.Kind.NONZERO, List.of(affine(value)), List.of());
    }

    Linear max(List<Linear> values) {
        return extreme(Atom.Kind.MAX, values);
    }

    Linear min(List<Linear> values) {
        return extreme(Atom.Kind.MIN, values);
    }

    /** The extreme of values that keep their proportions over the elements of a vector: found once and multiplied. */
    Linear proportionalExtreme(Atom.Kind kind, List<Linear> values) {
        List<Linear> terms = sorted(withoutHopeless(kind, collapse(kind, values)));
        if (terms.size() < 2 || !terms.stream().allMatch(term -> term.isTerm() && term.weight(0) > 0)) {
            return extreme(kind, values);
        }
        double scale = terms.getFirst().weight(0);
        List<Linear> normal = terms.stream().map(term -> term.over(scale)).toList();
        Key key = new Key(kind, normal.stream().map(Linear::coarse).toList(), List.of());
        return Linear.of(intern(key, normal)).times(scale);
    }

    /** The value of a table's row. */
    Linear gather(Linear index, List<Double> table) {
        if (index.isConstant()) {
            return Linear.constant(table.get((int) index.constant()));
        }
        if (Set.copyOf(table).size() == 1) {
            return Linear.constant(table.getFirst());
        }
        return intern(Atom.Kind.GATHER, List.of(whole(index)), table);
    }

    Linear select(Linear index, List<Linear> options) {
        if (index.isConstant()) {
            return options.get((int) index.constant());
        }
        if (new HashSet<>(options).size() == 1) {
            return options.getFirst();
        }
        if (options.stream().allMatch(Linear::isConstant)) {
            return gather(index, options.stream().map(Linear::constant).toList());
        }
        int base = options.stream()
                .filter(o -> !o.isConstant())
                .findFirst()
                .orElseThrow()
                .atom(0);
        if (options.stream().allMatch(o -> o.isZero() || o.isTerm() && o.atom(0) == base)
                && atoms.get(base).finite()) {
            List<Double> weights =
                    options.stream().map(o -> o.isZero() ? 0 : o.weight(0)).toList();
            return product(gather(index, weights), Linear.of(base));
        }
        if (options.stream().allMatch(this::finite)) {
            return weighted(index, options);
        }
        List<Linear> arguments = new ArrayList<>();
        arguments.add(whole(index));
        options.forEach(option -> arguments.add(affine(option)));
        return intern(Atom.Kind.SELECT, arguments, List.of());
    }

    /** Options times 1 where chosen and 0 where not: exact, and without a branch. */
    private Linear weighted(Linear index, List<Linear> options) {
        Map<Linear, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i++) {
            places.computeIfAbsent(options.get(i), key -> new ArrayList<>()).add(i);
        }
        List<Linear> terms = new ArrayList<>();
        places.forEach((option, chosen) -> {
            if (!option.isZero()) {
                terms.add(product(indicator(index, options.size(), chosen), option));
            }
        });
        return Linear.sum(terms);
    }

    private Linear indicator(Linear index, int count, List<Integer> chosen) {
        if (count == 2 && index.isAtom() && atoms.get(index.atom(0)).kind() == Atom.Kind.GREATER) {
            return chosen.getFirst() == 1 ? index : difference(Linear.ONE, index);
        }
        return gather(
                index,
                IntStream.range(0, count)
                        .mapToObj(i -> chosen.contains(i) ? 1.0 : 0.0)
                        .toList());
    }

    private Linear whole(Linear index) {
        return index.isAtom() ? index : intern(Atom.Kind.SUM, List.of(index), List.of());
    }

    private boolean finite(Linear value) {
        return IntStream.range(0, value.size())
                .allMatch(i -> atoms.get(value.atom(i)).finite());
    }

    Linear extreme(Atom.Kind kind, List<Linear> values) {
        List<Linear> flat = collapse(kind, values.stream().map(this::affine).toList());
        List<Linear> deeper = new ArrayList<>();
        for (Linear value : flat) {
            Atom atom = value.isAtom() ? atoms.get(value.atom(0)) : null;
            if (atom != null && atom.kind() == kind) {
                deeper.addAll(atom.arguments());
            } else {
                deeper.add(value);
            }
        }
        List<Linear> opened = roundedLast(kind, collapse(kind, deeper));
        List<Linear> fewest = roundedLast(kind, flat);
        if (opened.size() < fewest.size()) {
            fewest = opened;
        }
        List<Linear> left = withoutHopeless(kind, fewest);
        return left.size() == 1 ? left.getFirst() : intern(kind, sorted(left), List.of());
    }

    /** Leaves out what can never be the extreme. */
    private List<Linear> withoutHopeless(Atom.Kind kind, List<Linear> values) {
        Linear best = values.stream()
                .max(Comparator.comparingDouble(v ->
                        kind == Atom.Kind.MAX ? bounds(v).least() : -bounds(v).greatest()))
                .orElseThrow();
        return values.stream()
                .filter(value -> value.equals(best)
                        || (kind == Atom.Kind.MAX
                                ? bounds(value).greatest() > bounds(best).least()
                                : bounds(value).least() < bounds(best).greatest()))
                .toList();
    }

    /** Of multiples of one atom only the greatest and the least weight can be the extreme, one of them when the atom's sign is known. */
    private List<Linear> collapse(Atom.Kind kind, List<Linear> values) {
        record Base(int atom, double constant) {}
        Map<Base, Linear> most = new LinkedHashMap<>();
        Map<Base, Linear> least = new HashMap<>();
        double constant = Double.NaN;
        for (Linear value : values) {
            if (value.isConstant()) {
                constant = Double.isNaN(constant)
                        ? value.constant()
                        : kind == Atom.Kind.MAX
                                ? Math.max(constant, value.constant())
                                : Math.min(constant, value.constant());
            } else {
                Base base = new Base(value.atom(0), value.constant());
                most.merge(base, value, (a, b) -> a.weight(0) >= b.weight(0) ? a : b);
                least.merge(base, value, (a, b) -> a.weight(0) <= b.weight(0) ? a : b);
            }
        }
        Set<Linear> result = new LinkedHashSet<>();
        most.forEach((base, value) -> {
            boolean positive = atoms.get(base.atom()).bounds().isNonNegative();
            if (!positive || kind == Atom.Kind.MAX) {
                result.add(value);
            }
            if (!positive || kind == Atom.Kind.MIN) {
                result.add(least.getOrDefault(base, value));
            }
        });
        if (!Double.isNaN(constant)) {
            result.add(Linear.constant(constant));
        }
        return List.copyOf(result);
    }

    /** The greatest of rounded values is the greatest value rounded: rounding never reverses an order. */
    private List<Linear> roundedLast(Atom.Kind kind, List<Linear> values) {
        List<Linear> result = values;
        for (Atom.Kind rounding : List.of(Atom.Kind.CEILING, Atom.Kind.FLOOR)) {
            List<Linear> inner = new ArrayList<>();
            List<Linear> others = new ArrayList<>();
            for (Linear value : result) {
                Atom atom = value.isAtom() ? atoms.get(value.atom(0)) : null;
                if (atom != null && atom.kind() == rounding) {
                    inner.add(atom.argument(0));
                } else {
                    others.add(value);
                }
            }
            if (inner.size() > 2 && collapse(kind, inner).size() <= inner.size() / 2) {
                Linear extreme = extreme(kind, inner);
                others.add(rounding == Atom.Kind.CEILING ? ceiling(extreme) : floor(extreme));
                result = others;
            }
        }
        return result;
    }

    private static List<Linear> sorted(List<Linear> values) {
        return values.stream()
                .sorted(Comparator.comparingInt((Linear v) -> v.isConstant() ? Integer.MAX_VALUE : v.atom(0))
                        .thenComparingDouble(v -> v.isConstant() ? 0 : v.weight(0))
                        .thenComparingDouble(Linear::constant))
                .toList();
    }

    private Linear intern(Atom.Kind kind, List<Linear> arguments, List<Double> table) {
        return Linear.of(intern(new Key(kind, arguments, table), arguments));
    }

    private int intern(Key key, List<Linear> arguments) {
        Integer id = known.get(key);
        if (id == null) {
            id = atoms.size();
            boolean finite = (key.kind != Atom.Kind.RECIPROCAL
                            || bounds(arguments.getFirst()).hasNoZero())
                    && arguments.stream().allMatch(this::finite)
                    && key.table.stream().allMatch(Double::isFinite);
            atoms.add(new Atom(key.kind, arguments, key.table, boundsOf(key, arguments), finite));
            known.put(key, id);
        }
        return id;
    }

    private Interval boundsOf(Key key, List<Linear> arguments) {
        Interval first = bounds(arguments.getFirst());
        return switch (key.kind) {
            case LEAF -> throw new IllegalStateException("a leaf comes with its bounds");
            case SUM -> first;
            case PRODUCT -> first.times(bounds(arguments.get(1)));
            case RECIPROCAL -> first.reciprocal();
            case RECIPROCAL_OR_ZERO -> first.isNonNegative() ? new Interval(0, Double.POSITIVE_INFINITY) : Interval.ANY;
            case CEILING -> first.map(Rounding::ceiling);
            case FLOOR -> first.map(Rounding::floor);
            case MAX ->
                arguments.stream().map(this::bounds).reduce(Interval::max).orElseThrow();
            case MIN ->
                arguments.stream().map(this::bounds).reduce(Interval::min).orElseThrow();
            case GREATER, NONZERO -> Interval.UNIT;
            case GATHER -> Interval.of(key.table);
            case SELECT ->
                arguments.stream()
                        .skip(1)
                        .map(this::bounds)
                        .reduce(Interval::or)
                        .orElseThrow();
        };
    }
}
