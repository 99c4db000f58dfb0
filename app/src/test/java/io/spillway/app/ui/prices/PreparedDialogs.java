package io.spillway.app.ui.prices;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** Shows content in the window of a test, and chooses what that has prepared. */
final class PreparedDialogs implements PriceDialogs {
    private final Deque<Path> files = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private final StackPane root;

    /** @param root shows the content */
    PreparedDialogs(StackPane root) {
        this.root = root;
    }

    /** What is chosen next. */
    Deque<Path> files() {
        return files;
    }

    /** What was said to the user. */
    List<String> said() {
        return said;
    }

    @Override
    public void show(String title, Node content) {
        root.getChildren().setAll((Parent) content);
    }

    @Override
    public Optional<Path> priceFile() {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> priceFolder() {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> ownPrices() {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> exportTo(String suggestedName) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public void said(String message) {
        said.add(message);
    }

    @Override
    public void failed(String title, String message) {
        said.add(title + ": " + message);
    }
}
