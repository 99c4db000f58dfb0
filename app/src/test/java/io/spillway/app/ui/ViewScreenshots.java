package io.spillway.app.ui;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartKind;
import io.spillway.app.ui.file.TestFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.WindowServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Writes pictures of every main view and dialog at two sizes, light and dark, then ends. Arguments: the folder, the scale of
 * text (1), and the names of the views (all of them).
 */
public final class ViewScreenshots {
    private ViewScreenshots() {}

    public static void main(String[] args) {
        Application.launch(Pictures.class, args);
    }

    /** The window that is photographed. */
    public static final class Pictures extends Application {
        @Override
        public void start(Stage stage) {
            stage.initStyle(StageStyle.UNDECORATED);
            new Shooting(TestWindow.show(stage), stage, getParameters().getRaw()).begin();
        }
    }

    private record Look(int width, int height, Theme theme) {
        String name() {
            return width + "-" + theme.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Brings the window into one view after the other, in each look. */
    private static final class Shooting {
        private static final Duration POLL = Duration.millis(120);
        /** When a dialog has filled its list. */
        private static final Duration SOON = Duration.millis(300);

        private static final Duration PAINTED = Duration.millis(150);
        private static final int QUIET_POLLS = 3;
        /** After the entry that chooses none. */
        private static final int FIRST_INPUT = 1;

        private final Map<String, Runnable> views = new LinkedHashMap<>();
        private final List<Look> looks = new ArrayList<>();
        private final TestWindow window;
        private final WorkspaceSession session;
        private final WindowServices services;
        private final Stage stage;
        private final Path folder;

        Shooting(TestWindow window, Stage stage, List<String> arguments) {
            this.window = window;
            this.session = window.session();
            this.services = window.services();
            this.stage = stage;
            folder = Path.of(arguments.getFirst());
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                for (Theme theme : Theme.values()) {
                    looks.add(new Look(size[0], size[1], theme));
                }
            }
            if (arguments.size() > 1) {
                services.preferences().change(settings -> settings.withTextScale(Double.parseDouble(arguments.get(1))));
            }
            listViews();
            if (arguments.size() > 2) {
                views.keySet().retainAll(Set.copyOf(arguments.subList(2, arguments.size())));
            }
        }

        void begin() {
            quiet(QUIET_POLLS, () -> {
                shoot("welcome", 0, () -> {
                    session.openReference();
                    quiet(QUIET_POLLS, () -> next(0, new ArrayList<>(views.keySet())));
                });
            });
        }

        private void listViews() {
            view("baseline", () -> {
                session.selectScenario("baseline");
                session.select(new Selection.None());
            });
            view("window", () -> {
                session.selectScenario("all-projects");
                session.select(new Selection.None());
            });
            view("type-picker", () -> {
                session.select(new Selection.OfComponent("validation-hosts"));
                stage.getScene().getRoot().lookupAll(".form-icon").stream()
                        .filter(node -> Texts.of("form.pick").equals(node.getAccessibleText()))
                        .findFirst()
                        .ifPresent(node -> ((Button) node).fire());
            });
            view("component", () -> session.select(new Selection.OfComponent("validation")));
            view("flow", () -> session.select(new Selection.OfFlow("publish")));
            view(
                    "several",
                    () -> session.select(new Selection.OfSeveral(Set.of("validation-hosts", "pipeline-hosts"))));
            view("sources", () -> session.select(new Selection.OfSeveral(Set.of("clients", "cloud-apis"))));
            tab("capacity", 1);
            for (ChartKind kind : ChartKind.values()) {
                view("chart-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), () -> {
                    showTab(2);
                    stage.getScene().getRoot().applyCss();
                    if (stage.getScene().lookup("#chart-kinds") instanceof ListView<?> list) {
                        list.getSelectionModel().select(kind.ordinal());
                    }
                });
            }
            for (String name : List.of("compare", "projects", "business", "actuals")) {
                view(name, () -> services.commands().get("view." + name).run());
            }
            for (String face : List.of("companies", "months", "units")) {
                view("business-" + face, () -> {
                    services.commands().get("view.business").run();
                    stage.getScene().getRoot().applyCss();
                    press("#business-show-" + face);
                });
            }
            view("changes", () -> press("#show-changes"));
            view("sweep", () -> {
                services.commands().get("view.sweep").run();
                stage.getScene().getRoot().applyCss();
                if (stage.getScene().lookup("#sweep-input-1") instanceof ComboBox<?> box) {
                    box.getSelectionModel().select(FIRST_INPUT);
                }
            });
            view("compare-waterfall", () -> {
                services.commands().get("view.compare").run();
                stage.getScene().getRoot().applyCss();
                press("#compare-show-waterfall");
            });
            view("compare-bars", () -> press("#compare-show-bars"));
            view("findings", () -> showTab(results().getTabs().size() - 1));
            for (String id : List.of(
                    "file.new",
                    "file.preferences",
                    "help.guide",
                    "help.shortcuts",
                    "help.about",
                    "prices.browse",
                    "prices.refresh",
                    "prices.use")) {
                view(id.replace('.', '-'), () -> services.commands().get(id).run());
            }
            view("prices-of-a-host", () -> {
                services.commands().get("prices.browse").run();
                after(SOON, () -> inDialog("#price-list", node -> choosePrice((TableView<?>) node)));
            });
            view("prices-use-effect", () -> {
                services.commands().get("prices.use").run();
                inDialog("#use-snapshot", node -> chooseToday((ChoiceBox<?>) node));
            });
        }

        @SuppressWarnings("unchecked") // the choices are ids of snapshots
        private static void chooseToday(ChoiceBox<?> snapshots) {
            ((ChoiceBox<String>) snapshots).setValue("current");
        }

        private static void choosePrice(TableView<?> prices) {
            for (int row = 0; row < prices.getItems().size(); row++) {
                if (String.valueOf(prices.getItems().get(row)).contains("BoxUsage:c5.9xlarge")) {
                    prices.getSelectionModel().select(row);
                    prices.scrollTo(row);
                    return;
                }
            }
        }

        private void inDialog(String id, Consumer<Node> action) {
            Node node = pictured().lookup(id);
            if (node != null) {
                action.accept(node);
            }
        }

        private void view(String name, Runnable show) {
            views.put(name, show);
        }

        private void tab(String name, int index) {
            view(name, () -> showTab(index));
        }

        private void next(int index, List<String> names) {
            if (index == names.size()) {
                stage.close();
                Platform.exit();
                return;
            }
            // Before it is shown, as a dialog may wait to be closed.
            quiet(
                    QUIET_POLLS,
                    () -> shoot(names.get(index), 0, () -> {
                        List.copyOf(Window.getWindows()).stream()
                                .filter(window -> !window.equals(stage))
                                .forEach(Window::hide);
                        next(index + 1, names);
                    }));
            views.getOrDefault(names.get(index), () -> {}).run();
        }

        private void shoot(String name, int index, Runnable then) {
            if (index == looks.size()) {
                then.run();
                return;
            }
            Look look = looks.get(index);
            stage.setWidth(look.width());
            stage.setHeight(look.height());
            TestFiles.dress(services, look.theme());
            quiet(
                    1,
                    () -> after(PAINTED, () -> {
                        PictureFile.write(
                                pictured().snapshot(null), folder.resolve("view-" + name + "-" + look.name() + ".png"));
                        shoot(name, index + 1, then);
                    }));
        }

        /** The dialog that is open, else the window. */
        private Scene pictured() {
            return Window.getWindows().stream()
                    .filter(window -> !window.equals(stage) && window instanceof Stage)
                    .map(Window::getScene)
                    .findFirst()
                    .orElseGet(stage::getScene);
        }

        private TabPane results() {
            return (TabPane) stage.getScene().lookup("#results");
        }

        private void showTab(int index) {
            results().getSelectionModel().select(index);
        }

        private void press(String id) {
            if (stage.getScene().lookup(id) instanceof ToggleButton button) {
                button.setSelected(true);
            }
        }

        private void quiet(int polls, Runnable action) {
            after(POLL, () -> {
                if (!window.isIdle()) {
                    quiet(QUIET_POLLS, action);
                } else if (polls > 1) {
                    quiet(polls - 1, action);
                } else {
                    action.run();
                }
            });
        }

        private static void after(Duration time, Runnable action) {
            PauseTransition pause = new PauseTransition(time);
            // Later, as no dialog may wait in an animation.
            pause.setOnFinished(event -> Platform.runLater(action));
            pause.play();
        }
    }
}
