package io.spillway.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.prices.PriceService;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.text.Texts;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourcePlan;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.prices.ScenarioEffect;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
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
    private static final RateKey NINE_XLARGE = RateKey.ec2OnDemand("us-west-2", "c5.9xlarge");
    private static final String PINNED = "2018-11";

    @TempDir
    private Path folder;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final Deque<Path> files = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Commands commands = new Commands();
    private final StackPane root = new StackPane();
    private final CountDownLatch release = new CountDownLatch(1);
    private boolean waits;
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
                            new Dialogs(),
                            new Service(),
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
        release.countDown();
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
        assertThat(asked).isEmpty();

        robot.clickOn("#refresh-send");
        until(() -> robot.lookup("#refresh-accept").tryQuery().isPresent());

        assertThat(asked).isEqualTo(List.of("query [us-west-2] default us-east-1"));
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
        assertThat(asked).isEmpty();
    }

    @Test
    void aFileOfTheUsersIsChosenAndItsMistakesAreSaid(FxRobot robot) throws TimeoutException, IOException {
        Path broken = Files.writeString(folder.resolve("offer.json"), "{\"offerCode\": \"AmazonEC2\", \"products\": {");
        files.add(broken);
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
        waits = true;
        run(robot, "prices.refresh");
        until(() -> robot.lookup("#refresh-send").tryQuery().isPresent());
        robot.clickOn("#refresh-send");
        until(() -> robot.lookup("#refresh-reading").tryQuery().isPresent()
                && robot.lookup("#refresh-reading")
                        .queryAs(Label.class)
                        .getText()
                        .equals("half of it"));

        robot.clickOn("#refresh-cancel");
        release.countDown();
        until(() -> robot.lookup("#refresh-send").tryQuery().isPresent());
        assertThat(store.ids()).isEqualTo(List.of(PINNED, "current"));

        waits = false;
        robot.clickOn("#refresh-send");
        until(() -> robot.lookup("#refresh-accept").tryQuery().isPresent());
        assertThat(asked).hasSize(2);
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
        files.add(Files.writeString(
                folder.resolve("own.csv"),
                "entry,key,value,unit,source,date,note\n"
                        + "price,AmazonEC2/us-west-2/BoxUsage:c5.9xlarge,1.00,Hrs,contract 17,2026-01,\n"));
        run(robot, "prices.own");
        until(() -> total() < before);
        undo(robot);
        until(() -> total() == before);

        files.add(Files.writeString(
                folder.resolve("wrong.csv"), "entry,key,value,unit,source,date,note\nprice,no key,-1,Hrs,,,\n"));
        run(robot, "prices.own");
        assertThat(said)
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
                .isEqualTo(List.of(
                        "Option", "Term", "Payment", "$ per hour", "Upfront, $", "$ a month", "Saved", "Break-even"));
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

    /** Shows content in the window of the test, and chooses what it has prepared. */
    private final class Dialogs implements PriceDialogs {
        @Override
        public void show(String title, Node content) {
            root.getChildren().setAll((Parent) content);
        }

        @Override
        public Optional<Path> priceFile() {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public Optional<Path> priceFolder() {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public Optional<Path> ownPrices() {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public Optional<Path> exportTo(String suggestedName) {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public void said(String message) {
            said.add(message);
        }

        @Override
        public void failed(String title, String message) {
            said.add(title + ": " + message);
        }
    }

    /** Sources that answer with one price a dollar dearer than the bundled one. */
    private final class Service implements PriceService {
        @Override
        public PriceSource source(List<String> regions, @Nullable String profile, @Nullable String endpointRegion) {
            String as = profile == null || profile.isEmpty() ? "default" : profile;
            return new Dearer("query " + regions + " " + as + " " + endpointRegion, 60);
        }

        @Override
        public PriceSource publicFiles(List<String> regions) {
            return new Dearer("public files of " + regions, 12);
        }

        @Override
        public PriceSource listedFiles(
                List<String> regions, @Nullable String profile, @Nullable String endpointRegion) {
            return new Dearer("listed files of " + regions + " as " + profile, 12);
        }
    }

    private final class Dearer implements PriceSource {
        private final String what;
        private final int requests;

        Dearer(String what, int requests) {
            this.what = what;
            this.requests = requests;
        }

        @Override
        public String description() {
            return what;
        }

        @Override
        public SourcePlan plan() {
            return new SourcePlan(
                    "test",
                    List.of("aws.example"),
                    "default chain",
                    List.of("us-west-2"),
                    List.of(new SourcePlan.Step(what, requests, 0)));
        }

        @Override
        public void read(RateSink sink, ReadProgress progress) throws InterruptedException {
            asked.add(what);
            sink.rate(Rate.flat(
                    NINE_XLARGE,
                    "Hrs",
                    new BigDecimal("2.53"),
                    "SKU",
                    PriceDate.of(LocalDate.of(2026, 11, 1)),
                    "test"));
            progress.at(1, 2, "half of it");
            if (waits) {
                release.await();
            }
            progress.check();
        }
    }
}
