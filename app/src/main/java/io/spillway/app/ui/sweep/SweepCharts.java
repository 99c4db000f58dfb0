package io.spillway.app.ui.sweep;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.chart.Scale;
import io.spillway.app.ui.chart.Tone;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Rounding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sweep as a line or a heat map, with the break-even marked. */
record SweepCharts(Swept swept, String scenario, Notation notation) {
    private static final int MOST_LABELLED = 14;
    private static final int MOST_STARRED = 48;

    ChartContent content() {
        boolean any =
                swept.figures().stream().anyMatch(amount -> amount != null && amount.certainty() != Certainty.UNKNOWN);
        String title = title();
        if (!any) {
            return new ChartContent.Nothing(title, Texts.of("sweep.allUnknown"));
        }
        return swept.axes().size() == 1 ? line(title) : map(title);
    }

    private String title() {
        return Texts.of(
                "sweep.title",
                swept.figureLabel(),
                swept.axes().stream().map(Swept.SweptAxis::label).collect(Collectors.joining(", ")),
                scenario);
    }

    private ChartContent line(String title) {
        Swept.SweptAxis axis = swept.axes().getFirst();
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        for (int i = 0; i < axis.numbers().size(); i++) {
            xs.add(axis.choice() ? (double) i : axis.numbers().get(i));
            ys.add(swept.value(i));
            known.add(swept.knownValue(i));
        }
        double level = swept.referenceValue();
        List<ChartContent.Curve> curves = new ArrayList<>();
        curves.add(new ChartContent.Curve(swept.figureLabel(), Tone.MAIN, false, ys));
        if (!Double.isNaN(level)) {
            curves.add(new ChartContent.Curve(
                    swept.referenceName(), Tone.COST, true, Collections.nCopies(xs.size(), level)));
        }
        List<ChartContent.Point> points = new ArrayList<>();
        if (!axis.choice()) {
            BreakEven.of(xs, known, level)
                    .forEach(x -> points.add(
                            new ChartContent.Point(x, level, Texts.of("sweep.breakEvenAt", text(x, axis.unit())))));
        }
        Scale across = axis.choice()
                ? new Scale(axis.label(), Scale.Kind.QUANTITY, Unit.ONE, axis.texts())
                : Scale.of(axis.label() + unit(axis.unit()), axis.unit(), notation);
        return new ChartContent.Lines(
                title,
                note(axis, points),
                across,
                scale(),
                xs,
                curves,
                now(axis, xs),
                points,
                axis.choice() ? List.of() : resilience().moments(xs));
    }

    /** Where the input stands now, if that is in the range. */
    private Optional<ChartContent.Point> now(Swept.SweptAxis axis, List<Double> xs) {
        int option = axis.choice() ? axis.numbers().indexOf(axis.now()) : -1;
        double x = axis.choice() ? option : axis.now();
        boolean inside = axis.choice() ? option >= 0 : x >= xs.getFirst() && x <= xs.getLast();
        return inside && swept.now().certainty() != Certainty.UNKNOWN
                ? Optional.of(new ChartContent.Point(
                        x,
                        swept.now().value(),
                        Texts.of("sweep.now", axis.choice() ? axis.texts().get(option) : text(x, axis.unit()))))
                : Optional.empty();
    }

    private String note(Swept.SweptAxis axis, List<ChartContent.Point> points) {
        List<String> notes = new ArrayList<>();
        if (!swept.referenceName().isEmpty()) {
            Amount reference = swept.reference();
            String level = reference == null ? Figures.UNKNOWN : figure(reference);
            if (reference == null || !reference.isKnown()) {
                notes.add(Texts.of("sweep.referenceUnknown", swept.referenceName(), level));
            } else if (axis.choice()) {
                notes.add(Texts.of("sweep.cheaper", swept.referenceName(), level, cheaper(axis)));
            } else if (points.isEmpty()) {
                notes.add(Texts.of("sweep.noBreakEven", swept.referenceName(), level));
            } else {
                notes.add(Texts.of(
                        "sweep.breakEven",
                        swept.referenceName(),
                        level,
                        points.stream()
                                .map(point -> text(point.x(), axis.unit()))
                                .collect(Collectors.joining(", "))));
            }
        }
        unknown().ifPresent(notes::add);
        notes.addAll(resilience().notes(axis, value -> text(value, axis.unit())));
        notes.addAll(swept.objections());
        return String.join(" ", notes);
    }

    private SweepResilience resilience() {
        return new SweepResilience(swept);
    }

    private String cheaper(Swept.SweptAxis axis) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < axis.texts().size(); i++) {
            double value = swept.knownValue(i);
            if (!Double.isNaN(value) && Rounding.greater(swept.referenceValue(), value)) {
                names.add(axis.texts().get(i));
            }
        }
        return names.isEmpty() ? Texts.of("sweep.noneCheaper") : String.join(", ", names);
    }

    private Optional<String> unknown() {
        long gaps = swept.figures().stream()
                .filter(amount -> amount != null && !amount.isKnown())
                .count();
        return gaps == 0
                ? Optional.empty()
                : Optional.of(Texts.of("sweep.gaps", gaps, swept.figures().size()));
    }

    private ChartContent map(String title) {
        Swept.SweptAxis down = swept.axes().getFirst();
        Swept.SweptAxis across = swept.axes().get(1);
        int columns = across.texts().size();
        boolean labelled = columns <= MOST_LABELLED && down.texts().size() <= MOST_LABELLED;
        boolean starred = columns <= MOST_STARRED && down.texts().size() <= MOST_STARRED;
        SweepResilience resilience = resilience();
        List<List<ChartContent.Mark>> cells = new ArrayList<>();
        for (int r = 0; r < down.texts().size(); r++) {
            List<ChartContent.Mark> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                Amount amount = swept.figures().get(r * columns + c);
                String words = down.label() + " " + down.texts().get(r) + "\n" + across.label() + " "
                        + across.texts().get(c) + ": " + (amount == null ? Figures.UNKNOWN : figure(amount))
                        + resilience.words(r * columns + c);
                ChartContent.Mark mark = mark(amount, labelled, words);
                row.add(starred && resilience.loses(r * columns + c) ? mark.starred() : mark);
            }
            cells.add(row);
        }
        double level = swept.referenceValue();
        List<String> notes = new ArrayList<>();
        if (!Double.isNaN(level)) {
            notes.add(Texts.of(
                    "sweep.mapLevel",
                    swept.referenceName(),
                    figure(java.util.Objects.requireNonNull(swept.reference()))));
        }
        unknown().ifPresent(notes::add);
        notes.addAll(resilience.mapNotes(starred));
        notes.addAll(swept.objections());
        return new ChartContent.HeatMap(
                title,
                String.join(" ", notes),
                across.label() + unit(across.unit()),
                down.label() + unit(down.unit()),
                scale(),
                across.texts(),
                down.texts(),
                cells,
                Double.isNaN(level) ? Optional.empty() : Optional.of(level));
    }

    private ChartContent.Mark mark(@Nullable Amount amount, boolean labelled, String words) {
        if (amount == null || amount.certainty() == Certainty.UNKNOWN) {
            return ChartContent.Mark.none(labelled ? "?" : "", words);
        }
        String label = amount.unit() == Unit.USD_PER_MONTH
                ? notation.shortMoney(amount.value())
                : Quantities.number(amount.value());
        return new ChartContent.Mark(amount.value(), labelled ? label : "", words);
    }

    private Scale scale() {
        Unit unit = swept.figures().stream()
                .filter(java.util.Objects::nonNull)
                .map(Amount::unit)
                .findFirst()
                .orElse(Unit.USD_PER_MONTH);
        return unit == Unit.USD_PER_MONTH
                ? Scale.money(notation)
                : Scale.of(swept.figureLabel() + unit(unit), unit, notation);
    }

    private String figure(Amount amount) {
        return notation.amount(amount);
    }

    private String text(double value, Unit unit) {
        return notation.quantity(value, unit);
    }

    private static String unit(Unit unit) {
        return unit == Unit.ONE ? "" : ", " + unit.symbol();
    }
}
