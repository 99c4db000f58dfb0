package io.spillway.app.ui;

import io.spillway.app.ui.file.TestFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.AfterFrame;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.MainWindow;
import io.spillway.app.ui.shell.WindowServices;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The real window with nothing open, whose preferences and files are forgotten with it.
 *
 * @param background does what is done off the window's thread
 */
public record TestWindow(
        WorkspaceSession session, WindowServices services, Scene scene, ThreadPoolExecutor background) {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;
    private static final int WORKERS = 2;

    /** Shows it in a size that the headless platform has. */
    public static TestWindow show(Stage stage) {
        return show(stage, WIDTH, HEIGHT);
    }

    public static TestWindow show(Stage stage, double width, double height) {
        Theme.loadTypeface();
        ThreadPoolExecutor background = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().factory(),
                // As in the program: what a closed window still asks for is nobody's loss.
                new ThreadPoolExecutor.DiscardPolicy());
        WorkspacePricing pricing = new WorkspacePricing();
        LatestWins work = new LatestWins(background, Platform::runLater);
        WorkspaceSession session = new WorkspaceSession(pricing, new WorkspaceOpener(), work, work, new AfterFrame());
        WindowServices services = TestFiles.services(session, pricing, work, Theme.LIGHT);
        MainWindow window = new MainWindow(services);
        Scene scene = new Scene(window, width, height);
        window.attach(scene);
        stage.setScene(scene);
        stage.show();
        window.requestFocus();
        return new TestWindow(session, services, scene, background);
    }

    /** Whether nothing is being worked on. */
    public boolean isIdle() {
        return background.getActiveCount() == 0
                && background.getQueue().isEmpty()
                && !session.busyProperty().get();
    }

    /** Drops what is being worked on. */
    public void stop() {
        background.shutdownNow();
    }
}
