package io.spillway.app.ui;

import io.spillway.app.platform.CrashReports;
import io.spillway.app.platform.LogFiles;
import io.spillway.app.platform.OpenFiles;
import io.spillway.app.platform.ProgramVersion;
import io.spillway.app.platform.UncaughtFailures;
import io.spillway.app.platform.UserFolders;
import io.spillway.app.settings.Settings;
import io.spillway.app.settings.SettingsFile;
import io.spillway.app.settings.ThemeChoice;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.MainWindow;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a JavaFX application. The named argument {@code theme} gives its colours, the other one names the workspace. */
public final class SpillwayApplication extends Application {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final int THREADS = 2;
    private static final String THEME = "--theme=";

    /** Says that JavaFX is on the class path, which is how the program is built. Kept here, as a logger nobody holds forgets. */
    private static final Logger LAUNCH_LOG = Logger.getLogger("javafx");

    private static final Logger LOG = Logger.getLogger(SpillwayApplication.class.getName());

    private final ExecutorService background = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("calculation").daemon().factory());
    private @Nullable HeldFile held;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param workspace a workspace file or the name of a bundled workspace; null for the reference workspace
     * @param theme its colours; null for what the settings say
     */
    public static void open(@Nullable String workspace, @Nullable ThemeChoice theme) {
        UserFolders folders = UserFolders.ofThisProcess();
        LogFiles.start(folders.logs());
        LAUNCH_LOG.setLevel(Level.SEVERE);
        LOG.info("Spillway " + ProgramVersion.text() + " on Java " + Runtime.version());
        if (workspace != null && isRaised(new OpenFiles(folders.running()), workspace)) {
            return;
        }
        System.setProperty("java.awt.headless", "true");
        List<String> arguments = new ArrayList<>();
        if (theme != null) {
            arguments.add(THEME + theme.name());
        }
        if (workspace != null) {
            arguments.add(workspace);
        }
        Application.launch(SpillwayApplication.class, arguments.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtFailures(
                CrashReports.ofThisProcess(),
                report -> Platform.runLater(() -> FailureNotice.show(stage, report, getHostServices()))));
        OpenFiles files = new OpenFiles(UserFolders.ofThisProcess().running());
        SettingsFile.Loaded loaded = SettingsFile.ofThisProcess().load();
        loaded.findings().forEach(finding -> LOG.warning(finding.message() + "; " + finding.advice()));
        Theme.loadTypeface();
        WorkspacePricing pricing = new WorkspacePricing(
                SnapshotStore.in(UserFolders.ofThisProcess().data()));
        LatestWins work = new LatestWins(background, Platform::runLater);
        WorkspaceSession session = new WorkspaceSession(pricing, new WorkspaceOpener(), work);
        MainWindow window =
                new MainWindow(session, pricing, work, owner -> choose(owner, files), theme(loaded.settings()));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        window.attach(scene);
        stage.setTitle("Spillway");
        stage.setScene(scene);
        stage.setOnHiding(event -> window.hidePopups());
        session.openedProperty()
                .subscribe(
                        opened -> stage.setTitle(opened.name().isEmpty() ? "Spillway" : opened.name() + " – Spillway"));
        HeldFile holding = new HeldFile(files, () -> Platform.runLater(() -> raise(stage)));
        held = holding;
        session.openedProperty().subscribe(holding::follow);
        stage.show();
        window.requestFocus();
        List<String> arguments = getParameters().getUnnamed();
        if (arguments.isEmpty()) {
            session.openReference();
        } else {
            session.open(arguments.getFirst());
        }
    }

    @Override
    public void stop() {
        background.shutdownNow();
        if (held != null) {
            held.close();
        }
    }

    private static boolean isRaised(OpenFiles files, String workspace) {
        try {
            return files.raise(Path.of(workspace));
        } catch (InvalidPathException e) {
            // Opening it will say so.
            return false;
        }
    }

    private static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private Theme theme(Settings settings) {
        String name = getParameters().getNamed().get("theme");
        return switch (name == null ? settings.theme() : ThemeChoice.valueOf(name)) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> preferred();
        };
    }

    private static Theme preferred() {
        return Platform.getPreferences().getColorScheme() == javafx.application.ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
    }

    private static Optional<Path> choose(javafx.stage.Window owner, OpenFiles files) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a workspace");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Spillway workspaces", "*" + WorkspaceFile.ENDING));
        return Optional.ofNullable(chooser.showOpenDialog(owner))
                .map(java.io.File::toPath)
                .filter(file -> !files.raise(file));
    }
}
