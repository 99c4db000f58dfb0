package io.spillway.pricing.traffic;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate over the day as a sum of means, each with the shape of the source it comes from. Filters, fan-outs and sizes scale
 * the means, which are plain numbers; the 24 hours are written out only where something is counted by the hour.
 */
public final class Load {
    private final Formulas formulas;
    private final Unit unit;
    private final List<Term> terms;

    private @Nullable Node mean;
    private @Nullable Node peak;
    private @Nullable Node hourly;
    private @Nullable Node hourlyPeak;

    private record Term(Shape shape, Node mean) {}

    private Load(Formulas formulas, Unit unit, List<Term> terms) {
        this.formulas = formulas;
        this.unit = unit;
        this.terms = terms;
    }

    public static Load none(Formulas formulas, Unit unit) {
        return new Load(formulas, unit, List.of());
    }

    public static Load of(Formulas formulas, Shape shape, Node mean) {
        return new Load(formulas, mean.unit(), List.of(new Term(shape, mean)));
    }

    /** Sum of loads; terms of one shape are added up. */
    public static Load sum(Formulas formulas, Unit unit, List<Load> loads) {
        List<Shape> shapes = new ArrayList<>();
        for (Load load : loads) {
            for (Term term : load.terms) {
                if (!shapes.contains(term.shape)) {
                    shapes.add(term.shape);
                }
            }
        }
        List<Term> sums = new ArrayList<>();
        for (Shape shape : shapes) {
            List<Node> means = new ArrayList<>();
            for (Load load : loads) {
                for (Term term : load.terms) {
                    if (term.shape.equals(shape)) {
                        means.add(term.mean);
                    }
                }
            }
            sums.add(new Term(shape, formulas.sum(means, unit)));
        }
        return new Load(formulas, unit, sums);
    }

    public Load times(Node factor) {
        return new Load(
                formulas,
                unit.times(factor.unit()),
                terms.stream()
                        .map(term -> new Term(term.shape, term.mean.times(factor)))
                        .toList());
    }

    /** Divides by something that is never 0 by the validation of its inputs. */
    public Load per(Node divisor) {
        return new Load(
                formulas,
                unit.per(divisor.unit()),
                terms.stream()
                        .map(term -> new Term(term.shape, term.mean.per(divisor)))
                        .toList());
    }

    public Load plus(Load other) {
        return sum(formulas, unit, List.of(this, other));
    }

    public Unit unit() {
        return unit;
    }

    public boolean isNone() {
        return terms.isEmpty();
    }

    /** The one shape of the load, or null when it has none or several. */
    public @Nullable Shape onlyShape() {
        return terms.size() == 1 ? terms.getFirst().shape : null;
    }

    /** Mean over the month. */
    public Node mean() {
        Node known = mean;
        if (known == null) {
            known = formulas.sum(terms.stream().map(Term::mean).toList(), unit);
            mean = known;
        }
        return known;
    }

    /** Greatest hour with its burst. */
    public Node peak() {
        Node known = peak;
        if (known == null) {
            known = terms.isEmpty()
                    ? mean()
                    : terms.size() == 1
                            ? terms.getFirst().mean.times(terms.getFirst().shape.peak())
                            : hourlyPeak().peak();
            peak = known;
        }
        return known;
    }

    /** Mean of each hour. */
    public Node hourly() {
        Node known = hourly;
        if (known == null) {
            known = formulas.sum(
                    terms.stream()
                            .map(term -> term.shape.hourly().times(term.mean))
                            .toList(),
                    unit);
            hourly = known;
        }
        return known;
    }

    /** Each hour with its burst. */
    public Node hourlyPeak() {
        Node known = hourlyPeak;
        if (known == null) {
            known = formulas.sum(
                    terms.stream()
                            .map(term -> term.shape.hourlyPeak().times(term.mean))
                            .toList(),
                    unit);
            hourlyPeak = known;
        }
        return known;
    }

    /**
     * The rate of each hour, read from numbers: of each source its shape times its mean, added up.
     *
     * @param burst whether with the burst within the hour
     * @return 24 values in the load's unit; not numbers where a mean is not known
     */
    public double[] byHour(Evaluation values, boolean burst) {
        double[] hours = new double[DailyProfile.HOURS];
        for (Term term : terms) {
            Node shape = burst ? term.shape.hourlyPeak() : term.shape.hourly();
            boolean known = values.isKnown(term.mean) && values.isKnown(shape);
            for (int hour = 0; hour < hours.length; hour++) {
                hours[hour] += known ? values.value(shape, hour) * values.value(term.mean) : Double.NaN;
            }
        }
        return hours;
    }
}
