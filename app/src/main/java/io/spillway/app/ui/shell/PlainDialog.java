package io.spillway.app.ui.shell;

import io.spillway.app.ui.look.StyleClasses;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** A dialog with a title, content and a button that closes it, dressed as its window is. */
final class PlainDialog {
    private PlainDialog() {}

    /** Gives a dialog the style sheets and the theme of its window, also when they change. */
    static void dress(DialogPane pane, Window owner) {
        Bindings.bindContent(pane.getStylesheets(), owner.getScene().getStylesheets());
        ObservableSet<PseudoClass> states = owner.getScene().getRoot().getPseudoClassStates();
        SetChangeListener<PseudoClass> follow =
                change -> pane.pseudoClassStateChanged(StyleClasses.DARK, states.contains(StyleClasses.DARK));
        pane.pseudoClassStateChanged(StyleClasses.DARK, states.contains(StyleClasses.DARK));
        // The pane keeps the listener alive, and the window does not keep the pane.
        pane.getProperties().put(PlainDialog.class, follow);
        states.addListener(new WeakSetChangeListener<>(follow));
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
