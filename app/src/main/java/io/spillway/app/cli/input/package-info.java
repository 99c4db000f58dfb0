/** What the command line is given: workspaces, scenarios, price snapshots. */
@NullMarked
package io.spillway.app.cli.input;

import org.jspecify.annotations.NullMarked;
