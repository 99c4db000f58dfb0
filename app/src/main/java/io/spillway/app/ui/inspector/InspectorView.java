package io.spillway.app.ui.inspector;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.finding.FindingRow;
import io.spillway.app.ui.finding.FindingsView;
import io.spillway.app.ui.form.FormEntry;
import io.spillway.app.ui.form.FormParts;
import io.spillway.app.ui.form.FormView;
import io.spillway.app.ui.look.KindBadge;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.model.component.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is selected with its fields, and below it why a number is what it is. */
public final class InspectorView extends SplitPane {
    private static final double SPLIT = 0.66;
    private static final double LEAST_LABEL = 84;
    private static final double LEAST_ROOM = 40;

    private final InspectorViewModel model;
    private final ScrollPane scroll;
    private final StackPane badge = new StackPane();
    private final Label name = wrapped("");
    private final Label kind = muted("");
    private final Label subtitle = muted("");
    private final VBox figures = new VBox(2);
    private final VBox findings = new VBox(4);
    private final FormView form;
    private final List<Label> figureLabels = new ArrayList<>();
    private final List<Hyperlink> figureLinks = new ArrayList<>();
    private List<Inspection.Figure> shownFigures = List.of();
    private Optional<ComponentKind> shownKind = Optional.empty();
    private List<FindingRow> shownFindings = List.of();

    /** @param prices says which prices the explanation rests on */
    public InspectorView(InspectorViewModel model, RecordingViewModel recording, Node prices, FormParts parts) {
        this.model = model;
        form = new FormView(parts);
        getStyleClass().add("inspector");
        setOrientation(Orientation.VERTICAL);
        name.getStyleClass().add("inspector-title");
        name.setId("inspector-title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        badge.setManaged(false);
        HBox title = new HBox(8, badge, name, kind);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox details = new VBox(title, subtitle, new RecordingBar(recording), figures, findings, form);
        details.getStyleClass().add("inspector-details");
        details.setId("inspector");
        scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        Label heading = heading(Texts.of("inspector.why"));
        WhyTree why = new WhyTree(model.whyProperty(), this::goTo);
        VBox.setVgrow(why, Priority.ALWAYS);
        VBox below = new VBox(heading, why, prices);
        below.getStyleClass().add("inspector-why");
        below.setMinHeight(0);
        getItems().setAll(scroll, below);
        setDividerPositions(SPLIT);
        model.formProperty().subscribe(sections -> {
            form.show(sections);
            scroll.setVvalue(0);
        });
        model.inspectionProperty().subscribe(this::show);
    }

    /**
     * Selects what a path belongs to and gives its field the focus.
     *
     * @param path of a finding or figure
     */
    public void focusField(String path) {
        model.reveal(path).ifPresent(this::focus);
    }

    private void goTo(WhyRow row) {
        model.onLeaf(row).ifPresent(this::focus);
    }

    private void focus(FormEntry entry) {
        form.target(entry)
                .ifPresent(target -> Platform.runLater(() -> {
                    target.requestFocus();
                    scrollTo(target);
                }));
    }

    private void scrollTo(Node target) {
        Node content = scroll.getContent();
        content.applyCss();
        scroll.layout();
        Bounds place = content.sceneToLocal(target.localToScene(target.getBoundsInLocal()));
        double height = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (place != null && height > 0) {
            scroll.setVvalue(Math.clamp((place.getMinY() - LEAST_ROOM) / height, 0, 1));
        }
    }

    private void show(Optional<Inspection> inspection) {
        scroll.getContent().setVisible(inspection.isPresent());
        inspection.ifPresent(shown -> {
            set(name, shown.title());
            set(kind, shown.kindName());
            set(subtitle, shown.subtitle());
            badge(shown.kind());
            figures(shown.figures());
            findings(shown.findings());
        });
    }

    private void badge(Optional<ComponentKind> of) {
        if (of.equals(shownKind)) {
            return;
        }
        shownKind = of;
        badge.getChildren()
                .setAll(of.map(value -> List.<Node>of(new KindBadge(value))).orElse(List.of()));
        badge.setManaged(of.isPresent());
    }

    private void figures(List<Inspection.Figure> now) {
        if (now.equals(shownFigures)) {
            return;
        }
        shownFigures = now;
        figures.setManaged(!now.isEmpty());
        while (figureLinks.size() < now.size()) {
            addFigure(figureLinks.size());
        }
        for (int i = 0; i < figureLinks.size(); i++) {
            Node line = figures.getChildren().get(i);
            boolean used = i < now.size();
            line.setVisible(used);
            line.setManaged(used);
            if (used) {
                set(figureLabels.get(i), now.get(i).label());
                if (!figureLinks.get(i).getText().equals(now.get(i).value())) {
                    figureLinks.get(i).setText(now.get(i).value());
                }
            }
        }
    }

    private void addFigure(int index) {
        Label label = new Label();
        label.setMinWidth(LEAST_LABEL);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Hyperlink value = new Hyperlink();
        value.setOnAction(event -> {
            value.setVisited(false);
            model.onFigure(shownFigures.get(index).path());
        });
        value.setMinWidth(Region.USE_PREF_SIZE);
        Tip.of(value, Texts.of("inspector.whyTip"));
        value.getStyleClass().add("figure-link");
        label.setLabelFor(value);
        figureLabels.add(label);
        figureLinks.add(value);
        HBox line = new HBox(8, label, value);
        line.setAlignment(Pos.CENTER_LEFT);
        figures.getChildren().add(line);
    }

    private void findings(List<FindingRow> now) {
        if (now.equals(shownFindings)) {
            return;
        }
        shownFindings = now;
        findings.getChildren().clear();
        if (!now.isEmpty()) {
            findings.getChildren().add(heading(Texts.of("inspector.findings")));
            now.forEach(row -> findings.getChildren().add(finding(row)));
        }
    }

    private Node finding(FindingRow row) {
        Label words = wrapped(row.message());
        Tip.of(words, row.advice());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(6, FindingsView.icon(row), words);
        line.getStyleClass().add("inspector-finding");
        line.setOnMouseClicked(event -> focusField(row.place()));
        return line;
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add(StyleClasses.MUTED);
        return label;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(StyleClasses.HEADING);
        return label;
    }
}
