/** Sizes, what sets them, and what is left over. */
@NullMarked
package io.spillway.app.ui.capacity;

import org.jspecify.annotations.NullMarked;
