package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Point;

/** A line that shows what a moved card is aligned with. */
record Guide(Point from, Point to) {}
