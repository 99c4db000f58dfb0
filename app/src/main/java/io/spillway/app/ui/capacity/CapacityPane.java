package io.spillway.app.ui.capacity;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tables about capacity, one at a time. */
public final class CapacityPane extends VBox {
    private final CapacityViewModel model;
    private final Map<CapacitySection, CapacityTable> tables = new EnumMap<>(CapacitySection.class);
    private final Map<CapacitySection, ToggleButton> toggles = new EnumMap<>(CapacitySection.class);
    private final StackPane stack = new StackPane();
    private final Label message = new Label(Texts.of("capacity.nothing"));

    public CapacityPane(CapacityViewModel model) {
        this.model = model;
        setId("capacity");
        getStyleClass().add("capacity-view");
        setMinSize(0, 0);
        ToggleGroup group = new ToggleGroup();
        HBox bar = new HBox();
        bar.getStyleClass().add("tab-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        CapacitySection[] sections = CapacitySection.values();
        for (CapacitySection section : sections) {
            ToggleButton toggle = new ToggleButton(section.label());
            toggle.setId("capacity-" + section.name().toLowerCase(java.util.Locale.ROOT));
            toggle.getStyleClass()
                    .add(
                            section.ordinal() == 0
                                    ? "left-pill"
                                    : section.ordinal() == sections.length - 1 ? "right-pill" : "center-pill");
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setToggleGroup(group);
            toggle.setOnAction(event -> choose(section));
            toggles.put(section, toggle);
            bar.getChildren().add(toggle);
            CapacityTable table = new CapacityTable(section, model);
            tables.put(section, table);
            stack.getChildren().add(table);
        }
        message.getStyleClass().add(StyleClasses.MUTED);
        message.setWrapText(true);
        stack.getChildren().add(message);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(bar, stack);
        model.sectionProperty().subscribe(section -> arrange());
        model.rowsProperty().subscribe(this::show);
        model.selectionProperty().subscribe(selection -> tables.values().forEach(table -> table.follow(selection)));
    }

    /** Hides what pops up. */
    public void hidePopups() {
        tables.values().forEach(CapacityTable::hidePopups);
    }

    private void choose(CapacitySection section) {
        model.sectionProperty().set(section);
        arrange();
    }

    private void arrange() {
        boolean any = model.rowsProperty().get().isPresent();
        CapacitySection chosen = model.sectionProperty().get();
        tables.forEach((section, table) -> table.setVisible(any && section == chosen));
        toggles.forEach((section, toggle) -> toggle.setSelected(section == chosen));
        message.setVisible(!any);
    }

    private void show(Optional<Map<CapacitySection, List<CapacityRow>>> rows) {
        toggles.forEach((section, toggle) -> {
            List<CapacityRow> own =
                    rows.map(all -> all.getOrDefault(section, List.of())).orElse(List.of());
            long alarms = CapacityViewModel.alarms(own);
            toggle.setText(
                    alarms > 0
                            ? Texts.of("capacity.withAlarms", section.label(), String.valueOf(alarms))
                            : section.label());
        });
        rows.ifPresent(all -> tables.forEach((section, table) -> table.show(all.getOrDefault(section, List.of()))));
        arrange();
    }
}
