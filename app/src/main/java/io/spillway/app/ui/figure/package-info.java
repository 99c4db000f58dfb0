/** Figures in the words of the window. */
@NullMarked
package io.spillway.app.ui.figure;

import org.jspecify.annotations.NullMarked;
