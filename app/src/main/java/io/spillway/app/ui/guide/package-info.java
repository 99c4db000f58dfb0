/** The user guide, read inside the program and without a network. */
@NullMarked
package io.spillway.app.ui.guide;

import org.jspecify.annotations.NullMarked;
