package io.spillway.app.ui.canvas;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.spillway.app.figure.Figures;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.look.Tip;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that zoom, fit and lay out. */
final class ZoomBar extends HBox {
    ZoomBar(Viewport viewport, CanvasCommands commands) {
        getStyleClass().add("floating-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button factor = button(commands.get("canvas.zoomActual"), null);
        factor.getStyleClass().add("zoom-factor");
        factor.setId("zoom-factor");
        viewport.zoomProperty().subscribe(zoom -> factor.setText(Figures.percent(zoom.doubleValue())));
        MenuButton groups = new MenuButton(null, new FontIcon(Icon.GROUP));
        groups.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL, Tweaks.NO_ARROW);
        Tip.of(groups, Texts.of("canvas.groupTip"));
        groups.setAccessibleText(Texts.of("canvas.groupTip"));
        groups.setFocusTraversable(false);
        groups.setOnShowing(event -> groups.getItems()
                .setAll(
                        commands.item("canvas.groupAreas"),
                        commands.item("canvas.groupZones"),
                        commands.item("canvas.groupNone")));
        groups.getItems().add(commands.item("canvas.groupAreas"));
        getChildren()
                .addAll(
                        button(commands.get("canvas.zoomOut"), Icon.MINUS),
                        factor,
                        button(commands.get("canvas.zoomIn"), Icon.PLUS),
                        button(commands.get("canvas.fit"), Icon.FIT_TO_PAGE_OUTLINE),
                        button(commands.get("canvas.arrange"), Icon.SITEMAP_OUTLINE),
                        groups,
                        button(commands.get("canvas.showDifference"), Icon.COMPARE));
    }

    private static Button button(Command command, @Nullable Ikon icon) {
        Button button = new Button(null, icon == null ? null : new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        if (icon != null) {
            button.getStyleClass().add(Styles.BUTTON_ICON);
        }
        command.labelWithKeys().subscribe(Tip.of(button)::say);
        button.accessibleTextProperty().bind(command.label());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setFocusTraversable(false);
        button.setOnAction(event -> command.run());
        return button;
    }
}
