/** The breakdown of the bill down to the formula. */
@NullMarked
package io.spillway.app.ui.cost;

import org.jspecify.annotations.NullMarked;
