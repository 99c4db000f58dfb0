package io.spillway.app.ui;

import io.spillway.app.ui.canvas.GeneratedPipelines;
import io.spillway.app.ui.file.TestFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.WindowServices;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import io.spillway.scenarios.editing.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;

/** Writes pictures of the drawing in its states, at two sizes, light and dark, then ends. The argument is the folder. */
public final class CanvasScreenshots {
    private CanvasScreenshots() {}

    public static void main(String[] args) {
        Application.launch(Pictures.class, args);
    }

    /** The window that is photographed. */
    public static final class Pictures extends Application {
        @Override
        public void start(Stage stage) {
            stage.initStyle(StageStyle.UNDECORATED);
            TestWindow window = TestWindow.show(stage, 1280, 800);
            Path folder = Path.of(getParameters().getRaw().getFirst());
            new Shooting(window, stage, folder).begin();
        }
    }

    /** Brings the window into one state after the other. */
    private static final class Shooting {
        private static final Duration SETTLED = Duration.millis(900);
        private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1920, 1080});
        private static final String EMPTY = """
                {"formatVersion": 1, "name": "New pipeline", "prices": {"snapshot": "2018-11"},
                 "baseline": {"homeRegion": "us-west-2", "components": {}}}
                """;

        private final List<Runnable> states = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final TestWindow window;
        private final WorkspaceSession session;
        private final Stage stage;
        private final Scene scene;
        private final WindowServices services;
        private final Path folder;

        Shooting(TestWindow window, Stage stage, Path folder) {
            this.window = window;
            this.session = window.session();
            this.stage = stage;
            this.scene = window.scene();
            this.services = window.services();
            this.folder = folder;
        }

        void begin() {
            state("reference", () -> session.open("segment-2018"));
            state("empty", () -> session.open(file("empty", EMPTY)));
            state("selection", this::selectAndDrag);
            state("lanes", this::lanes);
            state("difference", this::difference);
            state("generated", () -> {
                toggleDifference();
                session.open(file("generated", GeneratedPipelines.text(200, 400, 1)));
            });
            state("generated-whole", () -> key(KeyCode.DIGIT9, true));
            each(0, 0);
        }

        private void state(String name, Runnable state) {
            names.add(name);
            states.add(state);
        }

        private void each(int size, int index) {
            if (index == states.size()) {
                if (size + 1 == SIZES.size()) {
                    stage.close();
                } else {
                    each(size + 1, 0);
                }
                return;
            }
            stage.setWidth(SIZES.get(size)[0]);
            stage.setHeight(SIZES.get(size)[1]);
            states.get(index).run();
            settled(() -> shoot(size, index, 0));
        }

        private void shoot(int size, int index, int theme) {
            if (theme == Theme.values().length) {
                release();
                each(size, index + 1);
                return;
            }
            TestFiles.dress(services, Theme.values()[theme]);
            after(SETTLED, () -> {
                String look = Theme.values()[theme].name().toLowerCase(Locale.ROOT);
                PictureFile.write(
                        scene.snapshot(null),
                        folder.resolve("canvas-" + names.get(index) + "-" + SIZES.get(size)[0] + "-" + look + ".png"));
                shoot(size, index, theme + 1);
            });
        }

        private void settled(Runnable action) {
            after(SETTLED.multiply(3), () -> {
                if (!window.isIdle()) {
                    settled(action);
                } else {
                    action.run();
                }
            });
        }

        private void selectAndDrag() {
            session.open("segment-2018");
            settled(() -> {
                for (String id : List.of("nsq-inbound", "forwarders", "front-door")) {
                    Node card = scene.lookup("#card-" + id);
                    if (card != null) {
                        mouse(MouseEvent.MOUSE_PRESSED, card, 0, 0, true);
                        mouse(MouseEvent.MOUSE_RELEASED, card, 0, 0, true);
                    }
                }
                Node dragged = scene.getRoot().lookupAll(".card").stream()
                        .filter(card -> card.getPseudoClassStates().toString().contains("chosen"))
                        .findFirst()
                        .orElseGet(() -> scene.lookup("#card-clients"));
                mouse(MouseEvent.MOUSE_PRESSED, dragged, 0, 0, false);
                mouse(MouseEvent.MOUSE_DRAGGED, dragged, 10, 8, false);
                mouse(MouseEvent.MOUSE_DRAGGED, dragged, 30, 52, false);
                mouse(MouseEvent.MOUSE_DRAGGED, dragged, 40, 2, false);
            });
        }

        private void release() {
            Node viewport = scene.lookup("#viewport");
            mouse(MouseEvent.MOUSE_RELEASED, viewport, 0, 0, false);
        }

        private void lanes() {
            session.open("segment-2018");
            settled(() -> session.edit(Edit.of("lanes", DiagramLayout.group(Grouping.ZONES))));
        }

        private void difference() {
            session.open("segment-2018");
            settled(() -> {
                session.selectScenario("all-projects");
                toggleDifference();
            });
        }

        private void toggleDifference() {
            Node viewport = scene.lookup("#viewport");
            viewport.requestFocus();
            javafx.event.Event.fireEvent(
                    viewport, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.D, true, true, false, false));
        }

        private void key(KeyCode code, boolean control) {
            Node viewport = scene.lookup("#viewport");
            viewport.requestFocus();
            javafx.event.Event.fireEvent(
                    viewport, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        }

        private static void mouse(EventType<MouseEvent> type, Node node, double dx, double dy, boolean more) {
            Point2D at = node.localToScene(
                    node.getLayoutBounds().getWidth() / 2,
                    node.getLayoutBounds().getHeight() / 2);
            double x = at.getX() + dx;
            double y = at.getY() + dy;
            javafx.event.Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            MouseButton.PRIMARY,
                            1,
                            more,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            dx == 0,
                            new PickResult(node, x, y)));
        }

        private static String file(String name, String text) {
            try {
                Path file = Files.createTempFile(name, ".spillway.json");
                file.toFile().deleteOnExit();
                return Files.writeString(file, text).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void after(Duration time, Runnable action) {
            PauseTransition pause = new PauseTransition(time);
            pause.setOnFinished(event -> action.run());
            pause.play();
        }
    }
}
