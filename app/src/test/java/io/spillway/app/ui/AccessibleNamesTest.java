package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever hears the window instead of seeing it hears what each control is. */
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {
    private static final List<String> VIEWS = List.of(
            "view.cost",
            "view.capacity",
            "view.charts",
            "view.compare",
            "view.sweep",
            "view.projects",
            "view.business",
            "view.actuals",
            "view.findings");
    private static final List<String> DIALOGS = List.of(
            "file.new",
            "file.preferences",
            "help.guide",
            "help.shortcuts",
            "help.about",
            "prices.browse",
            "prices.refresh",
            "prices.use");

    private final Set<String> nameless = new TreeSet<>();
    private TestWindow window;
    private WorkspaceSession session;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = TestWindow.show(shown);
        session = window.session();
    }

    @AfterEach
    void stop() throws TimeoutException {
        until(() -> !session.busyProperty().get() && window.isIdle());
        window.stop();
    }

    @Test
    void everyControlOfTheWindowAndItsDialogsHasAName(FxRobot robot) throws TimeoutException {
        listen(robot, "welcome");
        robot.interact(session::openReference);
        until(() -> session.shownProperty().get().isPresent()
                && !session.busyProperty().get());
        robot.interact(() -> session.selectScenario("all-projects"));
        for (Selection selection : List.of(
                new Selection.OfComponent("validation"),
                new Selection.OfComponent("clients"),
                new Selection.OfFlow("publish"),
                new Selection.OfSeveral(Set.of("validation", "clients")),
                new Selection.None())) {
            robot.interact(() -> session.select(selection));
            listen(robot, selection.toString());
        }
        for (String view : VIEWS) {
            robot.interact(() -> window.services().commands().get(view).run());
            until(() -> window.isIdle());
            listen(robot, view);
        }
        for (String dialog : DIALOGS) {
            javafx.application.Platform.runLater(
                    () -> window.services().commands().get(dialog).run());
            until(() -> Window.getWindows().size() > 1);
            listen(robot, dialog);
            robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                    .filter(other -> !other.equals(stage))
                    .forEach(Window::hide));
        }

        assertThat(nameless).isEmpty();
    }

    private void listen(FxRobot robot, String where) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Window.getWindows().forEach(each -> {
            List<Control> controls = new ArrayList<>();
            collect(each.getScene().getRoot(), controls);
            Set<Node> labelled = new HashSet<>();
            labels(each.getScene().getRoot(), labelled);
            controls.stream()
                    .filter(control -> !hasName(control, labelled))
                    .forEach(control -> nameless.add(where + ": " + describe(control)));
        }));
    }

    /** Controls that can be seen and used; not the parts that controls are made of. */
    private static void collect(Node node, List<Control> controls) {
        if (!node.isVisible()) {
            return;
        }
        boolean used = node instanceof TextInputControl
                || node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider
                || node instanceof ListView<?>
                || node instanceof TableView<?>
                || node instanceof TreeTableView<?>
                || node instanceof TreeView<?>;
        if (used) {
            controls.add((Control) node);
        }
        boolean whole = used && !(node instanceof ListView<?>);
        if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    private static void labels(Node node, Set<Node> labelled) {
        if (node instanceof Label label
                && label.getLabelFor() != null
                && !label.getText().isEmpty()) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labels(child, labelled));
        }
    }

    private static boolean hasName(Control control, Set<Node> labelled) {
        boolean words = control instanceof Labeled labeled && isText(labeled.getText());
        return words || isText(control.getAccessibleText()) || labelled.contains(control);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String describe(Control control) {
        StringBuilder path = new StringBuilder(control.getClass().getSimpleName());
        for (Node node = control; node != null; node = node.getParent()) {
            if (node.getId() != null) {
                return path + " in #" + node.getId();
            }
            path.append(" ").append(node.getStyleClass());
        }
        return path.toString();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
