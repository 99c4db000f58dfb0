package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.component.DailyProfile;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.Place;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.QuantityReader;
import io.spillway.model.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The load of each hour of the day over the day's mean. The mean stays 1: when an hour gets a value, the others give way in
 * proportion.
 */
public final class ProfileEntry extends FormEntry {
    private static final int HOURS = DailyProfile.HOURS;
    private static final int DIGITS = 4;
    private static final double NOTICEABLE = 0.005;

    private final ReadOnlyObjectWrapper<List<Double>> hours = new ReadOnlyObjectWrapper<>(List.of());
    private String drag = "";

    ProfileEntry(FieldSite site) {
        super(site);
    }

    /** Value of each hour, hour 0 first; of elements edited together, the mean of theirs. */
    public ReadOnlyObjectProperty<List<Double>> hoursProperty() {
        return hours.getReadOnlyProperty();
    }

    /** An hour gets a value, and the others make up for it, in each of the elements edited together. */
    public void onHour(int hour, double value) {
        put(place -> scaled(values(given(place)), hour, value), drag.isEmpty() ? place() + " " + hour : drag);
    }

    /** Whether the elements edited together have different loads in an hour. */
    public boolean isMixedAt(int hour) {
        DoubleSummaryStatistics loads = site().places().stream()
                .mapToDouble(place -> values(given(place))[hour])
                .summaryStatistics();
        return loads.getMax() - loads.getMin() > NOTICEABLE;
    }

    /** What is typed for an hour; what cannot be meant is said and not written. */
    public void onHourTyped(int hour, String typed) {
        Double value = new QuantityReader().read(typed, Unit.ONE).valueOrNull();
        if (value == null || value < 0 || value > HOURS) {
            report(Texts.of("form.hourRange", typed), "");
        } else {
            onHour(hour, value);
        }
    }

    public void onGrab() {
        drag = context().newDrag(place());
    }

    public void onRelease() {
        drag = "";
        context().endSeries();
    }

    /** The same load in every hour. */
    public void onFlat() {
        context().endSeries();
        report("", "");
        unset("");
    }

    /** Twenty-four numbers of any scale, such as messages counted per hour, separated by spaces, lines or semicolons. */
    public void onPasted(String typed) {
        List<Double> values = new ArrayList<>();
        for (String part : typed.strip().split("[\\s;]+")) {
            Double value = new QuantityReader().read(part, Unit.ONE).valueOrNull();
            if (value == null || value < 0) {
                report(Texts.of("form.profileNumber", part), "");
                return;
            }
            values.add(value);
        }
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        if (values.size() != HOURS || !(sum > 0)) {
            report(Texts.of("form.profileCount", values.size()), "");
            return;
        }
        context().endSeries();
        put(place -> values.stream().mapToDouble(value -> value / sum * HOURS).toArray(), "");
    }

    private static double[] scaled(double[] now, int hour, double value) {
        double wanted = Math.clamp(value, 0, HOURS);
        double others = HOURS - now[hour];
        double[] next = new double[HOURS];
        for (int i = 0; i < HOURS; i++) {
            next[i] = i == hour
                    ? wanted
                    : others > 0 ? now[i] * (HOURS - wanted) / others : (HOURS - wanted) / (HOURS - 1);
        }
        return next;
    }

    private void put(Function<FieldPlace, double[]> next, String series) {
        Optional<String> problem = site().places().stream()
                .flatMap(place -> problem(json(next.apply(place))).stream())
                .findFirst();
        report(problem.orElse(""), "");
        if (problem.isEmpty()) {
            write((FieldPlace place) -> json(next.apply(place)), series);
        }
    }

    private static JsonArray json(double[] hours) {
        return new JsonArray(
                Arrays.stream(rounded(hours)).<Json>mapToObj(JsonNumber::of).toList(), Place.NOWHERE);
    }

    /** Few digits, with what rounding takes away given to the largest hour, so that the mean is 1. */
    private static double[] rounded(double[] hours) {
        double factor = Math.pow(10, DIGITS);
        double[] rounded = Arrays.stream(hours)
                .map(hour -> Math.rint(hour * factor) / factor)
                .toArray();
        int largest = 0;
        for (int i = 1; i < HOURS; i++) {
            largest = rounded[i] > rounded[largest] ? i : largest;
        }
        double missing = HOURS - Arrays.stream(rounded).sum();
        rounded[largest] = Math.rint((rounded[largest] + missing) * factor) / factor;
        return rounded;
    }

    @Override
    void show(@Nullable Json given) {
        double[] sums = values(given);
        for (FieldPlace place : site().others()) {
            double[] more = values(given(place));
            Arrays.setAll(sums, hour -> sums[hour] + more[hour]);
        }
        List<Double> now = Arrays.stream(sums)
                .map(sum -> sum / site().places().size())
                .boxed()
                .toList();
        if (!now.equals(hours.get())) {
            hours.set(now);
        }
    }

    private static double[] values(@Nullable Json given) {
        double[] values = new double[HOURS];
        Arrays.fill(values, 1);
        if (given instanceof JsonArray array && array.values().size() == HOURS) {
            for (int i = 0; i < HOURS; i++) {
                values[i] = array.values().get(i) instanceof JsonNumber number ? number.value() : 0;
            }
        }
        return values;
    }

    @Override
    Object value(@Nullable Json given) {
        return Arrays.stream(values(given)).boxed().toList();
    }

    @Override
    String words(@Nullable Json given) {
        double[] values = values(given);
        double least = Arrays.stream(values).min().orElse(1);
        double most = Arrays.stream(values).max().orElse(1);
        return least == most
                ? Texts.of("form.flat")
                : Texts.of("form.profile", Quantities.number(least), Quantities.number(most));
    }
}
