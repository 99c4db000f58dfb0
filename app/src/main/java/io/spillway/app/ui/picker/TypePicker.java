package io.spillway.app.ui.picker;

import io.spillway.app.ui.form.FormParts;
import io.spillway.app.ui.form.WordEntry;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.TextScale;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Opens the picker of machine types in a window of its own, over the main one. */
public final class TypePicker implements FormParts {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;
    private static final double MARGIN = 40;

    private final TypePickerViewModel model;

    public TypePicker(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        model = new TypePickerViewModel(session, pricing, background);
    }

    @Override
    public void pickType(WordEntry entry, Node field) {
        Scene owner = field.getScene();
        Window window = owner.getWindow();
        model.open(entry);
        Stage stage = new Stage();
        stage.initOwner(window);
        stage.initModality(Modality.WINDOW_MODAL);
        TypePickerView view = new TypePickerView(model, stage::close);
        double scale = TextScale.factorProperty().get();
        Scene scene = new Scene(
                view,
                Math.min(WIDTH * scale, window.getWidth() - MARGIN),
                Math.min(HEIGHT * scale, window.getHeight() - MARGIN));
        scene.getStylesheets().setAll(owner.getStylesheets());
        view.pseudoClassStateChanged(
                StyleClasses.DARK, owner.getRoot().getPseudoClassStates().contains(StyleClasses.DARK));
        stage.setTitle(model.titleProperty().get());
        stage.setScene(scene);
        stage.setOnHidden(event -> model.close());
        stage.setX(window.getX() + (window.getWidth() - scene.getWidth()) / 2);
        stage.setY(window.getY() + (window.getHeight() - scene.getHeight()) / 2);
        stage.show();
        view.focusSearch();
    }

    @Override
    public void previewSnapshot(WordEntry entry, Node field) {}

    @Override
    public boolean previewsSnapshots() {
        return false;
    }
}
