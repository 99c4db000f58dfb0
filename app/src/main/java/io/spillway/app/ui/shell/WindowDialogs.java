package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.file.FileDialogs;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks in dialogs of the desktop. */
public final class WindowDialogs implements FileDialogs {
    private final Window owner;

    public WindowDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        return Optional.ofNullable(chooser(Texts.of("shell.chooseOpen"), folder).showOpenDialog(owner))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> save(String suggestedName, Optional<Path> folder) {
        FileChooser chooser = chooser(Texts.of("shell.chooseSave"), folder);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Unsaved unsaved(String name) {
        ButtonType save = new ButtonType(Texts.of("shell.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.of("shell.discard"), ButtonBar.ButtonData.NO);
        ButtonType answer = ask(
                Texts.of("shell.unsavedTitle", name), Texts.of("shell.unsavedText"), save, discard, ButtonType.CANCEL);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public ChangedOnDisk changedOnDisk(String name, boolean unsaved) {
        ButtonType reload = new ButtonType(Texts.of("shell.reload"), ButtonBar.ButtonData.YES);
        ButtonType overwrite = new ButtonType(Texts.of("shell.overwrite"), ButtonBar.ButtonData.NO);
        ButtonType keep = new ButtonType(Texts.of("shell.keepBoth"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType answer = ask(
                Texts.of("shell.changedTitle", name),
                unsaved ? Texts.of("shell.changedUnsavedText") : Texts.of("shell.changedText"),
                reload,
                overwrite,
                keep);
        return answer == reload
                ? ChangedOnDisk.RELOAD
                : answer == overwrite ? ChangedOnDisk.OVERWRITE : ChangedOnDisk.KEEP;
    }

    @Override
    public void failed(String title, String message) {
        Alert alert = new Alert(Alert.AlertType.ERROR, message, ButtonType.OK);
        dress(alert, title);
        alert.show();
    }

    private ButtonType ask(String title, String text, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text, answers);
        dress(alert, title);
        return alert.showAndWait().orElse(answers[answers.length - 1]);
    }

    private void dress(Alert alert, String title) {
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        PlainDialog.dress(alert.getDialogPane(), owner);
        alert.getDialogPane().setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    /** Lets a chooser begin in a folder; the desktop's choice stays where it is gone. */
    static void begin(FileChooser chooser, Optional<Path> folder) {
        folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    }

    private static FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        begin(chooser, folder);
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Texts.of("shell.fileType"), "*" + WorkspaceFile.ENDING));
        return chooser;
    }
}
