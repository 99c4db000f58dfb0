/** The command line: one class per command, no JavaFX. */
@NullMarked
package io.spillway.app.cli;

import org.jspecify.annotations.NullMarked;
