/** The JSON that the command line prints: a stable shape, described in docs/command-line.md. */
@NullMarked
package io.spillway.app.cli.wire;

import org.jspecify.annotations.NullMarked;
