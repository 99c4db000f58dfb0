package io.spillway.app.ui;

import io.spillway.app.ui.file.TestFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.AfterFrame;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.MainWindow;
import io.spillway.app.ui.shell.WindowServices;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Measures how long it takes from a key typed in a field of the inspector until the pulse that lays out the new total in the
 * status bar. Arguments: workspace, component, field, how many keys.
 *
 * <p>Keys come when the window is at rest, at any moment between two pulses, as a person's do: a clock of their own sends them, as
 * an animation's would send each at the beginning of a pulse. Half of them add a digit, half take it away.
 */
public final class EditLatency {
    private EditLatency() {}

    public static void main(String[] args) {
        Application.launch(Measured.class, args);
    }

    /** The window that is measured. */
    public static final class Measured extends Application {
        private static final int WIDTH = 1920;
        private static final int HEIGHT = 1080;
        private static final double MILLION = 1e6;
        private static final int REST = 100;
        private static final int ODD = 17;
        private static final double PULSE = 1000 / 60.0;
        /** Spreads the keys evenly over a pulse. */
        private static final double SHIFT = PULSE * 0.6180339887;

        private static final String DIGIT = "1";

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        private final List<Double> changed = new ArrayList<>();
        private final List<Double> painted = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();
        private List<String> arguments = List.of();
        private int keys;
        private long pressed;
        private long spent;
        private boolean waiting;
        private boolean drawing;

        @Override
        public void start(Stage stage) {
            arguments = getParameters().getRaw();
            Theme.loadTypeface();
            WorkspacePricing pricing = new WorkspacePricing();
            LatestWins work = new LatestWins(
                    Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory()), Platform::runLater);
            WorkspaceSession session =
                    new WorkspaceSession(pricing, new WorkspaceOpener(), work, work, new AfterFrame());
            WindowServices services = TestFiles.services(session, pricing, work, Theme.LIGHT);
            MainWindow window = new MainWindow(services);
            Scene scene = new Scene(window, WIDTH, HEIGHT);
            window.attach(scene);
            stage.setScene(scene);
            stage.show();
            session.open(arguments.getFirst());
            after(2000, () -> whenIdle(session, () -> begin(session, scene, stage)));
        }

        private void begin(WorkspaceSession session, Scene scene, Stage stage) {
            session.select(new Selection.OfComponent(arguments.get(1)));
            Label total = (Label) scene.lookup("#total");
            total.textProperty().addListener((text, before, now) -> {
                if (waiting) {
                    waiting = false;
                    changed.add((System.nanoTime() - pressed) / MILLION);
                    afterLayout(scene, () -> {
                        painted.add((System.nanoTime() - pressed) / MILLION);
                        processor.add((processorTime() - spent) / MILLION);
                        drawing = false;
                    });
                }
            });
            after(REST, () -> {
                TextField field = (TextField) scene.lookup("#input-" + arguments.get(1) + "-" + arguments.get(2));
                field.requestFocus();
                field.end();
                next(session, field, stage);
            });
        }

        private void next(WorkspaceSession session, TextField field, Stage stage) {
            if (keys == Integer.parseInt(arguments.get(3))) {
                print();
                stage.close();
                return;
            }
            after(
                    REST + keys * SHIFT % PULSE,
                    () -> whenIdle(session, () -> {
                        waiting = true;
                        drawing = true;
                        field.end();
                        spent = processorTime();
                        pressed = System.nanoTime();
                        if (keys % 2 == 0) {
                            Event.fireEvent(
                                    field,
                                    new KeyEvent(
                                            KeyEvent.KEY_TYPED,
                                            DIGIT,
                                            "",
                                            KeyCode.UNDEFINED,
                                            false,
                                            false,
                                            false,
                                            false));
                        } else {
                            Event.fireEvent(
                                    field,
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            KeyCode.BACK_SPACE,
                                            false,
                                            false,
                                            false,
                                            false));
                        }
                        keys++;
                        next(session, field, stage);
                    }));
        }

        private static long processorTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static void afterLayout(Scene scene, Runnable action) {
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                scene.removePostLayoutPulseListener(once[0]);
                action.run();
            };
            scene.addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
        }

        private void whenIdle(WorkspaceSession session, Runnable action) {
            if (drawing
                    || session.busyProperty().get()
                    || session.shownProperty().get().isEmpty()) {
                after(ODD, () -> whenIdle(session, action));
            } else {
                action.run();
            }
        }

        private void after(double millis, Runnable action) {
            var unused =
                    clock.schedule(() -> Platform.runLater(action), Math.round(millis * MILLION), TimeUnit.NANOSECONDS);
        }

        private void print() {
            for (String line : List.of(
                    line("total set", changed),
                    line("laid out", painted),
                    line("of that, processor time of the window's thread", processor))) {
                System.out.println(arguments.getFirst() + " " + line);
            }
        }

        /** Of the last third of the keys, when the program is warm. */
        private static String line(String what, List<Double> all) {
            double[] warm = all.subList(all.size() * 2 / 3, all.size()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return String.format(
                    Locale.ROOT,
                    "%s: first %.1f ms; then of %d keys median %.1f, 90 %% %.1f, slowest %.1f, fastest %.1f ms",
                    what,
                    all.getFirst(),
                    warm.length,
                    warm[warm.length / 2],
                    warm[warm.length * 9 / 10],
                    warm[warm.length - 1],
                    Arrays.stream(warm).min().orElse(0));
        }
    }
}
