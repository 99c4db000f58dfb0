package io.spillway.app.ui.shell;

import io.spillway.app.figure.Notation;
import io.spillway.app.prices.PriceService;
import io.spillway.app.report.pdf.Picture;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.canvas.CanvasView;
import io.spillway.app.ui.canvas.CanvasViewModel;
import io.spillway.app.ui.canvas.SystemClipboard;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.chart.SaveDialog;
import io.spillway.app.ui.export.ExportPart;
import io.spillway.app.ui.finding.FindingsViewModel;
import io.spillway.app.ui.inspector.InspectorView;
import io.spillway.app.ui.inspector.InspectorViewModel;
import io.spillway.app.ui.inspector.RecordingViewModel;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.look.TextScale;
import io.spillway.app.ui.look.TextWidth;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.palette.PaletteView;
import io.spillway.app.ui.palette.PaletteViewModel;
import io.spillway.app.ui.picker.TypePicker;
import io.spillway.app.ui.prices.PriceNote;
import io.spillway.app.ui.prices.PricesPart;
import io.spillway.app.ui.scenario.ChangesViewModel;
import io.spillway.app.ui.scenario.ScenarioCommands;
import io.spillway.app.ui.scenario.ScenarioListView;
import io.spillway.app.ui.scenario.ScenarioListViewModel;
import io.spillway.app.ui.search.SearchBox;
import io.spillway.app.ui.search.SearchViewModel;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.welcome.Tour;
import io.spillway.app.ui.welcome.WelcomePane;
import io.spillway.app.ui.welcome.WelcomeViewModel;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.controlsfx.control.PopOver;

/** The main window: the drawing in the middle, scenarios left, inspector right, results below. */
public final class MainWindow extends BorderPane {
    private static final double LEFT_WIDTH = 260;
    private static final double RIGHT_WIDTH = 340;
    /** What large text may take of the window's width for the sides: more than half of it is the drawing's. */
    private static final double LEFT_SHARE = 0.2;

    private static final double RIGHT_SHARE = 0.29;
    /** A place that is as high as what comes there. */
    private static final String KEPT = "top-kept";

    private static final double SCENARIO_SHARE = 0.62;
    private static final Font LABEL_FONT = Font.font("Inter", 11);

    private final WindowServices services;
    private final Lazy<TopBar> topBar;
    private final ResultParts parts;
    private final WhatIfTabs whatIf;
    private final ScenarioListView scenarios;
    private final Tour tour;
    private final CanvasView canvas;
    private final Lazy<InspectorView> inspector;
    private final Lazy<PaletteView> palette;
    private final WindowPanes panes;
    /** Where the inspector stands once the first picture is painted. */
    private final StackPane right = new StackPane();
    /** Where menus and search stand once the first picture is painted. */
    private final StackPane top = new StackPane();
    /** Where the palette stands once the first picture is painted. */
    private final StackPane belowScenarios = new StackPane();

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();

    /** Builds the window's object graph around a session. */
    public MainWindow(WindowServices services) {
        this.services = services;
        WorkspaceSession session = services.session();
        WorkspacePricing pricing = services.pricing();
        LatestWins background = services.background();
        theme.bind(services.preferences().themeProperty());
        StatusViewModel status = new StatusViewModel(session, pricing);
        services.preferences().settingsProperty().subscribe(settings -> session.write(Notation.of(settings)));
        FindingsViewModel findings = new FindingsViewModel(session);

        ChartExport pictures = new ChartExport(new SaveDialog(this::folder));
        canvas = new CanvasView(
                new CanvasViewModel(session, services.drawing(), MainWindow::width),
                new SystemClipboard(),
                pictures,
                this::inspect,
                this::inspect);
        canvas.addTo(services.commands());
        ScenarioListViewModel list = new ScenarioListViewModel(session, background);
        ChangesViewModel changes = new ChangesViewModel(session);
        scenarios = new ScenarioListView(list, changes);
        palette = new Lazy<>(() -> {
            PaletteView made = new PaletteView(new PaletteViewModel(session), canvas);
            belowScenarios.getChildren().setAll(made);
            return made;
        });
        belowScenarios.setMinHeight(0);
        SplitPane left = new SplitPane(scenarios, belowScenarios);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(SCENARIO_SHARE);
        left.getStyleClass().add("side-pane");

        parts = new ResultParts(session, pricing, background, theme, findings, pictures);
        ResultTabs results = parts.tabs();
        whatIf = new WhatIfTabs(results, services, () -> new ChartPane(theme, pictures));
        inspector = new Lazy<>(() -> {
            InspectorView made = new InspectorView(
                    new InspectorViewModel(session, pricing, canvas::keepPlaces),
                    new RecordingViewModel(session),
                    PriceNote.ofSelected(session, pricing),
                    new TypePicker(session, pricing, background));
            right.getChildren().setAll(made);
            return made;
        });
        right.getStyleClass().add("inspector-side");
        findings.setFieldFocus(path -> inspector.get().focusField(path));

        Lazy<WelcomePane> welcome = new Lazy<>(this::welcome);
        StartPane start = new StartPane(session, findings);
        StackPane drawing = new StackPane(canvas, start);
        panes = new WindowPanes(drawing);
        panes.watch(left, right);
        panes.addTo(services.commands());
        session.shownProperty().subscribe(shown -> {
            start.setVisible(shown.isEmpty());
            canvas.setVisible(shown.isPresent());
        });

        tour = new Tour(List.of(
                new Tour.Step(
                        scenarios,
                        PopOver.ArrowLocation.LEFT_TOP,
                        Texts.of("shell.tourScenarios"),
                        Texts.of("shell.tourScenariosText")),
                new Tour.Step(
                        drawing,
                        PopOver.ArrowLocation.TOP_CENTER,
                        Texts.of("shell.tourDrawing"),
                        Texts.of("shell.tourDrawingText")),
                new Tour.Step(
                        right,
                        PopOver.ArrowLocation.RIGHT_TOP,
                        Texts.of("shell.tourInspector"),
                        Texts.of("shell.tourInspectorText"))));
        WindowCommands.addTo(services, new Pages());
        ScenarioCommands.addTo(services.commands(), list, changes);
        ResultCommands.addTo(services.commands(), results, parts::cost, palette);
        whatIf.addTo(services.commands());
        new ExportPart(
                        session,
                        pricing,
                        background,
                        new WindowExportDialogs(() -> getScene().getWindow(), this::folder),
                        this::diagram)
                .addTo(services.commands());
        new PricesPart(
                        services.prices(),
                        session,
                        background,
                        new WindowPriceDialogs(() -> getScene().getWindow()),
                        PriceService.OF_AWS,
                        theme,
                        new ChartExport(new SaveDialog(this::folder)))
                .addTo(services.commands());
        topBar = new Lazy<>(() -> {
            TopBar made =
                    new TopBar(status, new SearchBox(new SearchViewModel(session, services.commands())), services);
            top.getStyleClass().remove(KEPT);
            top.getChildren().setAll(made);
            return made;
        });
        top.getStyleClass().addAll("top-side", KEPT);

        getStyleClass().add("main-window");
        left.maxWidthProperty().bind(Bindings.max(LEFT_WIDTH, widthProperty().multiply(LEFT_SHARE)));
        right.maxWidthProperty().bind(Bindings.max(RIGHT_WIDTH, widthProperty().multiply(RIGHT_SHARE)));
        setTop(top);
        session.openedProperty().subscribe(opened -> {
            boolean nothing = opened instanceof OpenedWorkspace.Nothing;
            setLeft(nothing ? null : left);
            setRight(nothing ? null : right);
            setCenter(nothing ? welcome.get() : panes.middle());
        });
        setBottom(new StatusBar(status, results::showFindings));
        setOnDragOver(this::offerDrop);
        setOnDragDropped(this::drop);
        background.afterwards(this::complete);
    }

    /** Makes what the first picture does without. */
    private void complete() {
        topBar.get();
        canvas.complete();
        scenarios.complete();
        inspector.get();
        palette.get();
        parts.showCost();
        panes.setResults(parts.tabs(), services.commands());
    }

    /** Dresses the scene that shows the window, and gives it its keys. */
    public void attach(Scene scene) {
        services.preferences().themeProperty().subscribe(now -> now.apply(scene));
        services.preferences().settingsProperty().subscribe(now -> TextScale.apply(scene, now.textScale()));
        services.commands().install(scene);
    }

    /** Hides everything that pops up, which must not be open when the window closes. */
    public void hidePopups() {
        topBar.ifMade().ifPresent(TopBar::hidePopups);
        parts.hidePopups();
        scenarios.hideMenu();
        whatIf.hidePopups();
        tour.hide();
        canvas.hidePopups();
    }

    /** Brings the keyboard to the fields of what is selected. */
    private void inspect() {
        Node field = inspector.get().lookup(".text-field");
        (field == null ? inspector.get() : field).requestFocus();
    }

    private void inspect(String field) {
        inspector.get().focusField(field);
    }

    private Optional<Path> folder() {
        return services.session().openedProperty().get().folder();
    }

    private Optional<Picture> diagram() {
        return canvas.picture()
                .map(picture ->
                        picture.titled(services.session().openedProperty().get().name()));
    }

    private WelcomePane welcome() {
        return new WelcomePane(
                new WelcomeViewModel(services.files(), services.preferences(), services.unsavedWork()),
                this::startTour);
    }

    private void startTour() {
        if (services.session().shownProperty().get().isEmpty()) {
            services.session().openReference();
        }
        services.preferences().change(settings -> settings.withWelcomeSeen());
        tour.start();
    }

    private void offerDrop(DragEvent event) {
        if (dropped(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Optional<File> file = dropped(event);
        file.ifPresent(each -> services.files().open(each.getPath()));
        event.setDropCompleted(file.isPresent());
        event.consume();
    }

    private static Optional<File> dropped(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .filter(file -> file.getName().endsWith(WorkspaceFile.ENDING))
                .findFirst();
    }

    private static double width(String text) {
        return TextWidth.of(text, LABEL_FONT);
    }

    /** What commands show. */
    private final class Pages implements WindowPages {
        @Override
        public void showWelcome() {
            new NewWorkspaceDialog(welcome())
                    .show(getScene().getWindow(), services.session().openedProperty());
        }

        @Override
        public void showPreferences() {
            new PreferencesDialog(services.preferences()).show(getScene().getWindow());
        }

        @Override
        public void showPalette() {
            topBar.get().search();
        }

        @Override
        public void showTour() {
            startTour();
        }

        @Override
        public void showGuide() {
            new GuideDialog().show(getScene().getWindow());
        }

        @Override
        public void showShortcuts() {
            new ShortcutsDialog(services.commands()).show(getScene().getWindow());
        }

        @Override
        public void showAbout() {
            new AboutDialog().show(getScene().getWindow());
        }

        @Override
        public void close() {
            services.files().onClose(() -> getScene().getWindow().hide());
        }
    }
}
