/** Figures in the words of the window and of pictures. Needs no JavaFX. */
@NullMarked
package io.spillway.app.figure;

import org.jspecify.annotations.NullMarked;
