package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Card;
import io.spillway.app.diagram.Mark;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/** A component's card. Seen from afar it shows only name and cost, in larger letters. */
final class CardView extends Painted {
    private static final double RADIUS = 7;
    private static final Map<Mark, PseudoClass> MARKS = Map.of(
            Mark.ADDED, PseudoClass.getPseudoClass("added"),
            Mark.CHANGED, PseudoClass.getPseudoClass("changed"),
            Mark.REMOVED, PseudoClass.getPseudoClass("removed"));
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass NO_TARGET = PseudoClass.getPseudoClass("no-target");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final CardPainter painter;
    private boolean far;
    private final Tip tip = Tip.unspoken(this);
    private Card card;

    CardView(Card card, CardPainter painter) {
        this.card = card;
        this.painter = painter;
        getStyleClass().add("card");
        setId("card-" + card.id());
        setAccessibleRole(AccessibleRole.BUTTON);
        dress();
    }

    /** What it shows. */
    Card card() {
        return card;
    }

    /** Shows other numbers of the same component, or its new name. */
    void update(Card now) {
        if (!now.equals(card)) {
            card = now;
            dress();
            repaint();
        }
    }

    private void dress() {
        MARKS.forEach((mark, state) -> pseudoClassStateChanged(state, mark == card.mark()));
        setAccessibleText(accessible(card));
        tip.say(tipText(card));
    }

    @Override
    void paint(GraphicsContext graphics, double width, double height) {
        frame(graphics, width, height, RADIUS, card.mark() == Mark.REMOVED);
        if (far) {
            painter.far(graphics, card, width, height);
        } else {
            painter.near(graphics, card, width, height);
        }
    }

    /** Where its name stands, in its own coordinates. */
    Rectangle2D nameArea() {
        return CardPainter.nameArea(getWidth(), getHeight(), far);
    }

    /** Whether it stands back, because a scenario leaves it as it is. */
    void setFaded(boolean faded) {
        pseudoClassStateChanged(FADED, faded);
    }

    /** Shows the card as seen from afar, or from near. */
    void setFar(boolean isFar) {
        if (far != isFar) {
            far = isFar;
            repaint();
        }
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

    private static String tipText(Card card) {
        String cost = card.cost().isEmpty() ? "" : ", " + Texts.of("canvas.aMonth", card.cost());
        String size = card.size().isEmpty() ? "" : "\n" + card.size();
        return card.name() + "\n" + CardPainter.kind(card) + cost + size + bottleneck(card, "\n");
    }

    private static String accessible(Card card) {
        StringBuilder words = new StringBuilder(card.name()).append(", ").append(CardPainter.kind(card));
        if (!card.cost().isEmpty()) {
            words.append(", ").append(Texts.of("canvas.aMonth", card.cost()));
        }
        if (!card.size().isEmpty()) {
            words.append(", ").append(card.size());
        }
        words.append(bottleneck(card, ", "));
        if (card.findings() > 0) {
            words.append(", ")
                    .append(
                            card.findings() == 1
                                    ? Texts.of("canvas.oneFinding")
                                    : Texts.of("canvas.findings", card.findings()));
        }
        if (card.mark() != Mark.SAME) {
            words.append(", ").append(CardPainter.words(card.mark()));
        }
        return words.toString();
    }

    private static String bottleneck(Card card, String before) {
        String bottleneck = CardPainter.bottleneck(card);
        return bottleneck.isEmpty() ? "" : before + bottleneck;
    }
}
