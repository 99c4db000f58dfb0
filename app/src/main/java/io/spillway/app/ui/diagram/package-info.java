/** What is drawn of a scenario and where it stands: cards, flows, frames, automatic layout and the routes of flows. Knows no scene graph. */
@NullMarked
package io.spillway.app.ui.diagram;

import org.jspecify.annotations.NullMarked;
