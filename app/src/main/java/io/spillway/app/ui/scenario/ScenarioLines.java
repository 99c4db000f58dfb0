package io.spillway.app.ui.scenario;

import io.spillway.app.icon.Icon;
import io.spillway.app.ui.look.FittedText;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a scenario says of itself in the list: its name, its total beside or above its difference, and the loss of a zone. Texts in
 * places of their own, as labels in panes take three times as long to make, to dress and to measure, and a start does so for every
 * scenario.
 */
final class ScenarioLines extends Pane {
    private static final int MOST_LINES = 2;
    private static final double BETWEEN = 1;
    private static final double APART = 8;
    private static final double BESIDE_ICON = 4;

    private final Text name = text("scenario-name");
    private final Text total = text("scenario-total", "scenario-figure");
    private final Text difference = text(StyleClasses.SMALL, "scenario-figure");
    private final Text relative = text(StyleClasses.SMALL, "scenario-figure");
    private final Lazy<FontIcon> zoneIcon = new Lazy<>(ScenarioLines::icon);
    private final Lazy<Text> zone = new Lazy<>(() -> text(StyleClasses.SMALL, "scenario-zone-loss"));
    private String whole = "";
    /** Whether what the loss of a zone does to it is still to come, for which the line is kept. */
    private boolean awaited;

    private @Nullable TextField field;
    private double room = Double.MAX_VALUE;

    ScenarioLines() {
        name.fontProperty().subscribe(this::fitName);
    }

    /** @param pixels how wide its lines may be */
    void setRoom(double pixels) {
        if (room != pixels) {
            room = pixels;
            fitName();
            requestLayout();
        }
    }

    /** @param now takes the place of the name; null for none */
    void show(ScenarioRow row, @Nullable TextField now) {
        field = now;
        if (!whole.equals(row.name())) {
            whole = row.name();
            fitName();
        }
        total.setText(row.total());
        difference.setText(row.difference());
        relative.setText(row.relative());
        String sign = row.pending() ? StyleClasses.MUTED : StyleClasses.ofDifference(row.sign());
        for (Text figure : new Text[] {difference, relative}) {
            Steady.choose(figure, sign, StyleClasses.SAVING, StyleClasses.COST, StyleClasses.MUTED);
        }
        List<Node> shown = new ArrayList<>(List.of(now == null ? name : now, total));
        // Of most scenarios nothing but the name is known at first.
        if (!row.difference().isEmpty()) {
            shown.addAll(List.of(difference, relative));
        }
        awaited = row.zoneLoss().outcome() == ZoneLoss.Outcome.AWAITED;
        if (!row.zoneLoss().words().isEmpty()) {
            zone.get().setText(row.zoneLoss().words());
            zoneIcon.get()
                    .setIconCode(
                            switch (row.zoneLoss().outcome()) {
                                case SURVIVED, NOTHING_TO_LOSE -> Icon.SHIELD_CHECK_OUTLINE;
                                case FAILS -> Icon.SHIELD_ALERT_OUTLINE;
                                case UNKNOWN, AWAITED -> Icon.SHIELD_OUTLINE;
                            });
            String colour = row.lessResilient() && !row.pending() ? StyleClasses.COST : StyleClasses.MUTED;
            for (Text part : new Text[] {zoneIcon.get(), zone.get()}) {
                Steady.choose(part, colour, StyleClasses.COST, StyleClasses.MUTED);
                shown.add(part);
            }
        }
        Steady.fill(this, shown);
        requestLayout();
    }

    private void fitName() {
        String fitted = String.join("\n", FittedText.wrapped(whole, name.getFont(), room, MOST_LINES));
        if (!fitted.equals(name.getText())) {
            name.setText(fitted);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = heading(width) + BETWEEN + height(total);
        if (hasDifference() && !isOneLine()) {
            height += BETWEEN + height(difference);
        }
        if (isShown(zone)) {
            height += BETWEEN + zoneHeight();
        } else if (awaited) {
            height += BETWEEN + height(total);
        }
        return height;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = heading(width) + BETWEEN;
        if (field == null) {
            place(name, 0, 0);
        } else {
            field.resizeRelocate(0, 0, width, y - BETWEEN);
        }
        place(total, 0, y);
        double onLine = y + total.getBaselineOffset() - difference.getBaselineOffset();
        y += height(total);
        if (hasDifference()) {
            double line = isOneLine() ? onLine : y + BETWEEN;
            double end = width - width(relative);
            place(relative, end, line);
            place(difference, end - APART - width(difference), line);
            y = isOneLine() ? y : line + height(difference);
        }
        if (isShown(zone)) {
            double middle = y + BETWEEN + zoneHeight() / 2;
            place(zoneIcon.get(), 0, middle - height(zoneIcon.get()) / 2);
            place(zone.get(), width(zoneIcon.get()) + BESIDE_ICON, middle - height(zone.get()) / 2);
        }
    }

    /** On whole pixels, as letters between them are pale and stand apart. */
    private void place(Text text, double x, double y) {
        text.relocate(snapPositionX(x), snapPositionY(y));
    }

    private double heading(double width) {
        TextField typed = field;
        return typed == null ? height(name) : typed.prefHeight(width);
    }

    private double zoneHeight() {
        return Math.max(height(zoneIcon.get()), height(zone.get()));
    }

    private boolean hasDifference() {
        return difference.getParent() != null;
    }

    /** Whether the figures have room beside each other. */
    private boolean isOneLine() {
        return width(total) + width(difference) + width(relative) + 2 * APART <= room;
    }

    private static boolean isShown(Lazy<? extends Node> part) {
        return part.ifMade().map(Node::getParent).isPresent();
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private static double height(Text text) {
        return text.getLayoutBounds().getHeight();
    }

    private static FontIcon icon() {
        FontIcon icon = new FontIcon();
        icon.getStyleClass().add("scenario-zone-loss");
        return icon;
    }

    private static Text text(String... styleClasses) {
        Text text = new Text();
        text.getStyleClass().addAll(styleClasses);
        return text;
    }
}
