/** Scenarios month by month: growth, changes that start, commitments that end. */
@NullMarked
package io.spillway.scenarios.projection;

import org.jspecify.annotations.NullMarked;
