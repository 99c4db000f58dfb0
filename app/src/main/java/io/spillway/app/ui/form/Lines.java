package io.spillway.app.ui.form;

import atlantafx.base.theme.Styles;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that forms are made of. */
final class Lines {
    private Lines() {}

    /** A line that breaks where it must. */
    static Label wrapped(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(StyleClasses.SMALL, styleClass);
        return label;
    }

    /** A line that is cut, with its whole text in a tooltip. */
    static Label cut(String styleClass) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(StyleClasses.SMALL, styleClass);
        Tip whole = Tip.of(label);
        label.textProperty().subscribe(whole::say);
        return label;
    }

    /** A button with a glyph alone, whose words are its tooltip and accessible text. */
    static Button icon(Ikon glyph, String words, Runnable action) {
        Button button = new Button(null, new FontIcon(glyph));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "form-icon");
        Tip.of(button, words);
        button.setAccessibleText(words);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Shows a node or takes no place. */
    static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
