package io.spillway.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.TestWindow;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The menu of a change in the list of changes. */
@ExtendWith(ApplicationExtension.class)
class ChangesMenuTest {
    private static final int SECONDS = 120;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage);
    }

    @AfterEach
    void stop() {
        window.stop();
    }

    @Test
    void deletesTheChangeItWasOpenedFor(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.session().open("segment-2018"));
        until(() -> window.session().shownProperty().get().isPresent());
        robot.interact(() -> window.session().selectScenario("all-projects"));
        until(window::isIdle);
        robot.interact(
                () -> robot.lookup("#show-changes").queryAs(ToggleButton.class).fire());
        until(() -> robot.lookup("#changes").tryQuery().isPresent());
        ChangeRow first = rows(robot).getItems().getFirst();

        robot.rightClickOn("#change-" + first.id());
        until(() -> robot.lookup(Texts.of("scenario.deleteChange")).tryQuery().isPresent());
        robot.clickOn(Texts.of("scenario.deleteChange"));

        until(() -> rows(robot).getItems().stream().noneMatch(row -> row.id().equals(first.id())));
        assertThat(rows(robot).getItems()).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ListView<ChangeRow> rows(FxRobot robot) {
        return robot.lookup("#changes").queryAs(ListView.class);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    }
}
