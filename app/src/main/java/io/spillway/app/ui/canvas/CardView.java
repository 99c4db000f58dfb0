package io.spillway.app.ui.canvas;

import io.spillway.app.ui.diagram.Card;
import io.spillway.app.ui.diagram.Mark;
import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.look.KindLook;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** A component's card. Seen from afar it shows only name and cost, in larger letters. */
final class CardView extends StackPane {
    private static final double FULL = 0.9;
    private static final double OVERLOADED = 1.0;
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass NO_TARGET = PseudoClass.getPseudoClass("no-target");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final VBox near = new VBox();
    private final VBox far = new VBox();
    private final HBox title = new HBox();
    private final Label name = label("card-name");
    private final Label findings = label("card-findings");
    private final Label cost = label("card-cost");
    private final Label difference = label("card-difference");
    private final Label mark = label("card-mark");
    private final Label size = label("card-size");
    private final Label bottleneck = label("card-size");
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final Label farName = label("card-far-name");
    private final Label farCost = label("card-far-cost");
    private @Nullable Tooltip tooltip;
    private @Nullable Card card;

    CardView(Card card) {
        getStyleClass().add("card");
        setId("card-" + card.id());
        setAccessibleRole(AccessibleRole.BUTTON);
        near.getStyleClass().add("card-near");
        far.getStyleClass().add("card-far");
        title.getStyleClass().add("card-title");
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        farName.setWrapText(true);
        track.getStyleClass().add("card-track");
        track.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("card-bar");
        for (Label whole : new Label[] {findings, difference, mark, bottleneck}) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        near.getChildren()
                .addAll(
                        title,
                        row(cost, mark, new Spring(), difference),
                        new Spring(),
                        row(size, new Spring(), bottleneck),
                        track);
        far.getChildren().addAll(farName, farCost);
        far.setVisible(false);
        getChildren().addAll(near, far);
        setCache(true);
        setOnMouseEntered(event -> tip());
        update(card);
    }

    /** Shows other numbers of the same component, or its new name. */
    void update(Card now) {
        Card before = card;
        card = now;
        if (before == null || !before.kind().equals(now.kind())) {
            title.getChildren().setAll(badge(now), name, findings);
        }
        String kind = kind(now);
        name.setText(now.name());
        farName.setText(now.name());
        boolean numbers = !now.cost().isEmpty();
        cost.setText(numbers ? now.cost() : kind);
        farCost.setText(numbers ? now.cost() : kind);
        set(cost, "no-numbers", !numbers);
        shown(findings, now.findings() > 0);
        findings.setText(String.valueOf(now.findings()));
        difference(now);
        shown(mark, now.mark() != Mark.SAME);
        mark.setText(words(now.mark()));
        for (Mark each : Mark.values()) {
            set(this, "mark-" + each.name().toLowerCase(Locale.ROOT), each == now.mark());
        }
        size.setText(now.size());
        bottleneck.setText(
                now.utilization().isPresent()
                        ? now.bottleneck() + " "
                                + Figures.percent(now.utilization().getAsDouble())
                        : "");
        shown(bottleneck, now.utilization().isPresent());
        bar(now);
        setAccessibleText(accessible(now, kind));
        Tooltip tip = tooltip;
        if (tip != null) {
            tip.setText(tipText(now));
        }
    }

    /** Whether a node shows its name. */
    boolean isName(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(name) || each.equals(farName)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands back, because a scenario leaves it as it is. */
    void setFaded(boolean faded) {
        pseudoClassStateChanged(FADED, faded);
    }

    /** Shows the card as seen from afar, or from near. */
    void setFar(boolean isFar) {
        near.setVisible(!isFar);
        far.setVisible(isFar);
    }

    /** Whether the drawing moves and its cards are only shifted and scaled as pictures. */
    void setMoving(boolean moving) {
        setCacheHint(moving ? CacheHint.SPEED : CacheHint.DEFAULT);
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(StyleClasses.CHOSEN, chosen);
    }

    /**
     * Shows whether a flow that is being drawn may lead here.
     *
     * @param target empty while none is being drawn
     * @param over whether its end is here
     */
    void setTarget(Optional<Boolean> target, boolean over) {
        pseudoClassStateChanged(TARGET, target.orElse(false));
        pseudoClassStateChanged(NO_TARGET, !target.orElse(true));
        pseudoClassStateChanged(OVER, over);
    }

    private void tip() {
        Card now = card;
        if (tooltip == null && now != null) {
            Tooltip made = new Tooltip(tipText(now));
            Tooltip.install(this, made);
            tooltip = made;
        }
    }

    private void difference(Card now) {
        boolean known = now.differenceUsd().isPresent() && now.mark() != Mark.REMOVED;
        shown(difference, known);
        if (known) {
            double usd = now.differenceUsd().getAsDouble();
            difference.setText(now.difference());
            String look = StyleClasses.ofDifference(usd);
            for (String each : new String[] {StyleClasses.SAVING, StyleClasses.COST, StyleClasses.MUTED}) {
                set(difference, each, each.equals(look));
            }
        }
    }

    private void bar(Card now) {
        boolean known = now.utilization().isPresent();
        track.setVisible(known);
        if (known) {
            double share = now.utilization().getAsDouble();
            set(bar, "overloaded", share > OVERLOADED);
            set(bar, "full", share <= OVERLOADED && share > FULL);
            set(bar, "easy", share <= FULL);
            bar.maxWidthProperty().unbind();
            bar.maxWidthProperty().bind(track.widthProperty().multiply(Math.min(1, share)));
        }
    }

    private static String kind(Card card) {
        return card.kind().map(kind -> KindLook.of(kind).label()).orElseGet(() -> Texts.of("canvas.unknownKind"));
    }

    private static Node badge(Card card) {
        return card.kind().<Node>map(kind -> KindLook.of(kind).badge()).orElseGet(() -> {
            StackPane badge = new StackPane(new FontIcon(MaterialDesignH.HELP));
            badge.getStyleClass().addAll(StyleClasses.BADGE, "kind-other");
            return badge;
        });
    }

    private static String words(Mark mark) {
        return switch (mark) {
            case SAME -> "";
            case ADDED -> Texts.of("canvas.markAdded");
            case CHANGED -> Texts.of("canvas.markChanged");
            case REMOVED -> Texts.of("canvas.markRemoved");
        };
    }

    private static String tipText(Card card) {
        String cost = card.cost().isEmpty() ? "" : ", " + Texts.of("canvas.aMonth", card.cost());
        String size = card.size().isEmpty() ? "" : "\n" + card.size();
        return card.name() + "\n" + kind(card) + cost + size + utilization(card, "\n");
    }

    private static String accessible(Card card, String kind) {
        StringBuilder words = new StringBuilder(card.name()).append(", ").append(kind);
        if (!card.cost().isEmpty()) {
            words.append(", ").append(Texts.of("canvas.aMonth", card.cost()));
        }
        if (!card.size().isEmpty()) {
            words.append(", ").append(card.size());
        }
        words.append(utilization(card, ", "));
        if (card.findings() > 0) {
            words.append(", ").append(Texts.of("canvas.findings", card.findings()));
        }
        if (card.mark() != Mark.SAME) {
            words.append(", ").append(words(card.mark()));
        }
        return words.toString();
    }

    private static String utilization(Card card, String before) {
        return card.utilization().isPresent()
                ? before + card.bottleneck() + " "
                        + Figures.percent(card.utilization().getAsDouble())
                : "";
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("card-row");
        return row;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static void set(Node node, String styleClass, boolean wanted) {
        if (!wanted) {
            node.getStyleClass().remove(styleClass);
        } else if (!node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().add(styleClass);
        }
    }

    /** Takes the room that is left. */
    private static final class Spring extends Region {
        Spring() {
            HBox.setHgrow(this, Priority.ALWAYS);
            VBox.setVgrow(this, Priority.ALWAYS);
        }
    }
}
