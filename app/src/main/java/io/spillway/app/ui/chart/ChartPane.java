package io.spillway.app.ui.chart;

import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.look.Tip;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.CategoryLabelEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.kordamp.ikonli.javafx.FontIcon;

/** A chart with its title and the ways to take it out of the window. */
public final class ChartPane extends VBox {
    private static final Duration SOON = Duration.millis(250);
    private static final float LABEL_SHARE = 0.85f;
    private static final int LEAST_PICTURE = 60;
    private static final int LEAST_WIDTH = 960;
    private static final int LEAST_HEIGHT = 540;

    private final ObservableValue<Theme> theme;
    private final ChartExport export;
    private final Label title = new Label();
    private final Tip titleTip = Tip.unspoken(title);
    private final Label note = new Label();
    private final Label outcome = new Label();
    private final Label empty = new Label();
    private final ProgressIndicator progress = new ProgressIndicator();
    private final PauseTransition soon = new PauseTransition(SOON);
    private final ChartViewer viewer = new ChartViewer(new JFreeChart(new org.jfree.chart.plot.CategoryPlot()), false);
    private final ScrollPane scroll = new ScrollPane(viewer);
    private final ContextMenu contextMenu;
    private final MenuButton menu;
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();
    private boolean lying;
    private ChartContent content = new ChartContent.Nothing("", "");
    private Consumer<ChartContent.Group> chosen = group -> {};

    public ChartPane(ObservableValue<Theme> theme, ChartExport export) {
        this.theme = theme;
        this.export = export;
        getStyleClass().add("chart-pane");
        title.getStyleClass().add(StyleClasses.STRONG);
        title.setWrapText(true);
        title.setMinWidth(0);
        for (Label words : new Label[] {note, outcome, empty}) {
            words.getStyleClass().add(StyleClasses.MUTED);
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        note.getStyleClass().add(StyleClasses.SMALL);
        progress.getStyleClass().add("chart-progress");
        progress.setVisible(false);
        soon.setOnFinished(event -> progress.setVisible(true));
        FontIcon icon = new FontIcon(Icon.DOTS_VERTICAL);
        menu = new MenuButton(null, icon);
        menu.getStyleClass().addAll("icon-menu", "flat", "no-arrow");
        menu.getItems().setAll(items());
        Tip.unspoken(menu).say(Texts.of("chart.menu"));
        menu.setAccessibleText(Texts.of("chart.menu"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        contextMenu = new ContextMenu(items());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(6, title, gap, progress, menu);
        header.getStyleClass().add("chart-header");
        header.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("chart-scroll");
        prepareViewer();
        StackPane picture = new StackPane(scroll, empty);
        picture.setMinSize(0, LEAST_PICTURE);
        VBox.setVgrow(picture, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().setAll(header, note, picture, outcome);
        outcome.managedProperty().bind(outcome.visibleProperty());
        outcome.setVisible(false);
        note.managedProperty().bind(note.visibleProperty());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        theme.subscribe(now -> redraw());
        title.fontProperty().subscribe(font -> redraw());
        viewer.widthProperty().subscribe(width -> {
            if (isLying() != lying) {
                redraw();
            }
        });
        redraw();
    }

    private void prepareViewer() {
        viewer.getStyleClass().add("chart-viewer");
        viewer.getCanvas().setDomainZoomable(false);
        viewer.getCanvas().setRangeZoomable(false);
        // The wheel is for the pane that scrolls.
        viewer.getCanvas().removeAuxiliaryMouseHandler(viewer.getCanvas().getMouseHandler("scroll"));
        viewer.setMinSize(0, 0);
        viewer.setPrefSize(0, 0);
        viewer.setOnContextMenuRequested(event -> {
            if (drawn.get()) {
                contextMenu.show(viewer, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        viewer.addChartMouseListener(new ChartMouseListenerFX() {
            @Override
            public void chartMouseClicked(ChartMouseEventFX event) {
                groupOf(event.getEntity()).ifPresent(chosen);
            }

            @Override
            public void chartMouseMoved(ChartMouseEventFX event) {}
        });
    }

    /** Shows a content. */
    public void show(ChartContent shown) {
        soon.stop();
        progress.setVisible(false);
        outcome.setVisible(false);
        if (!shown.equals(content)) {
            content = shown;
            redraw();
        }
    }

    /** Says that the content is being computed, which is shown when it takes a while. */
    public void expect() {
        soon.playFromStart();
    }

    /** @param action takes the group whose bar or name is clicked */
    public void setOnGroup(Consumer<ChartContent.Group> action) {
        chosen = action;
    }

    /** Whether there is a picture, which can be saved and copied. */
    public ReadOnlyBooleanProperty drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /** Asks where to save the picture. */
    public void save() {
        if (drawn.get()) {
            export.save(
                            alone(),
                            content.title(),
                            width(),
                            height(),
                            getScene() == null ? null : getScene().getWindow())
                    .ifPresent(this::tell);
        }
    }

    /** Copies the picture to the clipboard. */
    public void copy() {
        if (drawn.get()) {
            tell(export.copy(alone(), width(), height()));
        }
    }

    /** Hides what pops up. */
    public void hidePopups() {
        menu.hide();
        contextMenu.hide();
    }

    private MenuItem[] items() {
        MenuItem save = new MenuItem(Texts.of("chart.save"), new FontIcon(Icon.DOWNLOAD));
        save.setOnAction(event -> save());
        MenuItem copy = new MenuItem(Texts.of("chart.copy"), new FontIcon(Icon.CONTENT_COPY));
        copy.setOnAction(event -> copy());
        return new MenuItem[] {save, copy};
    }

    private void tell(ChartExport.Outcome result) {
        outcome.setText(result.words());
        outcome.getStyleClass().removeAll(StyleClasses.MUTED, StyleClasses.DANGER);
        outcome.getStyleClass().add(result.done() ? StyleClasses.MUTED : StyleClasses.DANGER);
        outcome.setVisible(true);
    }

    private JFreeChart alone() {
        return drawing(width()).drawAlone(content);
    }

    private int width() {
        return (int) Math.max(LEAST_WIDTH, viewer.getWidth());
    }

    private int height() {
        double needed = drawing(width()).leastHeight(content) + LEAST_HEIGHT / 5.0;
        return (int) Math.max(LEAST_HEIGHT, Math.max(viewer.getHeight(), needed));
    }

    private ChartDrawing drawing(double width) {
        return ChartDrawing.of(theme.getValue(), labelSize(), width);
    }

    /** Whether a waterfall's bars lie, which depends on the width. */
    private boolean isLying() {
        return content instanceof ChartContent.Steps steps
                && new StepDrawing(drawing(viewer.getWidth()), steps).isSideways();
    }

    private float labelSize() {
        return (float) title.getFont().getSize() * LABEL_SHARE;
    }

    private void redraw() {
        title.setText(content.title());
        titleTip.say(content.title());
        boolean any = !content.isEmpty();
        note.setText(content.words());
        note.setVisible(any && !content.words().isEmpty());
        empty.setText(any ? "" : content.note());
        empty.setVisible(!any);
        scroll.setVisible(any);
        menu.setDisable(!any);
        drawn.set(any);
        setAccessibleText(content.title() + ". " + content.words());
        if (any) {
            ChartDrawing drawing = drawing(viewer.getWidth());
            lying = isLying();
            viewer.setMinHeight(drawing.leastHeight(content));
            viewer.setChart(drawing.draw(content));
        }
    }

    private Optional<ChartContent.Group> groupOf(ChartEntity entity) {
        Object key = entity instanceof CategoryItemEntity item
                ? item.getColumnKey()
                : entity instanceof CategoryLabelEntity label ? label.getKey() : null;
        return key instanceof RowName name && content instanceof ChartContent.Bars bars
                ? Optional.of(bars.groups().get(name.index()))
                : Optional.empty();
    }
}
