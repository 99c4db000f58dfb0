/** The parts of the main window around the drawing. */
@NullMarked
package io.spillway.app.ui.shell;

import org.jspecify.annotations.NullMarked;
