/** The drawing: cards, flows, frames, and where they stand. */
@NullMarked
package io.spillway.app.ui.canvas;

import org.jspecify.annotations.NullMarked;
