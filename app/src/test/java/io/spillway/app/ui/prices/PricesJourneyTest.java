package io.spillway.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.prices.ScenarioEffect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Newer prices, another snapshot and own prices, walked through with a robot; AWS is a source of the test. */
@ExtendWith(ApplicationExtension.class)
class PricesJourneyTest {
    private static final int SECONDS = 60;
    private static final String PINNED = "2018-11";

    @TempDir
    private Path folder;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final Commands commands = new Commands();
    private final StackPane root = new StackPane();
    private final PreparedDialogs dialogs = new PreparedDialogs(root);
    private final DearerPrices prices = new DearerPrices();
    private SnapshotStore store;
    private WorkspaceSession session;

    @Start
    void start(Stage stage) {
        Theme.loadTypeface();
        Scene scene = new Scene(root, 1000, 900);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void open(FxRobot robot) throws TimeoutException {
        store = SnapshotStore.in(folder);
        LatestWins work = new LatestWins(background, Platform::runLater);
        session = new WorkspaceSession(new WorkspacePricing(store), new WorkspaceOpener(), work);
        robot.interact(() -> {
            new PricesPart(
                            store,
                            session,
                            work,
                            dialogs,
                            prices,
                            new SimpleObjectProperty<>(Theme.LIGHT),
                            new ChartExport((owner, name) -> Optional.empty()))
                    .addTo(commands);
            session.open(TestSessions.pipeline().toString());
        });
        until(() -> session.shownProperty().get().isPresent()
                && !session.busyProperty().get());
    }

    @AfterEach
    void stop() {
        prices.release();
        background.shutdownNow();
    }

    @Test
    void newerPricesAreReviewedKeptUsedAndTakenBack(FxRobot robot) throws TimeoutException {
        double before = total();
        run(robot, "prices.refresh");
        until(() -> robot.lookup("#refresh-send").tryQuery().isPresent());
        assertThat(robot.lookup("#refresh-regions")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEqualTo("us-west-2");
        assertThat(prices.asked()).isEmpty();

        robot.clickOn("#refresh-send");
        until(() -> robot.lookup("#refresh-accept").tryQuery().isPresent());

        assertThat(prices.asked()).isEqualTo(List.of("query [us-west-2] default us-east-1"));
        assertThat(store.ids()).isEqualTo(List.of(PINNED, "current"));
        TableView<?> scenarios = robot.lookup("#effect .table-view").query();
        assertThat(scenarios.getItems())
                .hasSize(TestSessions.shown(session).results().size());

        robot.clickOn("#refresh-accept");
        until(() -> robot.lookup("#refresh-pin").tryQuery().isPresent());
        assertThat(store.ids()).hasSize(3);
        assertThat(total()).isEqualTo(before);

        robot.clickOn("#refresh-pin");
        until(() -> total() > before);
        assertThat(pinned()).isEqualTo(store.ids().getLast());
        undo(robot);
        until(() -> total() == before);
        assertThat(pinned()).isEqualTo(PINNED);
        assertThat(store.ids()).hasSize(3);
    }

    @Test
    void everySourceSaysWhatWouldBeAskedBeforeAnythingIs(FxRobot robot) throws TimeoutException {
        run(robot, "prices.refresh");
        until(() -> robot.lookup("#refresh-send").tryQuery().isPresent());

        choose(robot, PriceQuestion.From.PUBLIC_FILES);
        until(() -> steps(robot).equals(List.of("public files of [us-west-2] (12 requests)")));
        assertThat(robot.lookup("#refresh-profile").query().isVisible()).isFalse();

        choose(robot, PriceQuestion.From.LISTED_FILES);
        robot.interact(() ->
                robot.lookup("#refresh-profile").queryAs(TextInputControl.class).setText("dev"));
        until(() -> steps(robot).equals(List.of("listed files of [us-west-2] as dev (12 requests)")));

        robot.interact(() ->
                robot.lookup("#refresh-regions").queryAs(TextInputControl.class).setText(" "));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#refresh-problem").queryAs(Label.class).getText())
                .isEqualTo("Name at least one region, such as us-east-1.");
        assertThat(prices.asked()).isEmpty();
    }

    @Test
    void aFileOfTheUsersIsChosenAndItsMistakesAreSaid(FxRobot robot) throws TimeoutException, IOException {
        Path broken = Files.writeString(folder.resolve("offer.json"), "{\"offerCode\": \"AmazonEC2\", \"products\": {");
        dialogs.files().add(broken);
        run(robot, "prices.refresh");
        until(() -> robot.lookup("#refresh-send").tryQuery().isPresent());
        choose(robot, PriceQuestion.From.OWN_FILES);
        assertThat(robot.lookup("#refresh-problem").queryAs(Label.class).getText())
                .startsWith("Choose a price list of AWS");

        robot.clickOn("#refresh-file");
        until(() -> steps(robot).equals(List.of(broken + " (1 kB)")));
        robot.clickOn("#refresh-send");
        until(() -> robot.lookup("#refresh-again").tryQuery().isPresent());

        assertThat(texts(robot, "#refresh"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("offer.json, line 1, column 41 is not JSON: ")
                        .contains("get the file again"));
        robot.clickOn("#refresh-again");
        until(() -> robot.lookup("#refresh-path").tryQuery().isPresent());
        assertThat(robot.lookup("#refresh-path").queryAs(TextInputControl.class).getText())
                .isEqualTo(broken.toString());
    }

    @Test
    void cancellingHalfWayStoresNothingAndARetryBeginsClean(FxRobot robot) throws TimeoutException {
        prices.holdBack();
        run(robot, "prices.refresh");
        until(() -> robot.lookup("#refresh-send").tryQuery().isPresent());
        robot.clickOn("#refresh-send");
        until(() -> robot.lookup("#refresh-reading").tryQuery().isPresent()
                && robot.lookup("#refresh-reading")
                        .queryAs(Label.class)
                        .getText()
                        .equals("half of it"));

        robot.clickOn("#refresh-cancel");
        prices.release();
        until(() -> robot.lookup("#refresh-send").tryQuery().isPresent());
        assertThat(store.ids()).isEqualTo(List.of(PINNED, "current"));

        robot.clickOn("#refresh-send");
        until(() -> robot.lookup("#refresh-accept").tryQuery().isPresent());
        assertThat(prices.asked()).hasSize(2);
    }

    @Test
    void anotherSnapshotShowsItsEffectOnEveryScenarioBeforeItIsUsed(FxRobot robot) throws TimeoutException {
        double before = total();
        run(robot, "prices.use");
        until(() -> robot.lookup("#use-snapshot").tryQuery().isPresent());
        ChoiceBox<String> ids = robot.lookup("#use-snapshot").query();
        robot.interact(() -> ids.setValue("current"));
        until(() -> robot.lookup("#effect").tryQuery().isPresent());

        TableView<?> scenarios = robot.lookup("#effect .table-view").query();
        assertThat(scenarios.getItems())
                .hasSize(TestSessions.shown(session).results().size());
        assertThat(total()).isEqualTo(before);
        TableView<EffectLine> lines = robot.lookup("#effect-lines").query();
        assertThat(lines.getItems()).extracting(EffectLine::what).last().isEqualTo(Texts.of("prices.inAll"));
        ScenarioEffect second = (ScenarioEffect) scenarios.getItems().get(1);
        robot.interact(() -> scenarios.getSelectionModel().select(1));
        Label heading = robot.lookup("#effect-of").query();
        assertThat(heading.getText())
                .isEqualTo(Texts.of("prices.causesOf", second.scenario().name()));

        robot.clickOn("#use-this");
        until(() -> total() != before);
        assertThat(pinned()).isEqualTo("current");
        undo(robot);
        until(() -> total() == before);
    }

    @Test
    void ownPricesComeFromACsvFileAsOneStepToUndo(FxRobot robot) throws TimeoutException, IOException {
        double before = total();
        dialogs.files()
                .add(Files.writeString(
                        folder.resolve("own.csv"),
                        "entry,key,value,unit,source,date,note\n"
                                + "price,AmazonEC2/us-west-2/BoxUsage:c5.9xlarge,1.00,Hrs,contract 17,2026-01,\n"));
        run(robot, "prices.own");
        until(() -> total() < before);
        undo(robot);
        until(() -> total() == before);

        dialogs.files()
                .add(Files.writeString(
                        folder.resolve("wrong.csv"),
                        "entry,key,value,unit,source,date,note\nprice,no key,-1,Hrs,,,\n"));
        run(robot, "prices.own");
        assertThat(dialogs.said())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("The own prices were not imported: ")
                        .contains("wrong.csv:2:")
                        .contains("has no source"));
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void thePriceOfAMachineShowsItsOptionsItsHistoryAndTheNamesOfWhoUsesIt(FxRobot robot) throws TimeoutException {
        run(robot, "prices.browse");
        until(() -> robot.lookup("#price-list").tryQuery().isPresent());
        robot.interact(() ->
                robot.lookup("#price-search").queryAs(TextInputControl.class).setText("BoxUsage:c5.9xlarge"));
        TableView<PriceLine> list = robot.lookup("#price-list").query();
        until(() -> list.getItems().size() == 1);
        robot.interact(() -> list.getSelectionModel().select(0));
        until(() -> robot.lookup("#price-options").tryQuery().isPresent());

        TableView<?> options = robot.lookup("#price-options").query();
        assertThat(options.getColumns())
                .extracting(column -> column.getText())
                .isEqualTo(
                        List.of("Option", "Term", "Payment", "$ per hour", "Upfront", "Monthly", "Saved", "Pays off"));
        assertThat(options.getItems()).hasSize(25);
        TableView<PriceUse> uses = robot.lookup("#price-uses").query();
        assertThat(uses.getItems()).isNotEmpty().allSatisfy(use -> {
            assertThat(use.name()).isNotEqualTo(use.id());
            assertThat(TestSessions.shown(session)
                            .selected()
                            .orThrow()
                            .model()
                            .topology()
                            .components())
                    .containsKey(use.id());
        });
        assertThat(robot.lookup("#price-history").query().isVisible()).isTrue();
    }

    private void run(FxRobot robot, String command) {
        robot.interact(() -> commands.get(command).run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void undo(FxRobot robot) {
        robot.interact(() -> session.undo());
    }

    private void choose(FxRobot robot, PriceQuestion.From from) {
        ChoiceBox<PriceQuestion.From> box = robot.lookup("#refresh-from").query();
        robot.interact(() -> box.setValue(from));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> steps(FxRobot robot) {
        List<String> steps = new ArrayList<>();
        for (ListView<?> plan : robot.lookup("#refresh-plan").queryAllAs(ListView.class)) {
            plan.getItems().forEach(step -> steps.add(String.valueOf(step)));
        }
        return steps;
    }

    private static List<String> texts(FxRobot robot, String inside) {
        return robot.from(robot.lookup(inside)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private double total() {
        return TestSessions.shown(session).selected().orThrow().total().value();
    }

    private String pinned() {
        return TreePath.of("prices", "snapshot")
                                .in(session.editedProperty().get().orElseThrow().document())
                        instanceof JsonText text
                ? text.value()
                : "";
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
