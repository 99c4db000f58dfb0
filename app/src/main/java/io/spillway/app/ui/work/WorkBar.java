package io.spillway.app.ui.work;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** How far a result is, with a button that stops it; there only when it takes a moment. */
public final class WorkBar extends HBox {
    private static final Duration MOMENT = Duration.millis(400);

    public WorkBar(Derived<?> derived) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("work-bar");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(derived.progressProperty());
        bar.setAccessibleText(Texts.of("work.progress"));
        Button cancel = new Button(Texts.of("work.cancel"));
        cancel.setOnAction(event -> derived.cancel());
        cancel.setMinWidth(USE_PREF_SIZE);
        Button again = new Button(Texts.of("work.again"));
        again.setOnAction(event -> derived.again());
        Label failure = new Label();
        failure.getStyleClass().add(StyleClasses.DANGER);
        failure.setWrapText(true);
        failure.textProperty().bind(derived.failureProperty());
        PauseTransition moment = new PauseTransition(MOMENT);
        Runnable show = () -> {
            boolean running = derived.runningProperty().get();
            if (running && moment.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                getChildren().setAll(bar, cancel);
            } else if (running) {
                getChildren().clear();
            } else if (!derived.failureProperty().get().isEmpty()) {
                getChildren().setAll(failure);
            } else if (!derived.freshProperty().get()
                    && derived.resultProperty().get().isPresent()) {
                getChildren().setAll(again);
            } else {
                getChildren().clear();
            }
            setVisible(!getChildren().isEmpty());
            setManaged(isVisible());
        };
        moment.setOnFinished(event -> show.run());
        derived.runningProperty().subscribe(running -> {
            if (running) {
                moment.playFromStart();
            } else {
                moment.stop();
                show.run();
            }
        });
        derived.freshProperty().subscribe(fresh -> show.run());
        derived.failureProperty().subscribe(words -> show.run());
        setVisible(false);
        setManaged(false);
    }
}
