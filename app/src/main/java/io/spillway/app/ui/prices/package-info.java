/** Prices in the window: looking through snapshots, making a newer one, and moving the workspace to another. */
@NullMarked
package io.spillway.app.ui.prices;

import org.jspecify.annotations.NullMarked;
