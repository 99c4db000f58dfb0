/** The formula graph: every quantity between an input and a dollar is a named node with a unit. */
@NullMarked
package io.spillway.pricing.formula;

import org.jspecify.annotations.NullMarked;
