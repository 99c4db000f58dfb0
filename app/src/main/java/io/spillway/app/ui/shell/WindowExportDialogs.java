package io.spillway.app.ui.shell;

import io.spillway.app.ui.export.ExportDialogs;
import io.spillway.app.ui.export.ExportFormat;
import io.spillway.app.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Dialogs of exporting on the desktop, whose file chooser asks before a file is replaced. */
final class WindowExportDialogs implements ExportDialogs {
    private final Supplier<Window> owner;

    WindowExportDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> exportTo(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("shell.exportTitle"));
        chooser.setInitialFileName(suggestedName);
        for (ExportFormat format : ExportFormat.values()) {
            String words = switch (format) {
                case XLSX -> Texts.of("shell.exportXlsx");
                case PDF -> Texts.of("shell.exportPdf");
                case CSV -> Texts.of("shell.exportCsv");
                case MD -> Texts.of("shell.exportMd");
            };
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words, "*" + format.ending()));
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> workbook() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("shell.importTitle"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("shell.exportXlsx"), "*.xlsx"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public void show(String title, Node content) {
        var dialog = PlainDialog.of(owner.get(), title, content);
        dialog.initModality(Modality.NONE);
        dialog.show();
    }

    @Override
    public boolean accepts(String title, String edits) {
        ButtonType take = new ButtonType(Texts.of("shell.importTake"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", take, ButtonType.CANCEL);
        alert.initOwner(owner.get());
        alert.setHeaderText(Texts.of("shell.importHeader", title));
        TextArea list = new TextArea(edits);
        list.setEditable(false);
        alert.getDialogPane().setContent(list);
        alert.setResizable(true);
        PlainDialog.dress(alert.getDialogPane(), owner.get());
        return alert.showAndWait().filter(answer -> answer == take).isPresent();
    }

    @Override
    public void failed(String title, String message) {
        Alert alert = new Alert(Alert.AlertType.ERROR, message, ButtonType.OK);
        alert.initOwner(owner.get());
        alert.setHeaderText(title);
        PlainDialog.dress(alert.getDialogPane(), owner.get());
        alert.show();
    }
}
