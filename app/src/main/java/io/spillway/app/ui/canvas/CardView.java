package io.spillway.app.ui.canvas;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.look.KindLook;
import io.spillway.app.ui.look.StyleClasses;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A component's card. Seen from afar it shows only name and cost, in larger letters. */
final class CardView extends StackPane {
    private static final double FULL = 0.9;
    private static final double OVERLOADED = 1.0;

    private final VBox near = new VBox();
    private final VBox far = new VBox();

    CardView(Card card) {
        getStyleClass().add("card");
        setId("card-" + card.id());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(card.name() + ", " + card.cost());
        near.getStyleClass().add("card-near");
        far.getStyleClass().add("card-far");
        near.getChildren().addAll(title(card), cost(card), new Spring(), size(card), bar(card));
        Label name = label(card.name(), "card-far-name");
        name.setWrapText(true);
        far.getChildren().addAll(name, label(card.cost(), "card-far-cost"));
        far.setVisible(false);
        getChildren().addAll(near, far);
        Tooltip.install(
                this,
                new Tooltip(card.name() + "\n"
                        + KindLook.of(card.kind()).label() + ", " + card.cost() + " a month"
                        + (card.size().isEmpty() ? "" : "\n" + card.size())));
        setCache(true);
    }

    /** Shows the card as seen from afar, or from near. */
    void setFar(boolean isFar) {
        near.setVisible(!isFar);
        far.setVisible(isFar);
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(StyleClasses.CHOSEN, chosen);
    }

    private static HBox title(Card card) {
        Label name = label(card.name(), "card-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox title = new HBox(KindLook.of(card.kind()).badge(), name);
        if (card.findings() > 0) {
            Label findings = label(String.valueOf(card.findings()), "card-findings");
            findings.setMinWidth(Region.USE_PREF_SIZE);
            title.getChildren().add(findings);
        }
        title.getStyleClass().add("card-title");
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private static HBox cost(Card card) {
        Label cost = label(card.cost(), "card-cost");
        HBox row = row(cost);
        card.differenceUsd().ifPresent(usd -> {
            Label difference = label(Figures.difference(usd), "card-difference");
            difference.getStyleClass().add(StyleClasses.ofDifference(usd));
            difference.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addAll(new Spring(), difference);
        });
        return row;
    }

    private static HBox size(Card card) {
        Label size = label(card.size(), "card-size");
        HBox row = row(size);
        card.utilization().ifPresent(share -> {
            Label bottleneck = label(card.bottleneck() + " " + Figures.percent(share), "card-size");
            bottleneck.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addAll(new Spring(), bottleneck);
        });
        return row;
    }

    private static Region bar(Card card) {
        Region bar = new Region();
        bar.getStyleClass().add("card-bar");
        if (card.utilization().isEmpty()) {
            StackPane none = new StackPane();
            none.getStyleClass().add("card-no-bar");
            return none;
        }
        double share = card.utilization().getAsDouble();
        bar.getStyleClass().add(share > OVERLOADED ? "overloaded" : share > FULL ? "full" : "easy");
        StackPane track = new StackPane(bar);
        track.getStyleClass().add("card-track");
        track.setAlignment(Pos.CENTER_LEFT);
        bar.maxWidthProperty().bind(track.widthProperty().multiply(Math.min(1, share)));
        return track;
    }

    private static HBox row(Label first) {
        HBox row = new HBox(first);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("card-row");
        return row;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        return label;
    }

    /** Takes the room that is left. */
    private static final class Spring extends Region {
        Spring() {
            HBox.setHgrow(this, Priority.ALWAYS);
            VBox.setVgrow(this, Priority.ALWAYS);
        }
    }
}
