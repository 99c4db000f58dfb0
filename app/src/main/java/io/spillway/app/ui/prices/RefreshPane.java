package io.spillway.app.ui.prices;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.SourcePlan;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Making a newer snapshot, step by step: what will be asked, reading with progress, the difference before it is accepted, and
 * moving the workspace to it.
 */
final class RefreshPane extends VBox {
    static final double WIDTH = 1000;
    static final double HEIGHT = 600;
    private static final double KILOBYTE = 1e3;
    private static final double MEGABYTE = 1e6;

    private final RefreshViewModel model;
    private final Node form;
    private final ProgressBar bar = new ProgressBar();
    private final Label reading = words("");

    /** @param form says what to read */
    RefreshPane(RefreshViewModel model, Node form) {
        this.model = model;
        this.form = form;
        VBox.setVgrow(form, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        reading.setId("refresh-reading");
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .subscribe((before, now) -> {
                    if (Boolean.TRUE.equals(before) && !Boolean.TRUE.equals(now)) {
                        model.onClosed();
                    }
                });
        setId("refresh");
        getStyleClass().add("refresh");
        setPrefSize(WIDTH, HEIGHT);
        model.stageProperty().subscribe(this::show);
    }

    /** What a source will be asked, for the user to agree to; it comes when it has been worked out. */
    static VBox planned(RefreshViewModel model, PriceSource source, Precedence precedence) {
        VBox place = new VBox();
        VBox.setVgrow(place, Priority.ALWAYS);
        model.plan(source, plan -> place.getChildren().setAll(plan(plan, () -> model.onRead(source, precedence))));
        return place;
    }

    private static VBox plan(SourcePlan plan, Runnable agree) {
        ListView<String> steps = new ListView<>();
        steps.setId("refresh-plan");
        steps.setAccessibleText(Texts.of("prices.requests"));
        steps.getItems().setAll(plan.steps().stream().map(RefreshPane::words).toList());
        steps.getStyleClass().add("dense");
        VBox.setVgrow(steps, Priority.ALWAYS);
        Button send = new Button(
                plan.hosts().isEmpty()
                        ? Texts.of("prices.read")
                        : Texts.of("prices.send", String.valueOf(plan.requests())));
        send.setId("refresh-send");
        send.setDefaultButton(true);
        send.setOnAction(event -> agree.run());
        VBox box = new VBox(
                words(
                        plan.hosts().isEmpty()
                                ? Texts.of(
                                        "prices.planLocal",
                                        String.valueOf(plan.steps().size()),
                                        size(plan.steps().stream()
                                                .mapToLong(SourcePlan.Step::bytes)
                                                .sum()))
                                : Texts.of(
                                        "prices.plan",
                                        String.valueOf(plan.requests()),
                                        String.join(", ", plan.hosts()),
                                        plan.credentials())),
                steps,
                send);
        box.getStyleClass().add("refresh-part");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String words(SourcePlan.Step step) {
        if (step.requests() == 0) {
            return Texts.of("prices.stepBytes", step.what(), size(step.bytes()));
        }
        return step.requests() == 1
                ? step.what()
                : Texts.of("prices.stepRequests", step.what(), String.valueOf(step.requests()));
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? Texts.of("prices.kilobytes", Quantities.number(Math.ceil(bytes / KILOBYTE)))
                : Texts.of("prices.megabytes", Quantities.number(Math.rint(bytes / MEGABYTE * 10) / 10));
    }

    private void show(RefreshViewModel.Stage stage) {
        switch (stage) {
            case RefreshViewModel.Stage.Idle idle -> {
                getChildren().setAll(form);
            }
            case RefreshViewModel.Stage.Reading(String what, double share) -> reading(what, share);
            case RefreshViewModel.Stage.Review review -> review(review);
            case RefreshViewModel.Stage.Stored(String id) -> stored(id);
            case RefreshViewModel.Stage.Failed(String message) -> {
                Label why = words(message);
                why.getStyleClass().add(StyleClasses.DANGER);
                getChildren()
                        .setAll(
                                words(Texts.of("prices.failed")),
                                why,
                                button("refresh-again", Texts.of("prices.again"), model::onCancel));
            }
        }
    }

    private void reading(String what, double share) {
        bar.setProgress(share > 0 ? share : ProgressBar.INDETERMINATE_PROGRESS);
        reading.setText(what);
        if (!getChildren().contains(bar)) {
            getChildren()
                    .setAll(
                            words(Texts.of("prices.reading")),
                            bar,
                            reading,
                            button("refresh-cancel", Texts.of("prices.cancel"), model::onCancel));
        }
    }

    private void review(RefreshViewModel.Stage.Review review) {
        List<SnapshotDifference.RegionCount> counts = review.difference().counts();
        int lower =
                counts.stream().mapToInt(SnapshotDifference.RegionCount::lower).sum();
        int higher =
                counts.stream().mapToInt(SnapshotDifference.RegionCount::higher).sum();
        int otherwise = counts.stream()
                .mapToInt(SnapshotDifference.RegionCount::otherwise)
                .sum();
        int gone =
                counts.stream().mapToInt(SnapshotDifference.RegionCount::onlyA).sum();
        int appeared =
                counts.stream().mapToInt(SnapshotDifference.RegionCount::onlyB).sum();
        Label summary = words(Texts.of(
                "prices.review",
                String.valueOf(review.read().rates()),
                String.valueOf(lower),
                String.valueOf(higher),
                String.valueOf(otherwise),
                String.valueOf(appeared),
                String.valueOf(gone)));
        HBox buttons = new HBox(
                button(
                        "refresh-accept",
                        Texts.of("prices.accept", review.snapshot().id()),
                        model::onAccept),
                button("refresh-reject", Texts.of("prices.reject"), model::onCancel));
        buttons.getStyleClass().add("refresh-buttons");
        getChildren().setAll(summary);
        if (!review.read().findings().isEmpty()) {
            ListView<String> findings = new ListView<>();
            findings.getItems()
                    .setAll(review.read().findings().stream()
                            .map(finding -> finding.advice().isEmpty()
                                    ? finding.message()
                                    : finding.message() + "; " + finding.advice())
                            .toList());
            findings.getStyleClass().add("refresh-findings");
            findings.setCellFactory(list -> new WrappedCell());
            getChildren()
                    .addAll(
                            words(Texts.of(
                                    "prices.readFindings",
                                    String.valueOf(review.read().findings().size()))),
                            findings);
        }
        review.effect().ifPresent(effect -> {
            EffectView view = new EffectView(effect);
            VBox.setVgrow(view, Priority.ALWAYS);
            getChildren().add(view);
        });
        getChildren().add(buttons);
    }

    private void stored(String id) {
        getChildren()
                .setAll(words(Texts.of("prices.stored", id)), button("refresh-pin", Texts.of("prices.pin", id), () -> {
                    model.onPin(id);
                    getChildren().setAll(words(Texts.of("prices.pinned", id)));
                }));
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Text as wide as the list and as high as it needs. */
    private static final class WrappedCell extends ListCell<String> {
        WrappedCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty || text == null ? "" : text);
        }
    }

    static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
