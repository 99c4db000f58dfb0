/** The live fields of a topology as leaves of the formula graph. */
@NullMarked
package io.spillway.pricing.input;

import org.jspecify.annotations.NullMarked;
