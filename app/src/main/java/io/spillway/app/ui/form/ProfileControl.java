package io.spillway.app.ui.form;

import atlantafx.base.theme.Styles;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.model.component.DailyProfile;
import io.spillway.model.unit.Quantities;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The hours of a day as bars: drag one, or go to it with left and right and change it with up and down. Twenty-four numbers can
 * be pasted.
 */
final class ProfileControl extends EntryControl {
    private static final int HOURS = DailyProfile.HOURS;
    private static final double HEIGHT = 84;
    private static final double ROOM = 1.25;
    private static final double STEP = 0.05;

    private final ProfileEntry entry;
    private final HBox bars = new HBox(1);
    private final List<Region> filled = new ArrayList<>();
    private final TextField value = new TextField();
    private final Label hour = new Label();
    private final TextField paste = new TextField();
    private final VBox box;
    private double top = 2;
    private int selected;
    private boolean dragging;
    private boolean taking;

    ProfileControl(ProfileEntry entry) {
        this.entry = entry;
        bars.getStyleClass().add("profile-bars");
        bars.setMinHeight(HEIGHT);
        bars.setPrefHeight(HEIGHT);
        bars.setMaxHeight(HEIGHT);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setFocusTraversable(true);
        bars.setId("input-" + String.join("-", entry.place().named()));
        for (int i = 0; i < HOURS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("profile-bar");
            StackPane slot = new StackPane(bar);
            slot.setAlignment(Pos.BOTTOM_CENTER);
            slot.setMinWidth(0);
            slot.setPrefWidth(0);
            HBox.setHgrow(slot, Priority.ALWAYS);
            filled.add(bar);
            bars.getChildren().add(slot);
        }
        bars.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        bars.setOnMousePressed(event -> {
            bars.requestFocus();
            dragging = true;
            entry.onGrab();
            drag(event);
        });
        bars.setOnMouseDragged(this::drag);
        bars.setOnMouseReleased(event -> {
            dragging = false;
            entry.onRelease();
            show(entry.hoursProperty().get());
        });
        bars.focusedProperty().addListener((focus, before, now) -> {
            if (!now) {
                entry.onLeave();
            }
        });
        value.getStyleClass().add("zone-weight");
        value.setAccessibleText(Texts.of("form.hourValue"));
        value.setPrefColumnCount(5);
        value.setPromptText(Texts.of("form.mixedPrompt"));
        value.textProperty().addListener((text, before, now) -> {
            if (!taking && !now.isBlank()) {
                entry.onHourTyped(selected, now);
            }
        });
        value.focusedProperty().addListener((focus, before, now) -> {
            if (!now) {
                entry.onLeave();
                select(selected);
            }
        });
        hour.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        hour.setLabelFor(value);
        HBox.setHgrow(hour, Priority.ALWAYS);
        hour.setMaxWidth(Double.MAX_VALUE);
        Button flat = new Button(Texts.of("form.flatButton"));
        flat.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        flat.setMinWidth(Region.USE_PREF_SIZE);
        flat.setOnAction(event -> entry.onFlat());
        HBox line = new HBox(6, hour, value, flat);
        line.setAlignment(Pos.CENTER_LEFT);
        paste.setPromptText(Texts.of("form.pasteProfile"));
        paste.setAccessibleText(Texts.of("form.pasteProfile"));
        Tip.of(paste, Texts.of("form.pasteTip"));
        paste.setOnAction(event -> {
            entry.onPasted(paste.getText());
            if (!entry.isRefused()) {
                paste.clear();
            }
        });
        Label mean = Lines.wrapped(StyleClasses.MUTED);
        mean.setText(Texts.of("form.meanOfAll"));
        Lines.show(mean, false);
        box = new VBox(4, bars, mean, line, paste);
        entry.hoursProperty().subscribe(this::show);
        entry.stateProperty().subscribe(state -> {
            Lines.show(mean, !state.mixed().isEmpty());
            say();
        });
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean known = true;
        switch (code) {
            case LEFT -> select(Math.max(0, selected - 1));
            case RIGHT -> select(Math.min(HOURS - 1, selected + 1));
            case HOME -> select(0);
            case END -> select(HOURS - 1);
            case UP -> entry.onHour(selected, entry.hoursProperty().get().get(selected) + STEP);
            case DOWN ->
                entry.onHour(selected, Math.max(0, entry.hoursProperty().get().get(selected) - STEP));
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        double width = bars.getWidth() / HOURS;
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            select((int) Math.clamp(event.getX() / width, 0, HOURS - 1));
        }
        double share = 1 - Math.clamp(event.getY() / HEIGHT, 0, 1);
        entry.onHour(selected, Math.rint(share * top / STEP) * STEP);
    }

    private void select(int index) {
        selected = index;
        for (int i = 0; i < HOURS; i++) {
            filled.get(i).pseudoClassStateChanged(StyleClasses.CHOSEN, i == index);
        }
        say();
    }

    private void say() {
        List<Double> hours = entry.hoursProperty().get();
        if (hours.isEmpty()) {
            return;
        }
        boolean mixed = entry.isMixedAt(selected);
        String shown = mixed ? Texts.of("form.mixedPrompt") : Quantities.number(hours.get(selected));
        hour.setText(Texts.of("form.hourOf", selected, selected + 1));
        bars.setAccessibleText(Texts.of("form.hourSays", entry.label(), selected, shown));
        if (!value.isFocused()) {
            taking = true;
            value.setText(mixed ? "" : shown);
            taking = false;
        }
    }

    private void show(List<Double> hours) {
        if (hours.isEmpty()) {
            return;
        }
        if (!dragging) {
            double most = hours.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            top = Math.max(2, most * ROOM);
        }
        for (int i = 0; i < HOURS; i++) {
            double height = Math.max(1, Math.min(1, hours.get(i) / top) * HEIGHT);
            filled.get(i).setMinHeight(height);
            filled.get(i).setPrefHeight(height);
            filled.get(i).setMaxHeight(height);
        }
        select(selected);
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return bars;
    }

    @Override
    boolean isWide() {
        return true;
    }
}
