package io.spillway.app.ui.shell;

import io.spillway.app.ui.canvas.CanvasView;
import io.spillway.app.ui.canvas.CanvasViewModel;
import io.spillway.app.ui.capacity.CapacityTable;
import io.spillway.app.ui.capacity.CapacityViewModel;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.chart.SaveDialog;
import io.spillway.app.ui.chart.WaterfallChart;
import io.spillway.app.ui.chart.WaterfallViewModel;
import io.spillway.app.ui.cost.CostTreeView;
import io.spillway.app.ui.cost.CostTreeViewModel;
import io.spillway.app.ui.finding.FindingsView;
import io.spillway.app.ui.finding.FindingsViewModel;
import io.spillway.app.ui.inspector.InspectorView;
import io.spillway.app.ui.inspector.InspectorViewModel;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.scenario.ChangesViewModel;
import io.spillway.app.ui.scenario.KindLegendView;
import io.spillway.app.ui.scenario.ScenarioListView;
import io.spillway.app.ui.scenario.ScenarioListViewModel;
import io.spillway.app.ui.search.SearchBox;
import io.spillway.app.ui.search.SearchViewModel;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The main window: the drawing in the middle, scenarios left, inspector right, results below. */
public final class MainWindow extends BorderPane {
    private static final double LEFT_WIDTH = 250;
    private static final double RIGHT_WIDTH = 300;
    private static final double SCENARIO_SHARE = 0.62;
    private static final double DRAWING_SHARE = 0.6;
    private static final Font LABEL_FONT = Font.font("Inter", 11);

    private final ObjectProperty<Theme> theme;
    private final SearchBox search;
    private final TopBar topBar;

    /** Builds the window's object graph around a session. */
    public MainWindow(
            WorkspaceSession session,
            WorkspacePricing pricing,
            LatestWins background,
            FilePicker files,
            Theme initial) {
        theme = new SimpleObjectProperty<>(initial);
        StatusViewModel status = new StatusViewModel(session);
        FindingsViewModel findings = new FindingsViewModel(session);
        search = new SearchBox(new SearchViewModel(session));
        topBar = new TopBar(status, search, session, theme, files);

        KindLegendView kinds = new KindLegendView(session);
        ScenarioListView scenarios =
                new ScenarioListView(new ScenarioListViewModel(session), new ChangesViewModel(session));
        SplitPane left = new SplitPane(scenarios, kinds);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(SCENARIO_SHARE);
        left.getStyleClass().add("side-pane");
        left.setPrefWidth(LEFT_WIDTH);
        left.setMinWidth(LEFT_WIDTH);

        CanvasView canvas = new CanvasView(new CanvasViewModel(session, background, MainWindow::width));
        StartPane start = new StartPane(session, findings);
        session.shownProperty().subscribe(shown -> {
            start.setVisible(shown.isEmpty());
            canvas.setVisible(shown.isPresent());
        });
        ResultTabs results = new ResultTabs(
                new CostTreeView(new CostTreeViewModel(session)),
                new WaterfallChart(
                        new WaterfallViewModel(session, pricing, background), theme, new ChartExport(new SaveDialog())),
                new CapacityTable(new CapacityViewModel(session)),
                new FindingsView(findings.rowsProperty(), findings::onFinding),
                findings.rowsProperty());
        SplitPane middle = new SplitPane(new StackPane(canvas, start), results);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(DRAWING_SHARE);
        middle.getStyleClass().add("middle-pane");

        InspectorView inspector = new InspectorView(new InspectorViewModel(session));
        inspector.setPrefWidth(RIGHT_WIDTH);
        inspector.setMinWidth(RIGHT_WIDTH);
        VBox.setVgrow(inspector, Priority.ALWAYS);

        getStyleClass().add("main-window");
        setTop(topBar);
        setLeft(left);
        setCenter(middle);
        setRight(inspector);
        setBottom(new StatusBar(status, results::showFindings));
    }

    /** Dresses the scene that shows the window, and gives it its keys. */
    public void attach(Scene scene) {
        theme.subscribe(now -> now.apply(scene));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), search::requestFocus);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Hides everything that pops up, which must not be open when the window closes. */
    public void hidePopups() {
        search.hideList();
        topBar.hideMenu();
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(LABEL_FONT);
        return measured.getLayoutBounds().getWidth();
    }
}
