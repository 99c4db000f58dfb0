package io.spillway.app.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
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

    @Start
    void start(Stage stage) {
        button = new Button("Fit");
        elsewhere = new Label("elsewhere");
        stage.setScene(new Scene(new VBox(20, button, elsewhere), 200, 100));
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
}
