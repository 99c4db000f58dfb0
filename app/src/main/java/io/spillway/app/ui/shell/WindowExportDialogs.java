package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.export.ExportDialogs;
import io.spillway.app.ui.export.ExportFormat;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Dialogs of exporting on the desktop, whose file chooser asks before a file is replaced. */
final class WindowExportDialogs implements ExportDialogs {
    private final Supplier<Window> owner;
    private final Supplier<Optional<Path>> folder;

    /** @param folder in which a file is looked for and written first */
    WindowExportDialogs(Supplier<Window> owner, Supplier<Optional<Path>> folder) {
        this.owner = owner;
        this.folder = folder;
    }

    @Override
    public Optional<Path> exportTo(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("shell.exportTitle"));
        WindowDialogs.begin(chooser, folder.get());
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
        Optional<Path> chosen =
                Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
        if (chosen.isEmpty()) {
            return chosen;
        }
        int kind = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
        Path named = ExportFormat.values()[Math.max(0, kind)].named(chosen.get());
        // The chooser has asked whether to replace the file that it names, not the one with the other ending.
        boolean mayBeWritten = named.equals(chosen.get()) || !Files.exists(named) || replaces(named);
        return mayBeWritten ? Optional.of(named) : Optional.empty();
    }

    private boolean replaces(Path file) {
        ButtonType replace = new ButtonType(Texts.of("shell.exportReplace"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION,
                Texts.of("shell.exportExists", String.valueOf(file.getFileName())),
                replace,
                ButtonType.CANCEL);
        alert.initOwner(owner.get());
        alert.setHeaderText(Texts.of("shell.exportTitle"));
        PlainDialog.dress(alert.getDialogPane(), owner.get());
        return alert.showAndWait().filter(answer -> answer == replace).isPresent();
    }

    @Override
    public Optional<Path> workbook() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("shell.importTitle"));
        WindowDialogs.begin(chooser, folder.get());
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
    public boolean accepts(String title, Node edits) {
        ButtonType take = new ButtonType(Texts.of("shell.importTake"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", take, ButtonType.CANCEL);
        alert.initOwner(owner.get());
        alert.setTitle(Texts.of("shell.importTitle"));
        alert.setHeaderText(Texts.of("shell.importHeader", title));
        alert.setGraphic(null);
        alert.getDialogPane().setContent(edits);
        // An alert is as wide as its words by default.
        alert.getDialogPane().setPrefWidth(Region.USE_COMPUTED_SIZE);
        alert.getDialogPane().setMinWidth(edits.prefWidth(-1));
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
