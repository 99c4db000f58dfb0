package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.Selection;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Half as large again as designed, in a small window. */
@ExtendWith(ApplicationExtension.class)
class LargeTextTest {
    private static final int SECONDS = 120;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage);
        window.services().preferences().change(settings -> settings.withTextScale(1.5));
    }

    @AfterEach
    void stop() {
        window.stop();
    }

    @Test
    void theSidesKeepTheirWidthAndWhatIsInThemStaysInside(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.session().open("stream-today"));
        until(() -> window.session().shownProperty().get().isPresent());
        robot.interact(() -> window.session().selectScenario("kafka"));
        robot.interact(() -> window.session().select(new Selection.OfComponent("kafka")));
        until(window::isIdle);
        until(() -> !robot.lookup(".form-number").queryAll().isEmpty());

        // Of 1,000, as with the designed size of text.
        assertThat(bounds(robot.lookup(".inspector-side").query()).getWidth()).isEqualTo(340);
        assertThat(bounds(robot.lookup("#viewport").query()).getWidth()).isEqualTo(400);
        // The fields move below their labels in a later turn.
        until(() -> isInside(robot, ".inspector-side", ".form-number"));
        until(() -> isInside(robot, "#scenarios", ".scenario-total"));
    }

    private static boolean isInside(FxRobot robot, String side, String nodes) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(SECONDS), () -> {
            Node outer = robot.lookup(side).query();
            double right = bounds(outer).getMaxX();
            Set<Node> inner = outer.lookupAll(nodes);
            return !inner.isEmpty()
                    && inner.stream().allMatch(node -> bounds(node).getMaxX() <= right);
        });
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
