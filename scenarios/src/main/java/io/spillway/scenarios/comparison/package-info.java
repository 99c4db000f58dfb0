/** Scenarios side by side, against one of them. */
@NullMarked
package io.spillway.scenarios.comparison;

import org.jspecify.annotations.NullMarked;
