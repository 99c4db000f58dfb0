package io.spillway.app.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TipTest {
    private Button button;
    private Label elsewhere;
    private Circle shape;

    @Start
    void start(Stage stage) {
        button = new Button("Fit");
        elsewhere = new Label("elsewhere");
        shape = new Circle(10);
        stage.setScene(new Scene(new VBox(20, button, elsewhere, shape), 200, 150));
        stage.show();
    }

    @Test
    void itIsMadeWhenTheMouseComesAndFollowsItsWords(FxRobot robot) {
        robot.moveTo(elsewhere);
        Tip tip = WaitForAsyncUtils.waitForAsyncFx(1_000, () -> Tip.of(button, "Show everything"));
        assertThat(button.getTooltip()).isNull();
        assertThat(button.getAccessibleHelp()).isEqualTo("Show everything");

        robot.moveTo(button);
        assertThat(button.getTooltip().getText()).isEqualTo("Show everything");

        robot.interact(() -> tip.say("Show all 12"));
        assertThat(button.getTooltip().getText()).isEqualTo("Show all 12");
        assertThat(button.getAccessibleHelp()).isEqualTo("Show all 12");

        robot.interact(() -> tip.say(""));
        assertThat(button.getTooltip()).isNull();
    }

    @Test
    void aShapeHasOneToo(FxRobot robot) {
        robot.moveTo(elsewhere);
        Tip tip = WaitForAsyncUtils.waitForAsyncFx(1_000, () -> Tip.unspoken(shape));
        robot.interact(() -> tip.say("Draw a flow"));
        assertThat(tooltips(shape)).isEmpty();
        assertThat(shape.getAccessibleHelp()).isNull();

        robot.moveTo(shape);
        assertThat(tooltips(shape)).containsExactly("Draw a flow");

        robot.interact(() -> tip.say(null));
        assertThat(tooltips(shape)).isEmpty();
    }

    @Test
    void wordsThatComeWhileTheMouseIsThereAreShownAtOnce(FxRobot robot) {
        robot.moveTo(elsewhere);
        Tip tip = WaitForAsyncUtils.waitForAsyncFx(1_000, () -> Tip.of(button));
        robot.moveTo(button);
        assertThat(button.getTooltip()).isNull();

        robot.interact(() -> tip.say("This is no number"));

        assertThat(button.getTooltip().getText()).isEqualTo("This is no number");
    }

    private static List<String> tooltips(Node node) {
        return node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tooltip -> ((Tooltip) tooltip).getText())
                .toList();
    }
}
