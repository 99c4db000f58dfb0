package io.spillway.app.diagram;

/** A side of a card. */
enum Side {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM;

    boolean isUpright() {
        return this == LEFT || this == RIGHT;
    }

    Side opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case TOP -> BOTTOM;
            case BOTTOM -> TOP;
        };
    }

    /** The point of a card's side at a distance from its middle. */
    Point at(Box card, double offset) {
        return switch (this) {
            case LEFT -> new Point(card.x(), card.centreY() + offset);
            case RIGHT -> new Point(card.right(), card.centreY() + offset);
            case TOP -> new Point(card.centreX() + offset, card.y());
            case BOTTOM -> new Point(card.centreX() + offset, card.bottom());
        };
    }

    double length(Box card) {
        return isUpright() ? card.height() : card.width();
    }

    /** The side of the first card from which a line leads straight to the second; right where none does. */
    static Side towards(Box from, Box to, double least) {
        if (to.x() - from.right() >= least) {
            return RIGHT;
        }
        if (from.x() - to.right() >= least) {
            return LEFT;
        }
        if (to.y() - from.bottom() >= least) {
            return BOTTOM;
        }
        return from.y() - to.bottom() >= least ? TOP : RIGHT;
    }
}
