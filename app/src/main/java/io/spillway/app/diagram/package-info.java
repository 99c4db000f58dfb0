/** What is drawn of a scenario and where it stands: cards, flows, frames, automatic layout and the routes of flows. Needs no JavaFX, so that a file can show it without a window. */
@NullMarked
package io.spillway.app.diagram;

import org.jspecify.annotations.NullMarked;
