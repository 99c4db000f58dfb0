package io.spillway.app.ui.canvas;

import atlantafx.base.theme.Styles;
import io.spillway.app.ui.figure.Figures;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Buttons that zoom, fit and lay out. */
final class ZoomBar extends HBox {
    ZoomBar(Viewport viewport, Runnable arrange) {
        getStyleClass().add("floating-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label factor = new Label();
        factor.getStyleClass().add("zoom-factor");
        viewport.zoomProperty().subscribe(zoom -> factor.setText(Figures.percent(zoom.doubleValue())));
        getChildren()
                .addAll(
                        button(MaterialDesignM.MINUS, "Zoom out", viewport::zoomOut),
                        factor,
                        button(MaterialDesignP.PLUS, "Zoom in", viewport::zoomIn),
                        button(MaterialDesignF.FIT_TO_PAGE_OUTLINE, "Show the whole drawing", viewport::fit),
                        button(MaterialDesignS.SITEMAP_OUTLINE, "Lay out anew", arrange));
    }

    private static Button button(Ikon icon, String words, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }
}
