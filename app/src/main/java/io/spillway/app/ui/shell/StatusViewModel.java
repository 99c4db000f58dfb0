package io.spillway.app.ui.shell;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.prices.PriceNote;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the status bar and the top bar say. */
public final class StatusViewModel {
    private static final int SECOND = 1000;
    private static final double TENTH = 100;

    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NONE);

    /**
     * Texts, empty where there is nothing to say.
     *
     * @param file name of what is open, and {@code state} what it is
     * @param converted the total in dollars where another currency is shown, with the rate and its date
     */
    public record Status(
            String file,
            String state,
            String total,
            String converted,
            String unitCost,
            String region,
            String prices,
            String findings,
            boolean alarming,
            String time) {
        static final Status NONE = new Status("", "", "", "", "", "", "", "", false, "");
    }

    public StatusViewModel(WorkspaceSession session, WorkspacePricing pricing) {
        this.session = session;
        this.pricing = pricing;
        session.openedProperty().subscribe(opened -> refresh());
        session.editedProperty().subscribe(edited -> refresh());
        session.shownProperty().subscribe(shown -> refresh());
        session.busyProperty().subscribe(busy -> refresh());
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    private void refresh() {
        OpenedWorkspace opened = session.openedProperty().get();
        String state = switch (opened) {
            case OpenedWorkspace.Nothing nothing -> "";
            case OpenedWorkspace.Broken broken -> Texts.of("shell.notOpened");
            case OpenedWorkspace.Loaded loaded -> saved(loaded);
        };
        String busy = session.busyProperty().get() ? Texts.of("shell.calculating") : "";
        status.set(session.shownProperty()
                .get()
                .map(shown -> status(shown, opened.name(), state, busy))
                .orElse(new Status(opened.name(), state, "", "", "", "", "", "", false, busy)));
    }

    private String saved(OpenedWorkspace.Loaded loaded) {
        boolean modified = session.editedProperty().get().map(Edited::modified).orElse(false);
        if (modified) {
            return Texts.of("shell.modified");
        }
        return loaded.bundled() ? Texts.of("shell.bundled") : Texts.of("shell.saved");
    }

    private static String calculated(Shown shown) {
        int scenarios = shown.results().size();
        String time = shown.millis() < SECOND
                ? Math.max(1, shown.millis()) + " ms"
                : Quantities.number(Math.rint(shown.millis() / TENTH) / 10) + " s";
        return scenarios == 1
                ? Texts.of("shell.recalculated", time)
                : Texts.of("shell.recalculatedAll", String.valueOf(scenarios), time);
    }

    /** The total as it was computed, and the rate at which it is shown. */
    private static String converted(Amount total, Notation notation) {
        return notation.isConverted() ? Texts.of("shell.converted", Figures.dollars(total), notation.rateNote()) : "";
    }

    private Status status(Shown shown, String file, String state, String busy) {
        CostBreakdown breakdown = shown.selected().breakdown();
        List<Finding> findings = shown.selected().findings();
        boolean alarming = findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
        String count = findings.isEmpty()
                ? Texts.of("shell.noFindings")
                : findings.size() == 1
                        ? Texts.of("shell.oneFinding")
                        : Texts.of("shell.findings", String.valueOf(findings.size()));
        String time = busy.isEmpty() ? calculated(shown) : busy;
        if (breakdown == null) {
            return new Status(file, state, Texts.of("shell.cannotBeComputed"), "", "", "", "", count, alarming, time);
        }
        Amount unit = breakdown.amount(breakdown.model().unitCost());
        return new Status(
                file,
                state,
                Texts.of("shell.perMonth", shown.notation().money(breakdown.total())),
                converted(breakdown.total(), shown.notation()),
                unit.isKnown() ? Texts.of("shell.perMillion", shown.notation().unitPrice(unit.value())) : "",
                breakdown.model().topology().homeRegion(),
                PriceNote.words(List.of(shown.selected()), pricing),
                count,
                alarming,
                time);
    }
}
