package io.spillway.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Notation;
import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.SizeUnits;
import io.spillway.app.ui.TestWindow;
import io.spillway.app.ui.cost.CostRow;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.cost.Amount;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Chooses a currency and units in the preferences of the real window. */
@ExtendWith(ApplicationExtension.class)
class PreferencesWindowTest {
    private static final int SECONDS = 60;
    private TestWindow window;
    private WorkspaceSession session;
    private WindowServices services;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage);
        session = window.session();
        services = window.services();
    }

    @AfterEach
    void stop() {
        window.stop();
    }

    @Test
    void whatIsComputedIsShownInTheCurrencyChosenEverywhere(FxRobot robot) throws TimeoutException {
        open(robot);
        Amount usd = TestSessions.shown(session).breakdown().orElseThrow().total();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.clickOn("#preferred-currency").write("eur");
        robot.clickOn("#preferred-rate").write("0.5");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        Notation euros = TestSessions.shown(session).notation();
        String total = euros.money(usd);
        assertThat(total).contains("€");
        assertThat(text(robot, "#total")).isEqualTo(total + " / month");
        String day = euros.currency() == null ? "" : euros.currency().date().toString();
        assertThat(robot.lookup(Notation.PLAIN.money(usd) + " at 1 USD = 0.5 EUR, " + day)
                        .tryQuery())
                .isPresent();
        assertThat(robot.lookup("#scenario-baseline")
                        .match(Node::isVisible)
                        .query()
                        .getAccessibleText())
                .contains(total);
        TreeTableView<CostRow> tree = robot.lookup("#cost-tree").query();
        assertThat(tree.getRoot().getChildren().getLast().getValue().amount()).isEqualTo(total);
        Amount api = TestSessions.shown(session).breakdown().orElseThrow().card("api");
        await(() -> robot.lookup("#card-api").query().getAccessibleText().contains(euros.money(api) + " a month"));

        robot.interact(() -> services.preferences().change(settings -> settings.withCurrency(null)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#total")).isEqualTo(Notation.PLAIN.money(usd) + " / month");
        assertThat(tree.getRoot().getChildren().getLast().getValue().amount()).isEqualTo(Notation.PLAIN.money(usd));
    }

    @Test
    void unitsAreChosenInThePreferences(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() ->
                robot.lookup("#preferred-sizes").<ChoiceBox<SizeUnits>>query().setValue(SizeUnits.DECIMAL));
        robot.interact(() ->
                robot.lookup("#preferred-rates").<ChoiceBox<RateUnits>>query().setValue(RateUnits.BITS));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(TestSessions.shown(session).notation())
                .isEqualTo(new Notation(null, SizeUnits.DECIMAL, RateUnits.BITS));
        assertThat(services.preferences().get().sizes()).isEqualTo(SizeUnits.DECIMAL);
        assertThat(services.preferences().get().rates()).isEqualTo(RateUnits.BITS);
    }

    @Test
    void aRateThatIsNoNumberIsSaidAndChangesNothing(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.clickOn("#preferred-currency").write("EUR");
        robot.clickOn("#preferred-rate").write("cheap");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#preferred-rate").queryAs(TextField.class).getText())
                .isEqualTo("cheap");
        assertThat(TestSessions.shown(session).notation()).isEqualTo(Notation.PLAIN);
    }

    private void open(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.open(TestSessions.pipeline().toString()));
        await(() -> robot.lookup(".card").tryQuery().isPresent());
        await(() -> !session.busyProperty().get());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
