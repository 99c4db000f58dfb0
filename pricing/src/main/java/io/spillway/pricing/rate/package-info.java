/** Prices and attributes of the catalogue as nodes of the formula graph. */
@NullMarked
package io.spillway.pricing.rate;

import org.jspecify.annotations.NullMarked;
