/** A workspace: a baseline topology, the changes somebody thinks of, and the scenarios that combine them. */
@NullMarked
package io.spillway.scenarios.workspace;

import org.jspecify.annotations.NullMarked;
