package io.spillway.app.ui;

import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.MainWindow;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
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

    private final ExecutorService background = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("calculation").daemon().factory());

    /**
     * Opens the window and returns when it is closed.
     *
     * @param workspace a workspace file or the name of a bundled workspace; null for the reference workspace
     * @param theme its colours; null for what the desktop prefers
     */
    public static void open(@Nullable String workspace, @Nullable Theme theme) {
        LAUNCH_LOG.setLevel(Level.SEVERE);
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
        Theme.loadTypeface();
        WorkspacePricing pricing = new WorkspacePricing(SnapshotStore.ofThisProcess()::open);
        LatestWins work = new LatestWins(background, Platform::runLater);
        WorkspaceSession session = new WorkspaceSession(pricing, new WorkspaceOpener(), work);
        MainWindow window = new MainWindow(session, pricing, work, SpillwayApplication::choose, theme());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        window.attach(scene);
        stage.setTitle("Spillway");
        stage.setScene(scene);
        stage.setOnHiding(event -> window.hidePopups());
        session.openedProperty()
                .subscribe(
                        opened -> stage.setTitle(opened.name().isEmpty() ? "Spillway" : opened.name() + " – Spillway"));
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
    }

    private Theme theme() {
        String name = getParameters().getNamed().get("theme");
        return name == null ? preferred() : Theme.valueOf(name);
    }

    private static Theme preferred() {
        return Platform.getPreferences().getColorScheme() == javafx.application.ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
    }

    private static Optional<Path> choose(javafx.stage.Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a workspace");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Spillway workspaces", "*" + WorkspaceFile.ENDING));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(java.io.File::toPath);
    }
}
