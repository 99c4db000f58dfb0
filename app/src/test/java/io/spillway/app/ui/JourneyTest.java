package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.compare.CompareRow;
import io.spillway.app.ui.file.RecoveryFolder;
import io.spillway.app.ui.file.TestFiles;
import io.spillway.app.ui.file.WorkspaceFiles;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.app.ui.session.AfterFrame;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.MainWindow;
import io.spillway.app.ui.shell.WindowServices;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From the welcome page to a saved comparison and back to nothing, with mouse and keyboard in the real window. */
@ExtendWith(ApplicationExtension.class)
class JourneyTest {
    private static final int MOST_STEPS = 100;
    private static final double MONTH_SECONDS = 730 * 3600.0;
    private static final double GIB = 1L << 30;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final Commands commands = new Commands();
    private final TestFiles dialogs = new TestFiles();
    private WorkspaceSession session;
    private WindowUser user;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) throws IOException {
        Theme.loadTypeface();
        WorkspacePricing pricing = new WorkspacePricing();
        LatestWins work = new LatestWins(background, Platform::runLater);
        session = new WorkspaceSession(pricing, new WorkspaceOpener(), work, work, new AfterFrame());
        user = new WindowUser(new FxRobot(), session);
        RecoveryFolder recovery = new RecoveryFolder(folder.resolve("recovery"), InstantSource.system());
        WorkspaceFiles files =
                new WorkspaceFiles(session, dialogs, work, work, recovery.slot(), file -> false, file -> {});
        MainWindow window = new MainWindow(new WindowServices(
                session,
                pricing,
                SnapshotStore.in(folder.resolve("no-snapshots")),
                work,
                files,
                Preferences.passing(Theme.LIGHT),
                commands,
                recovery::orphans));
        Scene scene = new Scene(window, 1000, 980);
        window.attach(scene);
        stage.setScene(scene);
        stage.show();
        window.requestFocus();
    }

    @AfterEach
    void stop() throws TimeoutException {
        user.settled();
        background.shutdown();
    }

    @Test
    void aPipelineIsDrawnPricedComparedSavedUndoneAndRedone(FxRobot robot) throws TimeoutException, IOException {
        assertThat(robot.lookup("#welcome").tryQuery()).isPresent();
        robot.clickOn("#template-empty");
        WindowUser.await(() -> session.shownProperty().get().isPresent());
        user.settled();
        JsonObject nothing = user.document();
        assertThat(TreePath.of("baseline", "components").in(nothing)).isEqualTo(JsonObject.of(Map.of()));
        assertThat(emptyWords(robot)).isEqualTo(Texts.of("canvas.empty"));

        drawThreeComponents(robot);
        user.choose("traffic-source");
        user.type("traffic-source", "50k/s");
        JsonObject anywhere = user.document();
        String crossing = user.total();
        double before = totalUsd(user.shown().breakdown().orElseThrow());

        connectedFlowStaysInItsZone(robot);
        // 2/3 of 50,000 messages of 1,000 bytes a second cross zones, at $0.01 a GB out and $0.01 in.
        double transfer = 50_000 * 1_000 * MONTH_SECONDS / GIB * 2 / 3 * 0.02;
        double after = totalUsd(user.shown().breakdown().orElseThrow());
        assertThat(before - after).isCloseTo(transfer, within(0.01));
        assertThat(user.total()).isNotEqualTo(crossing).isEqualTo(perMonth(after));
        assertThat(crossing).isEqualTo(perMonth(before));

        String scenario = newScenario(robot, "Half the traffic");
        user.choose("traffic-source");
        user.type("traffic-source", "25k/s");
        double half = totalUsd(user.shown().breakdown().orElseThrow());
        assertThat(half).isLessThan(after);
        assertThat(totalUsd(user.shown().baselineBreakdown().orElseThrow())).isEqualTo(after);
        assertThat(user.total()).isEqualTo(perMonth(half));
        assertThat(cell("#scenario-baseline")).contains(Figures.dollars(after));
        assertThat(cell("#scenario-" + scenario))
                .contains("Half the traffic", Figures.dollars(half), Figures.difference(half - after));

        assertBothAreCompared(robot, after, half);

        JsonObject compared = user.document();
        Path file = save(robot);
        assertThat(WorkspaceFile.document(file).orThrow()).isEqualTo(compared);
        assertThat(WorkspaceFile.read(file).orThrow().name()).isEqualTo(Texts.of("welcome.empty"));

        user.choose("traffic-source");
        user.type("traffic-source", "20k/s");
        JsonObject last = user.document();
        double least = totalUsd(user.shown().breakdown().orElseThrow());
        assertThat(user.edited().modified()).isTrue();
        WindowUser.await(() -> kept().equals(List.of(last)));

        undoEverything(robot);
        assertThat(user.document()).isSameAs(nothing);
        assertThat(user.edited().modified()).as("the file has more").isTrue();
        assertThat(robot.lookup(".card").queryAll()).isEmpty();
        assertThat(emptyWords(robot)).isEqualTo(Texts.of("canvas.empty"));
        assertThat(user.shown().results()).hasSize(1);
        WindowUser.await(() -> kept().equals(List.of(nothing)));

        redoEverything(robot, anywhere);
        assertThat(user.document()).isSameAs(last);
        assertThat(user.total()).isEqualTo(perMonth(after));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        user.settled();
        assertThat(user.document()).isSameAs(compared);
        assertThat(user.edited().modified()).isFalse();
        WindowUser.await(() -> kept().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        user.settled();
        robot.clickOn(user.entry("#scenario-" + scenario));
        WindowUser.await(() -> user.total().equals(perMonth(least)));
        assertThat(dialogs.asked).containsExactly("Empty workspace.spillway.json");
    }

    @Test
    void aNumberTypedIntoTheReferenceWorkspaceIsTakenBack(FxRobot robot) throws TimeoutException {
        robot.interact(() ->
                robot.lookup("#template-segment-2018").queryAs(ButtonBase.class).fire());
        WindowUser.await(() -> session.shownProperty().get().isPresent());
        user.settled();
        String before = user.total();

        robot.clickOn("#card-clients");
        user.type("clients", "180k/s");
        assertThat(user.total()).isNotEqualTo(before).contains("$").endsWith("/ month");
        assertThat(TreePath.of("baseline", "components", "clients", "messagesPerSecond")
                        .in(user.document()))
                .isEqualTo(JsonNumber.of(180_000));
        assertThat(user.edited().undo()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WindowUser.await(() -> user.total().equals(before));
        user.settled();

        assertThat(user.total()).isEqualTo(before);
        assertThat(robot.lookup("#input-clients-messagesPerSecond")
                        .queryAs(TextField.class)
                        .getText())
                .isEqualTo("176000");
        assertThat(user.edited().modified()).isFalse();
    }

    /** A source by dragging, a service by a double click, another by keys; one flow with the mouse, one by keys. */
    private void drawThreeComponents(FxRobot robot) throws TimeoutException {
        Node viewport = robot.lookup("#viewport").query();
        Bounds view = viewport.localToScreen(viewport.getBoundsInLocal());
        Point2D middle = new Point2D(view.getCenterX(), view.getCenterY());
        robot.drag(user.entry("#kind-traffic_source")).dropTo(middle.subtract(0, 60));
        WindowUser.await(() -> user.sketch().boxes().containsKey("traffic-source"));
        user.settled();
        user.doubleClick("#kind-service");
        WindowUser.await(() -> user.sketch().boxes().containsKey("service"));
        user.settled();
        assertThat(user.sketch().boxes()).containsOnlyKeys("traffic-source", "service", "host-group");

        robot.clickOn("#palette-search");
        user.awaitFocused("#palette-search");
        robot.write("service").type(KeyCode.ENTER);
        WindowUser.await(() -> user.sketch().boxes().size() == 4);
        user.settled();
        assertThat(user.sketch().boxes()).containsKey("service-2");
        user.awaitShown("#card-service-2");

        user.focusDrawing();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo("#card-traffic-source");
        robot.drag("#port-right").dropTo("#card-service");
        WindowUser.await(() -> user.sketch().arrows().containsKey("traffic-source-service"));
        user.settled();

        user.choose("service");
        robot.type(KeyCode.C).type(KeyCode.ENTER);
        WindowUser.await(() -> user.sketch().arrows().containsKey("service-service-2"));
        user.settled();
        assertThat(user.shown().breakdown()).isPresent();
    }

    private void connectedFlowStaysInItsZone(FxRobot robot) throws TimeoutException {
        String before = user.total();
        user.choose("service-service-2");
        Node routing = robot.lookup("#input-service-service-2-routing").query();
        robot.interact(routing::requestFocus);
        robot.write("z");
        WindowUser.await(() -> !user.total().equals(before));
        user.settled();
        assertThat(TreePath.of("baseline", "flows", "service-service-2", "routing")
                        .in(user.document()))
                .isEqualTo(JsonText.of("zone-local"));
    }

    private String newScenario(FxRobot robot, String name) throws TimeoutException {
        robot.clickOn("#new-scenario");
        user.awaitFocused("#scenario-rename");
        robot.write(name).type(KeyCode.ENTER);
        WindowUser.await(() -> session.shownProperty()
                .get()
                .orElseThrow()
                .selected()
                .scenario()
                .name()
                .equals(name));
        user.settled();
        return user.shown().selected().scenario().id();
    }

    private void assertBothAreCompared(FxRobot robot, double baseline, double scenario) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        user.awaitFocused("#search");
        robot.write(commands.get("view.compare").label().getValue()).type(KeyCode.ENTER);
        user.awaitShown("#compare-table");
        TreeTableView<CompareRow> table = robot.lookup("#compare-table").query();
        WindowUser.await(
                () -> table.getRoot() != null && !table.getRoot().getChildren().isEmpty());
        CompareRow totals = table.getRoot().getChildren().getFirst().getValue();
        assertThat(totals.label()).isEqualTo("Total");
        assertThat(totals.cells()).hasSize(2);
        assertThat(totals.cells().get(0).value()).isEqualTo(baseline);
        assertThat(totals.cells().get(1).value()).isEqualTo(scenario);
        assertThat(totals.cells().get(1).change()).isCloseTo(scenario - baseline, within(1e-6));
        assertThat(totals.cells().get(1).text()).isEqualTo(Figures.dollars(scenario));
    }

    private Path save(FxRobot robot) throws TimeoutException {
        JsonObject document = user.document();
        WindowUser.await(() -> kept().equals(List.of(document)));
        Path file = folder.resolve("journey.spillway.json");
        dialogs.files.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        WindowUser.await(() -> !user.edited().modified());
        WindowUser.await(() -> kept().isEmpty());
        return file;
    }

    private void undoEverything(FxRobot robot) throws TimeoutException {
        user.focusDrawing();
        for (int step = 0;
                step < MOST_STEPS && commands.get("edit.undo").enabled().get();
                step++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        user.settled();
        assertThat(user.edited().undo()).isEmpty();
        assertThat(commands.get("edit.undo").enabled().get()).isFalse();
    }

    private void redoEverything(FxRobot robot, JsonObject passed) throws TimeoutException {
        boolean seen = false;
        for (int step = 0;
                step < MOST_STEPS && commands.get("edit.redo").enabled().get();
                step++) {
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            seen |= user.document().equals(passed);
        }
        user.settled();
        assertThat(seen).as("the drawing before its routing was changed").isTrue();
        assertThat(user.edited().redo()).isEmpty();
    }

    private static double totalUsd(CostBreakdown breakdown) {
        assertThat(breakdown.total().isKnown()).isTrue();
        return breakdown.total().value();
    }

    private static String perMonth(double usd) {
        return Figures.dollars(usd) + " / month";
    }

    private static String emptyWords(FxRobot robot) {
        return robot.lookup(".canvas-empty")
                .match(Node::isVisible)
                .queryAs(Label.class)
                .getText();
    }

    private String cell(String query) {
        return user.entry(query).getAccessibleText();
    }

    /** The documents that are kept for recovery. */
    private List<JsonObject> kept() {
        try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
            return files.filter(file -> file.toString().endsWith(".recovery.json"))
                    .map(file -> JsonReader.read(file).value())
                    .filter(JsonObject.class::isInstance)
                    .map(kept -> ((JsonObject) kept).object("document"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
