package io.spillway.app.ui.ledger;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.figure.ResilienceWords;
import io.spillway.app.figure.TypedMoney;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.work.CostParts;
import io.spillway.app.ui.work.Derived;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.unit.Quantities;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.business.Ledger;
import io.spillway.scenarios.business.LedgerBuilder;
import io.spillway.scenarios.business.LedgerRow;
import io.spillway.scenarios.business.LedgerTotal;
import io.spillway.scenarios.business.Measure;
import io.spillway.scenarios.business.MeasuredSavings;
import io.spillway.scenarios.business.Payback;
import io.spillway.scenarios.editing.ChangeEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.ChangeStatus;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The changes of the workspace as projects, ranked by what they save in the scenario shown; what is typed is an edit. */
public final class LedgerViewModel {
    private static final String PENDING = "…";

    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final Derived<MeasuredSavings> measured;
    private final ReadOnlyObjectWrapper<List<ProjectRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ProjectTotal>> totals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper(Notation.PLAIN.currencyName());
    private int most = Integer.MAX_VALUE;

    public LedgerViewModel(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        this.session = session;
        this.pricing = pricing;
        this.measured = new Derived<>(background);
        session.detailsProperty().subscribe(this::want);
        measured.resultProperty().subscribe(result -> refresh());
        measured.freshProperty().subscribe(fresh -> refresh());
    }

    /** The largest saving first, as many as were asked for. */
    public ReadOnlyObjectProperty<List<ProjectRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** By status and by owner, growth left out. */
    public ReadOnlyObjectProperty<List<ProjectTotal>> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** The currency that money is shown and typed in. */
    public ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    /** What the savings are, or why there are none. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The work behind the savings. */
    public Derived<?> work() {
        return measured;
    }

    public void onVisible(boolean visible) {
        measured.setVisible(visible);
    }

    /** Shows the first ones only. */
    public void onMost(int count) {
        most = count;
        refresh();
    }

    /**
     * Takes what was typed into a field of a project.
     *
     * @return what is wrong with it; empty when it was taken
     */
    public String onTyped(String change, ProjectField field, String text) {
        return switch (field.read(text, notation())) {
            case ProjectField.Reading.Refused(String problem) -> problem;
            case ProjectField.Reading.Value(var json) -> {
                String label = FieldSpec.of(Change.class, field.field()).label();
                session.edit(Edit.of(
                        Texts.of("ledger.edit", title(change), label),
                        document -> ChangeEdits.set(document, change, field.field(), json)));
                yield "";
            }
        };
    }

    /** The statuses in words of files, in order. */
    public static List<String> statuses() {
        return java.util.Arrays.stream(ChangeStatus.values())
                .map(FieldSpec::choiceText)
                .toList();
    }

    private void want(Optional<Shown> shown) {
        Workspace workspace = shown.map(Shown::workspace).orElse(null);
        if (workspace == null) {
            measured.clear();
        } else {
            Scenario scenario = shown.orElseThrow().selected().scenario();
            measured.want(List.of(CostParts.of(workspace), scenario.id()), work -> {
                Waterfall waterfall = Waterfall.of(pricing, workspace, scenario);
                return new LedgerBuilder(pricing, workspace, scenario).measure(waterfall, null, work);
            });
        }
        refresh();
    }

    private void refresh() {
        Shown shown = session.shownProperty().get().orElse(null);
        Workspace workspace = shown == null ? null : shown.workspace();
        if (shown == null || workspace == null) {
            rows.set(List.of());
            totals.set(List.of());
            note.set(shown == null ? "" : Texts.of("ledger.errors"));
            return;
        }
        boolean fresh = measured.freshProperty().get();
        MeasuredSavings savings = measured.resultProperty()
                .get()
                .orElse(new MeasuredSavings(shown.selected().scenario().id(), Map.of(), Map.of()));
        Ledger ledger = savings.ledger(workspace);
        Notation notation = shown.notation();
        currency.set(notation.currencyName());
        List<ProjectRow> all =
                ledger.top(most).stream().map(row -> row(row, fresh, notation)).toList();
        if (!all.equals(rows.get())) {
            rows.set(all);
        }
        totals.set(totals(ledger, fresh, notation));
        String name = shown.selected().scenario().name();
        note.set(
                workspace.changes().isEmpty()
                        ? Texts.of("ledger.empty")
                        : notation.noted(
                                shown.isBaseline() ? Texts.of("ledger.alone") : Texts.of("ledger.inOrder", name)));
    }

    private static List<ProjectTotal> totals(Ledger ledger, boolean fresh, Notation notation) {
        List<ProjectTotal> lines = new ArrayList<>();
        if (ledger.rows().isEmpty()) {
            return lines;
        }
        lines.add(total(Texts.of("ledger.total"), ledger.total(), fresh, notation));
        lines.add(ProjectTotal.heading(Texts.of("ledger.byStatus")));
        ledger.byStatus()
                .forEach(total -> lines.add(
                        total(FieldSpec.choiceText(ChangeStatus.valueOf(total.key())), total, fresh, notation)));
        lines.add(ProjectTotal.heading(Texts.of("ledger.byOwner")));
        ledger.byOwner()
                .forEach(total -> lines.add(total(
                        total.key().isEmpty() ? Texts.of("ledger.nobody") : total.key(), total, fresh, notation)));
        return List.copyOf(lines);
    }

    private static ProjectTotal total(String key, LedgerTotal total, boolean fresh, Notation notation) {
        boolean none = total.unknown() == total.changes();
        return new ProjectTotal(
                key,
                String.valueOf(total.changes()),
                !fresh ? PENDING : none ? Figures.UNKNOWN : notation.money(total.usdPerMonth()),
                !fresh ? PENDING : none ? Figures.UNKNOWN : notation.money(total.usdPerYear()),
                Quantities.number(total.effortDays()),
                fresh && total.unknown() > 0 && !none ? Texts.of("ledger.unknownSavings", total.unknown()) : "",
                false);
    }

    private static ProjectRow row(LedgerRow row, boolean fresh, Notation notation) {
        Change change = row.change();
        Difference saving = row.saving();
        Measure measure = row.savings().entrySet().stream()
                .filter(each -> each.getValue().isShown())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        boolean known = saving.isShown();
        return new ProjectRow(
                change.id(),
                change.title(),
                !fresh ? PENDING : known ? notation.money(saving.value()) : Figures.UNKNOWN,
                fresh && known ? (int) -Math.signum(saving.value()) : 0,
                !fresh || measure == null ? "" : measure.label(),
                fresh ? resilience(row) : PENDING,
                fresh && ResilienceWords.isLoss(row.resilience()),
                Objects.toString(change.driver(), ""),
                Objects.toString(change.owner(), ""),
                FieldSpec.choiceText(change.status()),
                Objects.toString(change.due(), ""),
                Objects.toString(change.starts(), ""),
                number(change.effortDays()),
                TypedMoney.text(change.dayRateUsd(), notation),
                Figures.percent(change.confidence()),
                TypedMoney.text(change.estimatedSavingUsdPerMonth(), notation),
                TypedMoney.text(change.realisedSavingUsdPerMonth(), notation),
                fresh ? payback(row.payback()) : PENDING,
                row.kind() == Waterfall.Kind.GROWTH);
    }

    /** Empty where nothing is modelled. */
    private static String resilience(LedgerRow row) {
        return row.change().patch().members().isEmpty() ? "" : ResilienceWords.of(row.resilience());
    }

    private static String payback(Payback payback) {
        return switch (payback) {
            case Payback.Never never -> Texts.of("ledger.never");
            case Payback.Unknown(String reason) -> reason;
            case Payback.After(double cost, double months, var month) ->
                month == null
                        ? Texts.of("ledger.months", Quantities.number(months))
                        : Texts.of("ledger.paidBack", month.toString(), Quantities.number(months));
        };
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : io.spillway.model.file.JsonNumber.text(value);
    }

    private Notation notation() {
        return session.shownProperty().get().map(Shown::notation).orElse(Notation.PLAIN);
    }

    private String title(String change) {
        return session.editedProperty()
                .get()
                .map(edited -> ChangeEdits.title(edited.document(), change))
                .orElse(change);
    }
}
