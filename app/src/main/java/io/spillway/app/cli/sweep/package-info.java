/** Sweeps from the command line: what is varied, and the listings of the points. */
@NullMarked
package io.spillway.app.cli.sweep;

import org.jspecify.annotations.NullMarked;
