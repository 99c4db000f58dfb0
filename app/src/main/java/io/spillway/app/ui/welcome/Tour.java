package io.spillway.app.ui.welcome;

import atlantafx.base.theme.Styles;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** Three things to know, each shown at the place it is about. */
public final class Tour {
    private static final double WIDTH = 300;
    private final List<Step> steps;
    private @Nullable PopOver shown;

    /**
     * A step.
     *
     * @param at what it is about
     * @param side of the place on which the arrow stands
     */
    public record Step(Node at, PopOver.ArrowLocation side, String title, String text) {}

    public Tour(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Begins with the first step, as soon as the place it is about is in the window: a workspace may still be opening. */
    public void start() {
        hide();
        Node first = steps.getFirst().at();
        if (isThere(first)) {
            show(0);
        } else {
            Subscription[] coming = new Subscription[1];
            coming[0] = first.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    Platform.runLater(() -> {
                        coming[0].unsubscribe();
                        beginWhenLaidOut(scene);
                    });
                }
            });
        }
    }

    private void beginWhenLaidOut(Scene scene) {
        Runnable[] begin = new Runnable[1];
        begin[0] = () -> {
            scene.removePostLayoutPulseListener(begin[0]);
            // Windows do not open in the middle of a frame.
            Platform.runLater(() -> show(0));
        };
        scene.addPostLayoutPulseListener(begin[0]);
        Platform.requestNextPulse();
    }

    private static boolean isThere(Node node) {
        return node.localToScreen(node.getLayoutBounds()) != null;
    }

    /** Ends it; a window must not close with something open over it. */
    public void hide() {
        PopOver open = shown;
        shown = null;
        if (open != null) {
            open.hide(javafx.util.Duration.ZERO);
        }
    }

    private void show(int index) {
        hide();
        if (index >= steps.size()) {
            return;
        }
        Step step = steps.get(index);
        if (!isThere(step.at())) {
            show(index + 1);
            return;
        }
        Label title = new Label(step.title());
        title.getStyleClass().add(StyleClasses.STRONG);
        title.setWrapText(true);
        Label text = new Label(step.text());
        text.setWrapText(true);
        Label count = new Label(Texts.of("welcome.tourCount", String.valueOf(index + 1), String.valueOf(steps.size())));
        count.getStyleClass().add(StyleClasses.MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button end = new Button(Texts.of("welcome.tourEnd"));
        end.getStyleClass().add(Styles.FLAT);
        end.setOnAction(event -> hide());
        boolean last = index == steps.size() - 1;
        Button next = new Button(last ? Texts.of("welcome.tourDone") : Texts.of("welcome.tourNext"));
        next.setId("tour-next");
        next.setDefaultButton(true);
        next.setOnAction(event -> show(index + 1));
        HBox buttons = last ? new HBox(8, count, gap, next) : new HBox(8, count, gap, end, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, title, text, buttons);
        content.getStyleClass().add("tour-step");
        content.setPrefWidth(WIDTH);
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(step.side());
        popOver.setDetachable(false);
        popOver.setAutoHide(false);
        shown = popOver;
        popOver.show(step.at());
        next.requestFocus();
    }
}
