package io.spillway.app.ui.compare;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.figure.ResilienceWords;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.chart.WaterfallViewModel;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.work.CostParts;
import io.spillway.app.ui.work.Derived;
import io.spillway.model.finding.Finding;
import io.spillway.model.unit.Quantities;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.resilience.ResilienceChange;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** From the baseline to the scenario shown: its changes one after the other, and on demand split whatever their order. */
public final class WaterfallTabModel {
    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final Derived<Waterfall> waterfall;
    private final Derived<Attribution> attribution;
    private final ReadOnlyObjectWrapper<ChartContent> chart =
            new ReadOnlyObjectWrapper<>(new ChartContent.Nothing("", ""));
    private final ReadOnlyObjectWrapper<List<SplitRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private @Nullable Object asked;

    public WaterfallTabModel(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        this.session = session;
        this.pricing = pricing;
        this.waterfall = new Derived<>(background);
        this.attribution = new Derived<>(background);
        session.detailsProperty().subscribe(this::want);
        waterfall.resultProperty().subscribe(result -> refresh());
        waterfall.freshProperty().subscribe(fresh -> refresh());
        attribution.resultProperty().subscribe(result -> refresh());
        attribution.freshProperty().subscribe(fresh -> refresh());
    }

    public ReadOnlyObjectProperty<ChartContent> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** The changes of the scenario in its order. */
    public ReadOnlyObjectProperty<List<SplitRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How the split was found, or what it is. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public Derived<?> work() {
        return attribution;
    }

    public void onVisible(boolean visible) {
        waterfall.setVisible(visible);
        attribution.setVisible(visible);
    }

    /** Splits the saving whatever the order, which may take a while. */
    public void onSplit() {
        session.shownProperty().get().ifPresent(shown -> {
            Workspace workspace = shown.workspace();
            if (workspace != null && !shown.isBaseline()) {
                Scenario scenario = shown.selected().scenario();
                Object key = key(workspace, scenario);
                asked = key;
                attribution.want(key, work -> Attribution.of(pricing, workspace, scenario, work));
                attribution.again();
            }
        });
    }

    private static Object key(Workspace workspace, Scenario scenario) {
        return List.of(CostParts.of(workspace), scenario.id());
    }

    private void want(Optional<Shown> shown) {
        Workspace workspace = shown.map(Shown::workspace).orElse(null);
        if (workspace == null || shown.orElseThrow().isBaseline()) {
            waterfall.clear();
            attribution.clear();
            asked = null;
        } else {
            Scenario scenario = shown.orElseThrow().selected().scenario();
            Object key = key(workspace, scenario);
            waterfall.want(key, work -> Waterfall.of(pricing, workspace, scenario));
            if (!key.equals(asked)) {
                attribution.clear();
                asked = null;
            }
        }
        refresh();
    }

    private void refresh() {
        Shown shown = session.shownProperty().get().orElse(null);
        if (shown == null || shown.workspace() == null) {
            nothing("", shown == null ? "" : Texts.of("compare.errors"));
            return;
        }
        String title = Texts.of(
                "chart.waterfall",
                shown.selected().scenario().name(),
                shown.notation().currencyName());
        if (shown.isBaseline()) {
            nothing(title, Texts.of("compare.chooseScenario"));
            return;
        }
        Waterfall now = waterfall.resultProperty().get().orElse(null);
        if (now == null || !waterfall.freshProperty().get()) {
            nothing(title, Texts.of("compare.working"));
            return;
        }
        chart.set(chart(now, shown));
        Attribution split = attribution.freshProperty().get()
                ? attribution.resultProperty().get().orElse(null)
                : null;
        List<SplitRow> all = new ArrayList<>();
        for (int i = 0; i < now.steps().size(); i++) {
            Waterfall.Step step = now.steps().get(i);
            Attribution.Share share = split == null || i >= split.shares().size()
                    ? null
                    : split.shares().get(i);
            all.add(new SplitRow(
                    step.change().id(),
                    step.change().title(),
                    saving(step.saving(), shown),
                    share == null ? "" : saving(share.saving(), shown) + error(share, shown),
                    ResilienceWords.of(step.resilience()),
                    ResilienceWords.isLoss(step.resilience()),
                    step.difference().isShown()
                            ? (int) Math.signum(step.difference().value())
                            : 0));
        }
        if (!all.isEmpty()) {
            all.add(new SplitRow(
                    "",
                    Texts.of("compare.together"),
                    saving(now.difference().negated(), shown),
                    split == null ? "" : saving(split.difference().negated(), shown),
                    ResilienceWords.of(now.resilience()),
                    ResilienceWords.isLoss(now.resilience()),
                    now.difference().isShown()
                            ? (int) Math.signum(now.difference().value())
                            : 0));
        }
        rows.set(List.copyOf(all));
        note.set(split == null ? Texts.of("compare.splitNote") : how(split));
    }

    private void nothing(String title, String words) {
        chart.set(new ChartContent.Nothing(title, words));
        rows.set(List.of());
        note.set("");
    }

    /** With what the saving costs in resilience beside it. */
    private static ChartContent chart(Waterfall now, Shown shown) {
        ChartContent content = WaterfallViewModel.content(now, shown.selected().scenario(), shown.notation());
        ResilienceChange resilience = now.resilience();
        String verdict = resilience == null ? "" : resilience.verdict(now.difference());
        return content instanceof ChartContent.Steps(String title, String words, var steps, Notation notation)
                        && !verdict.isEmpty()
                ? new ChartContent.Steps(title, words.isEmpty() ? verdict : words + " " + verdict, steps, notation)
                : content;
    }

    private static String saving(Difference saving, Shown shown) {
        return saving.isShown() ? shown.notation().money(saving.value()) : Figures.UNKNOWN;
    }

    private static String error(Attribution.Share share, Shown shown) {
        return share.standardError() == 0 ? "" : " ± " + shown.notation().money(share.standardError());
    }

    private static String how(Attribution split) {
        if (!split.findings().isEmpty()) {
            return split.findings().stream().map(Finding::message).findFirst().orElse("");
        }
        String coalitions = Quantities.number(split.coalitions());
        String seconds = Quantities.number(Math.rint(split.took().toMillis() / 100.0) / 10);
        return split.sampled() == 0
                ? Texts.of("compare.exact", coalitions, seconds)
                : Texts.of("compare.sampled", split.sampled(), String.valueOf(split.seed()), coalitions, seconds);
    }
}
