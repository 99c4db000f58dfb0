package io.spillway.app.ui.inspector;

import io.spillway.app.ui.finding.FindingRow;
import io.spillway.app.ui.finding.FindingsView;
import io.spillway.app.ui.look.KindLook;
import io.spillway.app.ui.look.StyleClasses;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is selected with its fields, and below it why a number is what it is. */
public final class InspectorView extends SplitPane {
    private static final double SPLIT = 0.56;
    private static final int LONG_VALUE = 14;
    private static final double WIDEST_VALUE = 150;
    private static final double LEAST_LABEL = 84;

    private static final int LONG_FIGURE = 20;

    private final InspectorViewModel model;
    private final VBox details = new VBox();

    public InspectorView(InspectorViewModel model) {
        this.model = model;
        getStyleClass().add("inspector");
        setOrientation(Orientation.VERTICAL);
        details.getStyleClass().add("inspector-details");
        details.setId("inspector");
        ScrollPane scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        Label heading = heading("WHY THIS NUMBER?");
        WhyTree why = new WhyTree(model.whyProperty());
        VBox.setVgrow(why, Priority.ALWAYS);
        VBox below = new VBox(heading, why);
        below.getStyleClass().add("inspector-why");
        below.setMinHeight(0);
        getItems().setAll(scroll, below);
        setDividerPositions(SPLIT);
        model.inspectionProperty().subscribe(this::show);
    }

    private void show(Optional<Inspection> inspection) {
        details.getChildren().clear();
        if (inspection.isEmpty()) {
            Label hint = wrapped(
                    "Select a component or a flow to see its fields, or a row of the breakdown to see why its number is what it is.");
            hint.getStyleClass().add(StyleClasses.MUTED);
            details.getChildren().add(hint);
            return;
        }
        Inspection shown = inspection.get();
        details.getChildren().addAll(title(shown), muted(shown.subtitle()));
        shown.figures().forEach(figure -> details.getChildren().add(figure(figure)));
        if (!shown.findings().isEmpty()) {
            details.getChildren().add(heading("FINDINGS"));
            shown.findings().forEach(finding -> details.getChildren().add(finding(finding)));
        }
        for (Inspection.Section section : shown.sections()) {
            details.getChildren().add(heading(section.heading()));
            section.fields().forEach(field -> field(field));
        }
    }

    private static HBox title(Inspection shown) {
        Label name = wrapped(shown.title());
        name.getStyleClass().add("inspector-title");
        name.setId("inspector-title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label kind = muted(shown.kindName());
        kind.setMinWidth(Region.USE_PREF_SIZE);
        HBox title = new HBox(8);
        shown.kind()
                .ifPresent(value -> title.getChildren().add(KindLook.of(value).badge()));
        title.getChildren().addAll(name, kind);
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private HBox figure(Inspection.Figure figure) {
        Label label = cut(figure.label());
        Hyperlink value = new Hyperlink(figure.value());
        value.setOnAction(event -> model.onFigure(figure.path()));
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setTooltip(new Tooltip("Why this number?"));
        value.getStyleClass().add("figure-link");
        if (figure.value().length() > LONG_FIGURE) {
            label.setMinWidth(0);
        }
        return line(label, value);
    }

    private void field(FieldRow field) {
        Label label = cut(field.label());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Label value = new Label(field.value());
        value.getStyleClass().add("field-value");
        value.setMinWidth(field.value().length() > LONG_VALUE ? 0 : Region.USE_PREF_SIZE);
        value.setMaxWidth(WIDEST_VALUE);
        Tooltip.install(value, new Tooltip(field.value() + " " + field.unit()));
        HBox line = line(label, value);
        if (!field.unit().isEmpty()) {
            Label unit = muted(field.unit());
            unit.getStyleClass().addAll(StyleClasses.SMALL, "field-unit");
            unit.setWrapText(false);
            unit.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(unit);
        }
        details.getChildren().add(line);
        if (!field.baseline().isEmpty()) {
            Label override = wrapped("Overrides baseline: " + field.baseline());
            override.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.ACCENT);
            details.getChildren().add(override);
        }
        if (!field.assumption().isEmpty()) {
            Label source = wrapped(field.assumption());
            source.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
            details.getChildren().add(source);
        }
    }

    private static HBox finding(FindingRow finding) {
        Label words = wrapped(finding.message());
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(6, FindingsView.icon(finding), words);
    }

    private static HBox line(Label label, Region value) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, label, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label cut(String text) {
        Label label = new Label(text);
        label.setMinWidth(LEAST_LABEL);
        label.setTooltip(new Tooltip(text));
        return label;
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
