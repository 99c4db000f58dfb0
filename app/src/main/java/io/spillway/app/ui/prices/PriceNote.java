package io.spillway.app.ui.prices;

import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** Which prices the figures beside it rest on, and how old they are. */
public final class PriceNote extends Label {

    private PriceNote(String text) {
        super(text);
    }

    /** Of the scenario chosen. */
    public static PriceNote ofSelected(WorkspaceSession session, WorkspacePricing pricing) {
        return following(session, pricing, true);
    }

    /** Of all scenarios. */
    public static PriceNote ofAll(WorkspaceSession session, WorkspacePricing pricing) {
        return following(session, pricing, false);
    }

    private static PriceNote following(WorkspaceSession session, WorkspacePricing pricing, boolean selected) {
        PriceNote note = new PriceNote("");
        note.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL, "price-note");
        note.setMinWidth(0);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().subscribe(Tip.unspoken(note)::say);
        session.detailsProperty()
                .subscribe(shown ->
                        note.setText(shown.map(now -> noted(words(results(now, selected), pricing), now.notation()))
                                .orElse("")));
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        return note;
    }

    private static String noted(String prices, Notation notation) {
        return prices.isEmpty() || !notation.isConverted() ? prices : notation.noted(prices + ".");
    }

    private static List<ScenarioResult> results(Shown shown, boolean selected) {
        return selected ? List.of(shown.selected()) : shown.results();
    }

    /** Such as {@code Prices of 2018-11-01, 8 years old}; empty when none of the results has numbers. */
    public static String words(List<ScenarioResult> results, WorkspacePricing pricing) {
        String dated = results.stream()
                .map(ScenarioResult::breakdown)
                .filter(Objects::nonNull)
                .map(breakdown -> dated(breakdown, pricing))
                .distinct()
                .collect(Collectors.joining("; "));
        return dated.isEmpty() ? "" : Texts.of("shell.pricesOf", dated);
    }

    private static String dated(CostBreakdown breakdown, WorkspacePricing pricing) {
        PriceCatalog catalog = breakdown.model().catalog();
        return pricing.age(breakdown)
                .map(SnapshotAge::dated)
                .orElseGet(() -> catalog.date().toString());
    }
}
