package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement;
import io.spillway.app.diagram.Drawing;

/**
 * A drawing and where it stands.
 *
 * @param opened counts workspaces opened, so that a view knows when to show a drawing from its beginning
 * @param arranged counts the times somebody asked for a new layout, which is what a view animates
 */
record PlacedDrawing(Drawing drawing, Arrangement arrangement, int opened, int arranged) {
    static final PlacedDrawing EMPTY = new PlacedDrawing(Drawing.EMPTY, Arrangement.EMPTY, 0, 0);
}
