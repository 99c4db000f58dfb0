package io.spillway.app.ui;

import io.spillway.app.platform.CrashReports;
import io.spillway.app.platform.Display;
import io.spillway.app.platform.LogFiles;
import io.spillway.app.platform.NoDisplayException;
import io.spillway.app.platform.OpenFiles;
import io.spillway.app.platform.OperatingSystem;
import io.spillway.app.platform.ProgramVersion;
import io.spillway.app.platform.UncaughtFailures;
import io.spillway.app.platform.UserFolders;
import io.spillway.app.settings.Settings;
import io.spillway.app.settings.SettingsFile;
import io.spillway.app.settings.ThemeChoice;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.file.RecoveryFolder;
import io.spillway.app.ui.file.WorkspaceFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.MainWindow;
import io.spillway.app.ui.shell.WindowDialogs;
import io.spillway.app.ui.shell.WindowPlace;
import io.spillway.app.ui.shell.WindowServices;
import io.spillway.app.ui.shell.WindowTitle;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a JavaFX application. The named argument {@code theme} gives its colours. */
public final class SpillwayApplication extends Application {
    private static final long KEEP_AFTER_MILLIS = 1_000;
    private static final String THEME = "--theme=";

    /** Says that JavaFX is on the class path, which is how the program is built. Kept here, as a logger nobody holds forgets. */
    private static final Logger LAUNCH_LOG = Logger.getLogger("javafx");

    private static final Logger LOG = Logger.getLogger(SpillwayApplication.class.getName());

    /** JavaFX makes the application itself, so this is handed over here. */
    private static final AtomicReference<Optional<Beginning>> BEGINNING = new AtomicReference<>(Optional.empty());

    private final Beginning beginning;
    private @Nullable HeldFile held;

    /** For JavaFX. */
    public SpillwayApplication() {
        beginning = BEGINNING.getAndSet(Optional.empty()).orElseThrow();
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @param workspace a workspace file or the name of a bundled workspace; null for the start screen
     * @param theme its colours; null for what the settings say
     * @throws NoDisplayException when there is no screen to open it on
     */
    public static void open(@Nullable String workspace, @Nullable ThemeChoice theme) {
        UserFolders folders = UserFolders.ofThisProcess();
        LogFiles.start(folders.logs());
        LAUNCH_LOG.setLevel(Level.SEVERE);
        LOG.info("Spillway " + ProgramVersion.text() + " on Java " + Runtime.version());
        if (workspace != null && isRaised(new OpenFiles(folders.running()), workspace)) {
            return;
        }
        Display.requireNamed(System.getenv(), System.getProperty("os.name", ""));
        System.setProperty("java.awt.headless", "true");
        List<String> arguments = new ArrayList<>();
        if (theme != null) {
            arguments.add(THEME + theme.name());
        }
        BEGINNING.set(Optional.of(new Beginning(workspace)));
        try {
            Application.launch(SpillwayApplication.class, arguments.toArray(String[]::new));
        } catch (UnsupportedOperationException e) {
            // Of JavaFX's platform, before there is an application, whose own failures come wrapped.
            throw Display.unanswered(System.getenv(), String.valueOf(e.getMessage()));
        }
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
        Executor afterTyping =
                CompletableFuture.delayedExecutor(KEEP_AFTER_MILLIS, TimeUnit.MILLISECONDS, beginning.threads());
        beginning.takeOver();
        WorkspaceSession session = beginning.session();
        Preferences preferences = new Preferences(settings(loaded.settings()), this::saveSettings, systemTheme());
        preferences.themeProperty().getValue().take();
        RecoveryFolder recovery =
                new RecoveryFolder(UserFolders.ofThisProcess().data().resolve("recovery"), InstantSource.system());
        WindowDialogs dialogs = new WindowDialogs(stage);
        WorkspaceFiles workspaceFiles = new WorkspaceFiles(
                session,
                dialogs,
                beginning.first().another(),
                new LatestWins(afterTyping, beginning.window()),
                slot(recovery),
                files::raise,
                file -> preferences.change(settings -> settings.withRecentFile(file)));
        MainWindow window = new MainWindow(new WindowServices(
                session,
                beginning.pricing(),
                beginning.prices(),
                beginning.first(),
                beginning.later(),
                workspaceFiles,
                preferences,
                new Commands(),
                recovery::orphans));
        Scene scene = WindowPlace.scene(window);
        window.attach(scene);
        stage.setScene(scene);
        WindowPlace.follow(stage, preferences);
        stage.setOnHiding(event -> window.hidePopups());
        stage.setOnCloseRequest(event -> {
            event.consume();
            workspaceFiles.onClose(stage::hide);
        });
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                workspaceFiles.onFocus();
            }
        });
        WindowTitle.follow(stage, session);
        HeldFile holding = new HeldFile(files, () -> Platform.runLater(() -> raise(stage)));
        held = holding;
        session.openedProperty().subscribe(holding::follow);
        // Results that are there by now come first, then the window's looks, then the drawing where it is ready.
        Platform.runLater(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Platform.runLater(() -> {
                stage.show();
                window.requestFocus();
                new FirstPicture(session, stage, () -> {
                            stage.getIcons().setAll(Theme.icons());
                            beginning.painted();
                        })
                        .start();
                DesktopFiles.follow(OperatingSystem.ofThisProcess(), workspaceFiles::open);
            });
        });
    }

    @Override
    public void stop() {
        beginning.threads().shutdownNow();
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

    /** The settings with the theme that was asked for on the command line, which is not kept. */
    private Settings settings(Settings saved) {
        String name = getParameters().getNamed().get("theme");
        return name == null ? saved : saved.withTheme(ThemeChoice.valueOf(name));
    }

    private void saveSettings(UnaryOperator<Settings> change) {
        beginning.threads().execute(() -> {
            try {
                SettingsFile.ofThisProcess().update(change);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the settings were not saved", e);
            }
        });
    }

    private static RecoveryFolder.@Nullable Slot slot(RecoveryFolder recovery) {
        try {
            return recovery.slot();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "work that is not saved cannot be kept for recovery", e);
            return null;
        }
    }

    private static ObservableValue<Theme> systemTheme() {
        return Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    }
}
