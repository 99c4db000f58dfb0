package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.cost.CostRow;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.WindowServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
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

/** Walks through the real window, on JavaFX's headless platform. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
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
    void stop() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                SECONDS, TimeUnit.SECONDS, () -> !session.busyProperty().get() && window.isIdle());
        window.stop();
    }

    @Test
    void aScenarioIsChosenAndTheTotalChanges(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        String baseline = text(robot, "#total");

        robot.clickOn("Go rewrite");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(baseline).contains("$").endsWith("/ month");
        assertThat(text(robot, "#total")).isNotEqualTo(baseline).endsWith("/ month");
    }

    @Test
    void theBreakdownUnfoldsToTheFormula(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        TreeTableView<CostRow> tree = robot.lookup("#cost-tree").query();

        TreeItem<CostRow> item = tree.getRoot().getChildren().getFirst();
        for (int depth = 0; depth < 3; depth++) {
            TreeItem<CostRow> unfolded = item;
            robot.interact(() -> unfolded.setExpanded(true));
            item = unfolded.getChildren().getFirst();
        }
        TreeItem<CostRow> step = item;
        robot.interact(() -> tree.getSelectionModel().select(step));

        assertThat(step.getValue().level()).isEqualTo(CostRow.Level.STEP);
        assertThat(session.figureProperty().get()).contains(step.getValue().path());
    }

    @Test
    void unfoldingAndFoldingRowsLeavesTheSelectionWhereItIs(FxRobot robot) throws TimeoutException {
        open(robot, "segment-2018");
        TreeTableView<CostRow> tree = robot.lookup("#cost-tree").query();
        List<TreeItem<CostRow>> areas = List.copyOf(tree.getRoot().getChildren());
        TreeItem<CostRow> area = areas.get(2);
        robot.interact(() -> area.setExpanded(true));
        TreeItem<CostRow> card = area.getChildren().get(1);
        robot.interact(() -> tree.getSelectionModel().select(card));
        WaitForAsyncUtils.waitForFxEvents();
        Selection selected = session.selectionProperty().get();
        Optional<String> figure = session.figureProperty().get();
        List<TreeItem<CostRow>> selections = new ArrayList<>();
        tree.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> selections.add(now));

        robot.interact(() -> areas.getFirst().setExpanded(true));
        robot.interact(() -> areas.get(1).setExpanded(true));
        robot.interact(() -> areas.getFirst().getChildren().getFirst().setExpanded(true));
        robot.interact(() -> card.setExpanded(true));
        robot.interact(() -> areas.get(3).setExpanded(true));
        robot.interact(() -> areas.getFirst().setExpanded(false));
        robot.interact(() -> card.setExpanded(false));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(selections).isEmpty();
        assertThat(tree.getSelectionModel().getSelectedItem()).isSameAs(card);
        assertThat(tree.getSelectionModel().getSelectedIndex()).isEqualTo(tree.getRow(card));
        assertThat(session.selectionProperty().get()).isEqualTo(selected);
        assertThat(session.figureProperty().get()).isEqualTo(figure);
    }

    @Test
    void foldingTheRowsAboveASelectedOneSelectsNothingElseInTheDrawing(FxRobot robot) throws TimeoutException {
        open(robot, "segment-2018");
        TreeTableView<CostRow> tree = robot.lookup("#cost-tree").query();
        TreeItem<CostRow> area = tree.getRoot().getChildren().get(2);
        robot.interact(() -> area.setExpanded(true));
        robot.interact(() -> tree.getSelectionModel().select(area.getChildren().get(1)));
        WaitForAsyncUtils.waitForFxEvents();
        Selection selected = session.selectionProperty().get();
        Optional<String> figure = session.figureProperty().get();

        robot.interact(() -> area.setExpanded(false));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(session.selectionProperty().get()).isEqualTo(selected);
        assertThat(session.figureProperty().get()).isEqualTo(figure);
    }

    @Test
    void aCardIsSelectedAndItsFieldsAreShown(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());

        robot.clickOn("#card-clients");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(text(robot, "#inspector-title")).isEqualTo("Web, mobile, server");
    }

    @Test
    void keysLeadToEachResultAndToTheSearches(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        TabPane tabs = robot.lookup("#results").query();
        List<String> shown = new ArrayList<>();
        for (KeyCode digit : List.of(
                KeyCode.DIGIT2,
                KeyCode.DIGIT3,
                KeyCode.DIGIT4,
                KeyCode.DIGIT5,
                KeyCode.DIGIT6,
                KeyCode.DIGIT7,
                KeyCode.DIGIT8,
                KeyCode.DIGIT9,
                KeyCode.DIGIT1)) {
            robot.push(KeyCode.ALT, digit);
            shown.add(tabs.getSelectionModel().getSelectedItem().getId());
        }
        assertThat(shown)
                .containsExactly(
                        "tab-capacity",
                        "tab-charts",
                        "tab-compare",
                        "tab-sweep",
                        "tab-projects",
                        "tab-business",
                        "tab-actuals",
                        "tab-findings",
                        "tab-cost");

        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo("tab-cost");
        assertThat(tabs.getScene().getFocusOwner().getId()).isEqualTo("cost-search");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertThat(tabs.getScene().getFocusOwner().getId()).isEqualTo("palette-search");
    }

    @Test
    void everyCommandIsInTheListOfShortcuts(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        WaitForAsyncUtils.waitForFxEvents();

        List<String> listed = robot.lookup(".shortcuts .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(listed)
                .containsAll(services.commands().all().stream()
                        .map(command -> command.label().getValue())
                        .toList())
                .contains("Copy the chart in sight", "Alt+Shift+C", "Search the breakdown", "Ctrl+F", "F2");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theChartInSightCanBeCopiedWhereThereIsOne(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        Command copy = services.commands().get("chart.copy");
        assertThat(copy.enabled().get())
                .as("there is no room for the waterfall beside the lines")
                .isFalse();
        robot.clickOn("#cost-views-2");
        assertThat(copy.enabled().get()).isTrue();

        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#waterfall .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .filter(words -> words.contains("clipboard")))
                .hasSize(1);

        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(copy.enabled().get()).isFalse();
    }

    @Test
    void theTourOfTheWelcomePageOpensTheReferenceAndWalksThroughItsSteps(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tour");

        for (int step = 1; step <= 3; step++) {
            String count = step + " of 3";
            WaitForAsyncUtils.waitFor(
                    SECONDS,
                    TimeUnit.SECONDS,
                    () -> robot.lookup(count).tryQuery().isPresent());
            robot.interact(robot.lookup("#tour-next").<Button>query()::fire);
        }

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#tour-next").tryQuery()).isEmpty();
        assertThat(session.openedProperty().get().name()).isEqualTo("segment-2018");
    }

    @Test
    void aFileThatCannotBeOpenedShowsWhy(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.open("nowhere.spillway.json"));
        WaitForAsyncUtils.waitFor(
                SECONDS,
                TimeUnit.SECONDS,
                () -> robot.lookup("#broken-findings").tryQuery().isPresent());

        assertThat(robot.lookup("nowhere.spillway.json cannot be opened").tryQuery())
                .isPresent();
    }

    @Test
    void resultsTakeTheWholeHeightAndTheSidesGoUntilTheyAreWantedBack(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        Node drawing = robot.lookup("#canvas").query();
        Node results = robot.lookup("#results").query();
        double before = results.getLayoutBounds().getHeight();
        double narrow = results.getLayoutBounds().getWidth();

        robot.clickOn("#large-results");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        WaitForAsyncUtils.waitForFxEvents();
        double large = results.getLayoutBounds().getHeight();
        double wide = results.getLayoutBounds().getWidth();
        boolean drawn = drawing.getParent().isVisible();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(drawn).isFalse();
        assertThat(large).isGreaterThan(before * 1.5);
        assertThat(wide).isEqualTo(drawing.getScene().getWidth());
        assertThat(drawing.getParent().isVisible()).isTrue();
        assertThat(results.getLayoutBounds().getHeight()).isEqualTo(before);
        assertThat(results.getLayoutBounds().getWidth()).isEqualTo(narrow);
    }

    private void open(FxRobot robot, String workspace) throws TimeoutException {
        robot.interact(() -> session.open(workspace));
        WaitForAsyncUtils.waitFor(
                SECONDS,
                TimeUnit.SECONDS,
                () -> robot.lookup(".card").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return ((Label) node).getText();
    }
}
