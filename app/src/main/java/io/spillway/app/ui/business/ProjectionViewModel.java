package io.spillway.app.ui.business;

import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.chart.Scale;
import io.spillway.app.ui.chart.Tone;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.work.CostParts;
import io.spillway.app.ui.work.Derived;
import io.spillway.model.commitment.Commitment;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.projection.Projection;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The scenario shown and the baseline over the months ahead. */
public final class ProjectionViewModel {
    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final Derived<Projection> projection;
    private final ReadOnlyObjectWrapper<ChartContent> chart =
            new ReadOnlyObjectWrapper<>(new ChartContent.Nothing("", ""));
    private int months = Projection.DEFAULT_MONTHS;

    public ProjectionViewModel(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        this.session = session;
        this.pricing = pricing;
        this.projection = new Derived<>(background);
        session.detailsProperty().subscribe(this::want);
        projection.resultProperty().subscribe(result -> draw());
        projection.freshProperty().subscribe(fresh -> draw());
        projection.failureProperty().subscribe(words -> draw());
    }

    public ReadOnlyObjectProperty<ChartContent> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    public Derived<?> work() {
        return projection;
    }

    public void onVisible(boolean visible) {
        projection.setVisible(visible);
    }

    /** How many months are looked ahead. */
    public void onMonths(int count) {
        months = count;
        want(session.shownProperty().get());
    }

    private void want(Optional<Shown> shown) {
        Workspace workspace = shown.map(Shown::workspace).orElse(null);
        if (workspace == null) {
            projection.clear();
        } else {
            Scenario scenario = shown.orElseThrow().selected().scenario();
            int ahead = months;
            projection.want(
                    List.of(
                            CostParts.of(workspace),
                            scenario.id(),
                            ahead,
                            workspace.actuals().keySet()),
                    work -> {
                        YearMonth first = Projection.firstMonth(pricing, workspace, scenario);
                        return Projection.of(pricing, workspace, scenario, first, ahead, work);
                    });
        }
        draw();
    }

    private void draw() {
        Shown shown = session.shownProperty().get().orElse(null);
        Workspace workspace = shown == null ? null : shown.workspace();
        String title = Texts.of("business.projection", String.valueOf(months), currency(shown));
        if (shown == null || workspace == null) {
            chart.set(new ChartContent.Nothing(title, shown == null ? "" : Texts.of("business.errors")));
            return;
        }
        Projection now = projection.freshProperty().get()
                ? projection.resultProperty().get().orElse(null)
                : null;
        if (now == null) {
            String failure = projection.failureProperty().get();
            chart.set(new ChartContent.Nothing(title, failure.isEmpty() ? Texts.of("business.working") : failure));
            return;
        }
        chart.set(chart(title, now, workspace, shown));
    }

    private static ChartContent chart(String title, Projection now, Workspace workspace, Shown shown) {
        List<Double> xs = new ArrayList<>();
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < now.months().size(); i++) {
            Projection.Month month = now.months().get(i);
            xs.add((double) i);
            names.add(month.month().toString());
            before.add(value(month.baseline()));
            after.add(value(month.scenario()));
        }
        if (before.stream().allMatch(each -> Double.isNaN(each))
                && after.stream().allMatch(each -> Double.isNaN(each))) {
            String why = now.findings().stream()
                    .map(Finding::message)
                    .findFirst()
                    .orElse(Texts.of("business.unknownMonths"));
            return new ChartContent.Nothing(title, why);
        }
        if (before.stream().allMatch(each -> each == 0) && after.stream().allMatch(each -> each == 0)) {
            return new ChartContent.Nothing(title, Texts.of("business.nothingCosts"));
        }
        List<ChartContent.Curve> curves = new ArrayList<>();
        curves.add(new ChartContent.Curve(Texts.of("business.baseline"), Tone.BASELINE, shown.isBaseline(), before));
        if (!shown.isBaseline()) {
            curves.add(new ChartContent.Curve(shown.selected().scenario().name(), Tone.MAIN, false, after));
        }
        return new ChartContent.Lines(
                title,
                note(now, workspace, shown),
                Scale.months(names),
                Scale.money(shown.notation()),
                xs,
                curves,
                Optional.empty(),
                List.of(),
                moments(now, workspace));
    }

    private static String currency(@Nullable Shown shown) {
        return (shown == null ? Notation.PLAIN : shown.notation()).currencyName();
    }

    private static double value(@Nullable Figure figure) {
        return figure != null && figure.amount().isKnown() ? figure.amount().value() : Double.NaN;
    }

    private static String note(Projection now, Workspace workspace, Shown shown) {
        List<String> notes = new ArrayList<>();
        if (!shown.isBaseline()) {
            Difference saving = now.totalSaving();
            notes.add(
                    saving.isShown()
                            ? Texts.of(
                                    "business.savedTogether",
                                    shown.notation().money(saving.value()),
                                    now.months().size())
                            : Texts.of("business.savedUnknown"));
        }
        if (!now.unplanned().isEmpty()) {
            notes.add(Texts.of(
                    "business.unplanned",
                    now.unplanned().stream()
                            .map(id -> "'" + workspace.change(id).title() + "'")
                            .collect(Collectors.joining(", "))));
        }
        now.findings().stream().map(Finding::message).limit(1).forEach(notes::add);
        return String.join(" ", notes);
    }

    /** Months in which changes start and commitments begin or end; what shares a month shares a label. */
    private static List<ChartContent.Moment> moments(Projection now, Workspace workspace) {
        Map<Long, List<String>> labels = new TreeMap<>();
        Scenario scenario = workspace.scenario(now.scenarioId());
        for (String id : scenario.changes()) {
            add(labels, now, workspace.change(id).starts(), workspace.change(id).title());
        }
        for (Commitment commitment : workspace.commitments().values()) {
            add(labels, now, commitment.starts(), Texts.of("business.commitmentStarts", commitment.id()));
            add(labels, now, commitment.ends(), Texts.of("business.commitmentEnds", commitment.id()));
        }
        List<ChartContent.Moment> moments = new ArrayList<>();
        labels.forEach((month, words) -> moments.add(new ChartContent.Moment(
                month,
                words.size() > 1
                        ? Texts.of("business.andMore", words.getFirst(), words.size() - 1)
                        : words.getFirst())));
        return moments;
    }

    private static void add(Map<Long, List<String>> labels, Projection now, @Nullable YearMonth month, String label) {
        if (month != null) {
            long at = ChronoUnit.MONTHS.between(now.first(), month);
            if (at >= 0 && at < now.months().size()) {
                labels.computeIfAbsent(at, each -> new ArrayList<>()).add(label);
            }
        }
    }
}
