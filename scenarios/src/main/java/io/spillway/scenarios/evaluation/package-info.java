/** Scenarios of a workspace with their prices and numbers. */
@NullMarked
package io.spillway.scenarios.evaluation;

import org.jspecify.annotations.NullMarked;
