package io.spillway.app.ui.form;

import io.spillway.app.ui.look.StyleClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The controls of a form, in sections. */
public final class FormView extends VBox {
    private final FormParts parts;
    private final List<EntryView> views = new ArrayList<>();

    public FormView(FormParts parts) {
        this.parts = parts;
        getStyleClass().add("form");
    }

    /** Shows other fields. After an id has changed, its field has the keyboard again. */
    public void show(List<FormSection> sections) {
        views.clear();
        getChildren().clear();
        for (FormSection section : sections) {
            if (section.entries().isEmpty()) {
                continue;
            }
            Label heading = new Label(section.heading());
            heading.getStyleClass().add(StyleClasses.HEADING);
            getChildren().add(heading);
            for (FormEntry entry : section.entries()) {
                EntryView view = new EntryView(entry, parts);
                views.add(view);
                getChildren().add(view);
            }
        }
        views.stream()
                .filter(view -> view.entry() instanceof IdEntry id && id.isJustTyped())
                // What is shown above the fields still follows.
                .forEach(view -> Platform.runLater(view.control().focusTarget()::requestFocus));
    }

    /** What takes the focus for an entry, opened where it was folded; empty when it is not in the form. */
    public Optional<Node> target(FormEntry entry) {
        return find(views, entry).map(view -> view.control().focusTarget());
    }

    private static Optional<EntryView> find(List<EntryView> among, FormEntry entry) {
        for (EntryView view : among) {
            if (view.entry() == entry) {
                return Optional.of(view);
            }
            view.control().open(entry);
            Optional<EntryView> inner = find(view.control().inner(), entry);
            if (inner.isPresent()) {
                return inner;
            }
            // A zone's weight has no view of its own.
            if (view.entry().children().contains(entry)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
