package io.spillway.app.ui.shell;

import io.spillway.app.ui.look.StyleClasses;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** A dialog with a title, content and a button that closes it, dressed as its window is. */
final class PlainDialog {
    private PlainDialog() {}

    /** Gives a dialog the style sheets and the theme of its window. */
    static void dress(DialogPane pane, Window owner) {
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        boolean dark = owner.getScene().getRoot().getPseudoClassStates().contains(StyleClasses.DARK);
        pane.pseudoClassStateChanged(StyleClasses.DARK, dark);
    }

    static Dialog<ButtonType> of(Window owner, String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.getDialogPane().getStyleClass().add("plain-dialog");
        dress(dialog.getDialogPane(), owner);
        return dialog;
    }
}
