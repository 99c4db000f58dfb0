package io.spillway.app.ui.shell;

import atlantafx.base.theme.Styles;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.look.Tip;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which parts of the window have room: on a small screen the sides can go, and the results can take the drawing's place. */
final class WindowPanes {
    private static final double DRAWING_SHARE = 0.6;
    /** Where there is little height, the results would otherwise be a strip. */
    private static final double SHARE_OF_LITTLE = 0.5;

    private static final double LITTLE = 800;
    private static final double DRAGGED = 0.01;

    private final BooleanProperty results = new SimpleBooleanProperty();
    private final BooleanProperty left = new SimpleBooleanProperty(true);
    private final BooleanProperty right = new SimpleBooleanProperty(true);
    private final SplitPane middle;
    private final StackPane below = new StackPane();
    private double share = DRAWING_SHARE;

    WindowPanes(Node drawing) {
        middle = new SplitPane(drawing, below);
        middle.setOrientation(javafx.geometry.Orientation.VERTICAL);
        middle.setDividerPositions(DRAWING_SHARE);
        middle.getStyleClass().add("middle-pane");
        middle.heightProperty().subscribe(height -> fit(height.doubleValue()));
        results.subscribe((before, now) -> {
            if (now) {
                share = middle.getDividerPositions()[0];
            }
            drawing.setVisible(!now);
            middle.setDividerPositions(now ? 0 : share);
        });
        drawing.managedProperty().bind(drawing.visibleProperty());
    }

    /** Shares the height between drawing and results, until somebody drags what is between them. */
    private void fit(double height) {
        double wished = height < LITTLE ? SHARE_OF_LITTLE : DRAWING_SHARE;
        boolean dragged = !results.get() && Math.abs(middle.getDividerPositions()[0] - share) > DRAGGED;
        if (height > 0 && !dragged) {
            share = wished;
            if (!results.get()) {
                middle.setDividerPositions(wished);
            }
        }
    }

    /** The drawing above the results. */
    Node middle() {
        return middle;
    }

    /** Puts the results below the drawing, and beside their tabs the button that gives them its place. */
    void setResults(Node tabs, Commands commands) {
        below.getChildren().setAll(tabs, button(commands.get("view.largeResults")));
    }

    /** Lets the sides come and go. */
    void watch(Node leftSide, Node rightSide) {
        leftSide.visibleProperty().bind(left);
        leftSide.managedProperty().bind(left);
        rightSide.visibleProperty().bind(right);
        rightSide.managedProperty().bind(right);
    }

    void addTo(Commands commands) {
        String view = Texts.of("shell.menuView");
        commands.add(
                "view.largeResults", view, Texts.of("shell.largeResults"), "Shortcut+Shift+R", () -> flip(results));
        commands.add("view.left", view, Texts.of("shell.leftSide"), "Shortcut+Shift+L", () -> flip(left));
        commands.add("view.right", view, Texts.of("shell.rightSide"), "Shortcut+Shift+I", () -> flip(right));
    }

    private Button button(Command large) {
        FontIcon icon = new FontIcon();
        icon.iconCodeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> results.get() ? Icon.ARROW_COLLAPSE : Icon.ARROW_EXPAND, results));
        Button button = new Button();
        button.setGraphic(icon);
        button.setId("large-results");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "large-results");
        button.setAccessibleText(Texts.of("shell.largeResults"));
        large.labelWithKeys().subscribe(Tip.of(button)::say);
        button.setOnAction(event -> large.run());
        StackPane.setAlignment(button, Pos.TOP_LEFT);
        return button;
    }

    private static void flip(BooleanProperty shown) {
        shown.set(!shown.get());
    }
}
