package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.prices.PriceDialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Dialogs of prices on the desktop. */
final class WindowPriceDialogs implements PriceDialogs {
    private static final double DESIGNED_WIDTH = 1280;
    private static final double DESIGNED_HEIGHT = 800;

    private final Supplier<Window> owner;

    WindowPriceDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    /** A dialog is designed for the smallest window and is as much larger as the window is. */
    @Override
    public void show(String title, Node content) {
        if (content instanceof Region region && region.getPrefWidth() > 0) {
            Window window = owner.get();
            Rectangle2D screen = screen(window);
            region.setPrefSize(
                    region.getPrefWidth()
                            * Math.max(1, Math.min(window.getWidth(), screen.getWidth()) / DESIGNED_WIDTH),
                    region.getPrefHeight()
                            * Math.max(1, Math.min(window.getHeight(), screen.getHeight()) / DESIGNED_HEIGHT));
        }
        var dialog = PlainDialog.of(owner.get(), title, content);
        dialog.initModality(Modality.NONE);
        dialog.show();
    }

    /** Where the window is, which may be larger than its screen. */
    private static Rectangle2D screen(Window window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    @Override
    public Optional<Path> priceFile() {
        return Optional.ofNullable(chooser(Texts.of("shell.priceFile")).showOpenDialog(owner.get()))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> priceFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("shell.priceFolder"));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> ownPrices() {
        return Optional.ofNullable(chooser(Texts.of("shell.ownPrices")).showOpenDialog(owner.get()))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> exportTo(String suggestedName) {
        FileChooser chooser = chooser(Texts.of("shell.exportSnapshot"));
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public void said(String message) {
        alert(Alert.AlertType.INFORMATION, Texts.of("shell.program"), message);
    }

    @Override
    public void failed(String title, String message) {
        alert(Alert.AlertType.ERROR, title, message);
    }

    private void alert(Alert.AlertType type, String title, String message) {
        Alert alert = new Alert(type, message, ButtonType.OK);
        alert.initOwner(owner.get());
        alert.setTitle(title);
        alert.setHeaderText(title);
        PlainDialog.dress(alert.getDialogPane(), owner.get());
        alert.show();
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
