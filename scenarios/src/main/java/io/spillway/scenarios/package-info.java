/** What if: workspace, changes, comparison and sweep. */
@NullMarked
package io.spillway.scenarios;

import org.jspecify.annotations.NullMarked;
