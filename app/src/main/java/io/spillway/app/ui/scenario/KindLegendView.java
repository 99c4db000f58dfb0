package io.spillway.app.ui.scenario;

import io.spillway.app.ui.look.KindLook;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The kinds of component that the scenario has, with how many there are of each. */
public final class KindLegendView extends VBox {
    private final VBox entries = new VBox();

    public KindLegendView(WorkspaceSession session) {
        Label heading = new Label("COMPONENTS");
        heading.getStyleClass().add(StyleClasses.HEADING);
        entries.getStyleClass().add("kind-legend");
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading, scroll);
        session.shownProperty().subscribe(shown -> {
            Map<ComponentKind, Integer> counts = new EnumMap<>(ComponentKind.class);
            shown.flatMap(now -> now.breakdown())
                    .ifPresent(breakdown -> breakdown.model().topology().components().values().stream()
                            .map((Component component) -> ComponentKind.of(component))
                            .forEach(kind -> counts.merge(kind, 1, Integer::sum)));
            entries.getChildren().clear();
            counts.forEach((kind, count) -> entries.getChildren().add(entry(kind, count)));
        });
    }

    private static HBox entry(ComponentKind kind, int count) {
        KindLook look = KindLook.of(kind);
        Label name = new Label(look.label());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label number = new Label(String.valueOf(count));
        number.getStyleClass().add(StyleClasses.MUTED);
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox entry = new HBox(look.badge(), name, number);
        entry.getStyleClass().add("kind-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
