/**
 * The baseline of the reference workspace as one would write it without a graph: plain loops over doubles, one row of inputs after
 * the other. Sweeps are checked and measured against it.
 */
@NullMarked
package io.spillway.scenarios.byhand;

import org.jspecify.annotations.NullMarked;
