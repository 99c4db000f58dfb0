package io.spillway.app.ui;

import io.spillway.app.ui.file.TestFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.WindowServices;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * Writes pictures of the window at two sizes, light and dark, then ends. Arguments: folder, workspace, and then the scenario,
 * the component and the tab to select.
 */
public final class WindowScreenshots {
    private WindowScreenshots() {}

    public static void main(String[] args) {
        Application.launch(Pictures.class, args);
    }

    /** The window that is photographed. */
    public static final class Pictures extends Application {
        private static final Duration SETTLED = Duration.millis(700);
        private static final Duration AGAIN = Duration.millis(200);
        private static final List<int[]> SIZES = List.of(new int[] {1920, 1080}, new int[] {1280, 800});

        private List<String> arguments = List.of();

        @Override
        public void start(Stage stage) {
            arguments = getParameters().getRaw();
            stage.initStyle(StageStyle.UNDECORATED);
            TestWindow window = TestWindow.show(stage, SIZES.getFirst()[0], SIZES.getFirst()[1]);
            WorkspaceSession session = window.session();
            WindowServices services = window.services();
            Scene scene = window.scene();
            session.open(arguments.get(1));
            session.busyProperty().subscribe(busy -> {
                if (!busy && session.shownProperty().get().isPresent()) {
                    prepare(session, scene);
                    whenDrawn(scene, () -> shoot(stage, services, 0));
                } else if (!busy && !session.openedProperty().get().name().isEmpty()) {
                    shoot(stage, services, 0);
                }
            });
        }

        private void prepare(WorkspaceSession session, Scene scene) {
            if (arguments.size() > 2) {
                session.selectScenario(arguments.get(2));
            }
            if (arguments.size() > 3) {
                session.select(new Selection.OfComponent(arguments.get(3)));
            }
            if (arguments.size() > 4 && scene.lookup("#results") instanceof TabPane tabs) {
                tabs.getSelectionModel().select(Integer.parseInt(arguments.get(4)));
            }
            if (scene.lookup("#cost-tree") instanceof TreeTableView<?> tree) {
                TreeItem<?> area = tree.getRoot().getChildren().getFirst();
                area.setExpanded(true);
                area.getChildren().getFirst().setExpanded(true);
            }
        }

        private static void whenDrawn(Scene scene, Runnable action) {
            if (scene.lookup(".card") != null && scene.lookup("#waterfall .chart-viewer") != null) {
                after(SETTLED, action);
            } else {
                after(AGAIN, () -> whenDrawn(scene, action));
            }
        }

        private static void after(Duration time, Runnable action) {
            PauseTransition pause = new PauseTransition(time);
            pause.setOnFinished(event -> action.run());
            pause.play();
        }

        private void shoot(Stage stage, WindowServices services, int index) {
            if (index == SIZES.size() * Theme.values().length) {
                stage.close();
                return;
            }
            int[] size = SIZES.get(index / Theme.values().length);
            Theme theme = Theme.values()[index % Theme.values().length];
            stage.setWidth(size[0]);
            stage.setHeight(size[1]);
            TestFiles.dress(services, theme);
            after(SETTLED, () -> {
                String name =
                        "window-" + size[0] + "x" + size[1] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                write(
                        stage.getScene().snapshot(null),
                        Path.of(arguments.getFirst()).resolve(name));
                shoot(stage, services, index + 1);
            });
        }

        static void write(WritableImage image, Path file) {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            PixelReader pixels = image.getPixelReader();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    picture.setRGB(x, y, pixels.getArgb(x, y));
                }
            }
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                ImageIO.write(picture, "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
