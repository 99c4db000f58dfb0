/** What a scenario survives, and where it has no spare. */
@NullMarked
package io.spillway.scenarios.resilience;

import org.jspecify.annotations.NullMarked;
