package io.spillway.app.ui;

import io.spillway.app.ui.canvas.GeneratedPipelines;
import io.spillway.app.ui.file.TestFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.MainWindow;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Pans and zooms a generated drawing in the real window and prints how long frames took, as a table. Arguments: components and
 * flows. Prints, beside the time between frames, the processor time of the two threads that make one, which other programs on
 * the machine disturb less.
 */
public final class CanvasFrames {
    private CanvasFrames() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window that is panned and zoomed. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            int components = Integer.parseInt(getParameters().getRaw().get(0));
            int flows = Integer.parseInt(getParameters().getRaw().get(1));
            Theme.loadTypeface();
            WorkspacePricing pricing = new WorkspacePricing();
            LatestWins work = new LatestWins(
                    Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory()), Platform::runLater);
            WorkspaceSession session = new WorkspaceSession(pricing, new WorkspaceOpener(), work);
            MainWindow window = new MainWindow(TestFiles.services(session, pricing, work, Theme.LIGHT));
            Scene scene = new Scene(window, 1920, 1080);
            window.attach(scene);
            stage.setScene(scene);
            stage.show();
            try {
                Path file = Files.createTempFile("frames", ".spillway.json");
                file.toFile().deleteOnExit();
                Files.writeString(file, GeneratedPipelines.text(components, flows, 1));
                session.open(file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            new Script(stage, scene).whenDrawn(components);
        }
    }

    /** What is done, step by step. */
    private static final class Script {
        private static final String WINDOW = "JavaFX Application";
        private static final String RENDERER = "QuantumRenderer";
        private static final int FRAMES = 240;
        private static final Duration REST = Duration.seconds(2);
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final Stage stage;
        private final Scene scene;

        Script(Stage stage, Scene scene) {
            this.stage = stage;
            this.scene = scene;
        }

        void whenDrawn(int cards) {
            after(Duration.millis(500), () -> {
                if (scene.getRoot().lookupAll(".card").size() < cards) {
                    whenDrawn(cards);
                    return;
                }
                System.out.println(
                        "| | median ms | 95 % ms | 99 % ms | over 34 ms | processor ms per frame: window, renderer |");
                System.out.println("|---|---|---|---|---|---|");
                after(
                        REST,
                        () -> pan(
                                "warming up",
                                () -> pan("pan, as opened", () -> {
                                    key(KeyCode.DIGIT9);
                                    after(
                                            REST,
                                            () -> pan("pan, whole drawing", () -> {
                                                key(KeyCode.DIGIT0);
                                                after(
                                                        REST,
                                                        () -> pan(
                                                                "pan, actual size",
                                                                () -> zoom(
                                                                        "zoom in and out",
                                                                        () -> drag("drag a card", stage::close))));
                                            }));
                                })));
            });
        }

        private void pan(String name, Runnable next) {
            Node viewport = scene.lookup("#viewport");
            double[] at = {900, 300};
            mouse(viewport, MouseEvent.MOUSE_PRESSED, at[0], at[1], MouseButton.MIDDLE);
            frames(
                    name,
                    frame -> {
                        double angle = frame * 2 * Math.PI / FRAMES;
                        mouse(
                                viewport,
                                MouseEvent.MOUSE_DRAGGED,
                                at[0] - 260 + 260 * Math.cos(angle),
                                at[1] + 200 * Math.sin(angle),
                                MouseButton.MIDDLE);
                    },
                    () -> {
                        mouse(viewport, MouseEvent.MOUSE_RELEASED, at[0], at[1], MouseButton.MIDDLE);
                        next.run();
                    });
        }

        private void zoom(String name, Runnable next) {
            Node viewport = scene.lookup("#viewport");
            frames(
                    name,
                    frame -> {
                        double delta = frame % 120 < 60 ? -20 : 20;
                        javafx.event.Event.fireEvent(
                                viewport,
                                new ScrollEvent(
                                        ScrollEvent.SCROLL,
                                        900,
                                        300,
                                        900,
                                        300,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        false,
                                        0,
                                        delta,
                                        0,
                                        delta,
                                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                                        0,
                                        ScrollEvent.VerticalTextScrollUnits.NONE,
                                        0,
                                        0,
                                        new PickResult(viewport, 900, 300)));
                    },
                    next);
        }

        private void drag(String name, Runnable next) {
            Node card = scene.lookup("#card-n40");
            Point2D middle = card.localToScene(100, 40);
            mouse(card, MouseEvent.MOUSE_PRESSED, middle.getX(), middle.getY(), MouseButton.PRIMARY);
            frames(
                    name,
                    frame -> mouse(
                            card,
                            MouseEvent.MOUSE_DRAGGED,
                            middle.getX() + frame % 160,
                            middle.getY() + frame % 90,
                            MouseButton.PRIMARY),
                    () -> {
                        mouse(card, MouseEvent.MOUSE_RELEASED, middle.getX(), middle.getY(), MouseButton.PRIMARY);
                        next.run();
                    });
        }

        private void frames(String name, java.util.function.IntConsumer act, Runnable next) {
            List<Long> times = new ArrayList<>();
            long start = processorNanos(WINDOW);
            long drawn = processorNanos(RENDERER);
            new AnimationTimer() {
                private long last;

                @Override
                public void handle(long now) {
                    if (last != 0) {
                        times.add(now - last);
                    }
                    last = now;
                    if (times.size() == FRAMES) {
                        stop();
                        print(name, times, processorNanos(WINDOW) - start, processorNanos(RENDERER) - drawn);
                        next.run();
                    } else {
                        act.accept(times.size());
                    }
                }
            }.start();
        }

        private static void print(String name, List<Long> times, long window, long renderer) {
            Collections.sort(times);
            long late = times.stream().filter(time -> time > 34_000_000).count();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %d of %d | %.1f, %.1f |%n",
                    name,
                    times.get(FRAMES / 2) / 1e6,
                    times.get(FRAMES * 95 / 100) / 1e6,
                    times.get(FRAMES * 99 / 100) / 1e6,
                    late,
                    FRAMES,
                    window / 1e6 / FRAMES,
                    renderer / 1e6 / FRAMES);
        }

        private static long processorNanos(String name) {
            long sum = 0;
            for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
                if (thread != null && thread.getThreadName().startsWith(name)) {
                    sum += THREADS.getThreadCpuTime(thread.getThreadId());
                }
            }
            return sum;
        }

        private void key(KeyCode code) {
            Node viewport = scene.lookup("#viewport");
            viewport.requestFocus();
            javafx.event.Event.fireEvent(
                    viewport, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        }

        private static void mouse(
                Node node, javafx.event.EventType<MouseEvent> type, double x, double y, MouseButton button) {
            javafx.event.Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            button,
                            1,
                            false,
                            false,
                            false,
                            false,
                            button == MouseButton.PRIMARY,
                            button == MouseButton.MIDDLE,
                            false,
                            true,
                            false,
                            false,
                            new PickResult(node, x, y)));
        }

        private static void after(Duration time, Runnable action) {
            PauseTransition pause = new PauseTransition(time);
            pause.setOnFinished(event -> action.run());
            pause.play();
        }
    }
}
