package io.spillway.app.ui.export;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far an export is, and what came of it. */
final class ExportPane extends VBox {
    private static final double WIDTH = 460;
    private final ExportViewModel model;
    private final ProgressBar bar = new ProgressBar();

    ExportPane(ExportViewModel model) {
        this.model = model;
        setId("export");
        getStyleClass().add("refresh");
        setPrefWidth(WIDTH);
        bar.setMaxWidth(Double.MAX_VALUE);
        model.stageProperty().subscribe(this::show);
    }

    private void show(ExportViewModel.Stage stage) {
        switch (stage) {
            case ExportViewModel.Stage.Idle idle -> getChildren().setAll(words(Texts.of("export.cancelled")));
            case ExportViewModel.Stage.Writing writing -> {
                bar.setProgress(writing.share());
                if (!getChildren().contains(bar)) {
                    Button cancel = new Button(Texts.of("export.cancel"));
                    cancel.setId("export-cancel");
                    cancel.setOnAction(event -> model.onCancel());
                    getChildren()
                            .setAll(
                                    words(Texts.of(
                                            "export.writing", writing.file().toString())),
                                    bar,
                                    cancel);
                }
            }
            case ExportViewModel.Stage.Written written ->
                getChildren()
                        .setAll(words(Texts.of("export.written", written.file().toString())));
            case ExportViewModel.Stage.Failed failed -> {
                Label why = words(failed.message());
                why.getStyleClass().add(StyleClasses.DANGER);
                getChildren().setAll(words(Texts.of("export.failed")), why);
            }
        }
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
