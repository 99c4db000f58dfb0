package io.spillway.app.ui.sweep;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.scenarios.resilience.ResilienceChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What the points of a sweep lose and gain in resilience, in words beside their cost. */
record SweepResilience(Swept swept) {
    private static final int MOST_NAMED = 4;

    /** Points that follow each other and lose and gain the same things. */
    private record Run(int first, int last, Optional<ResilienceChange> change) {}

    /** @param text of a value of the axis */
    List<String> notes(Swept.SweptAxis axis, DoubleFunction<String> text) {
        if (swept.resilience().isEmpty()) {
            return List.of(Texts.of("sweep.resilienceNotTried", Figures.grouped(SweepPlan.MOST_TRIED)));
        }
        List<String> notes = new ArrayList<>();
        if (axis.choice()) {
            Map<Optional<ResilienceChange>, List<String>> options = new LinkedHashMap<>();
            for (int i = 0; i < axis.texts().size(); i++) {
                options.computeIfAbsent(kind(i), change -> new ArrayList<>())
                        .add(axis.texts().get(i));
            }
            options.forEach((change, names) -> notes.add(
                    sentence(options.size() == 1 ? Texts.of("sweep.throughout") : String.join(", ", names), change)));
        } else {
            List<Run> runs = runs();
            for (Run run : runs) {
                notes.add(sentence(where(run, axis, text), run.change));
            }
        }
        if (notes.size() > MOST_NAMED) {
            String more = Texts.of("sweep.resilienceMore", notes.size() - MOST_NAMED);
            notes.subList(MOST_NAMED, notes.size()).clear();
            notes.add(more);
        }
        return notes;
    }

    /** Where something begins to be lost or gained along a line. */
    List<ChartContent.Moment> moments(List<Double> xs) {
        List<Run> runs = swept.resilience().isEmpty() ? List.of() : runs();
        return runs.isEmpty() || runs.size() > MOST_NAMED
                ? List.of()
                : runs.subList(1, runs.size()).stream()
                        .map(run -> new ChartContent.Moment(xs.get(run.first), brief(run.change)))
                        .toList();
    }

    /**
     * Of a map, whose cells say what they lose and gain.
     *
     * @param starred whether those that lose any have a star
     */
    List<String> mapNotes(boolean starred) {
        if (swept.resilience().isEmpty()) {
            return List.of(Texts.of("sweep.resilienceNotTried", Figures.grouped(SweepPlan.MOST_TRIED)));
        }
        long losing = 0;
        long unknown = 0;
        for (int i = 0; i < swept.resilience().size(); i++) {
            losing += loses(i) ? 1 : 0;
            unknown += swept.resilience().get(i).isEmpty() ? 1 : 0;
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                losing == 0
                        ? Texts.of("sweep.mapLosesNothing", beside())
                        : (starred ? "* " : "")
                                + Texts.of(
                                        "sweep.mapLoses",
                                        losing,
                                        swept.figures().size(),
                                        beside()));
        if (unknown > 0) {
            notes.add(Texts.of("sweep.mapResilienceUnknown", unknown));
        }
        return notes;
    }

    /** Whether a point lacks something that is there beside it. */
    boolean loses(int point) {
        return point < swept.resilience().size()
                && swept.resilience()
                        .get(point)
                        .map(change -> !change.losses().isEmpty())
                        .orElse(false);
    }

    /** A line for a tooltip; empty when resilience was not worked out. */
    String words(int point) {
        return point >= swept.resilience().size()
                ? ""
                : "\n"
                        + swept.resilience()
                                .get(point)
                                .map(change -> change.isNone()
                                        ? Texts.of("sweep.sameAs", beside())
                                        : Texts.of("sweep.changes", change.words(), beside()))
                                .orElse(Texts.of("sweep.resilienceUnknown"));
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < swept.resilience().size(); i++) {
            Optional<ResilienceChange> kind = kind(i);
            if (!runs.isEmpty() && runs.getLast().change.equals(kind)) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first, i, kind));
            } else {
                runs.add(new Run(i, i, kind));
            }
        }
        return runs;
    }

    private Optional<ResilienceChange> kind(int point) {
        return swept.resilience().get(point).map(ResilienceChange::unmeasured);
    }

    private static String where(Run run, Swept.SweptAxis axis, DoubleFunction<String> text) {
        int end = axis.numbers().size() - 1;
        String first = text.apply(axis.numbers().get(run.first));
        String last = text.apply(axis.numbers().get(run.last));
        return run.first == 0 && run.last == end
                ? Texts.of("sweep.throughout")
                : run.first == 0
                        ? Texts.of("sweep.upTo", last)
                        : run.last == end ? Texts.of("sweep.from", first) : Texts.of("sweep.between", first, last);
    }

    private String sentence(String where, Optional<ResilienceChange> change) {
        return where + ": "
                + change.map(now -> now.isNone()
                                ? Texts.of("sweep.sameAs", beside())
                                : Texts.of("sweep.changes", now.words(), beside()))
                        .orElse(Texts.of("sweep.resilienceUnknown"))
                + ".";
    }

    private static String brief(Optional<ResilienceChange> change) {
        if (change.isEmpty() || !change.get().unknown().isEmpty()) {
            return Texts.of("sweep.resilienceUnknown");
        }
        return !change.get().losses().isEmpty()
                ? Texts.of("sweep.losesResilience")
                : change.get().gains().isEmpty() ? Texts.of("sweep.sameResilience") : Texts.of("sweep.gainsResilience");
    }

    private String beside() {
        return swept.referenceName().isEmpty() ? Texts.of("sweep.asItStands") : swept.referenceName();
    }
}
