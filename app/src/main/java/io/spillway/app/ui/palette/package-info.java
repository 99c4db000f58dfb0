/** The kinds of component that can be added to a drawing. */
@NullMarked
package io.spillway.app.ui.palette;

import org.jspecify.annotations.NullMarked;
