/**
 * The price catalogue: immutable, dated snapshots of unit prices.
 *
 * <p>A look-up gives a rate, the knowledge that nothing is charged, or the reason why the price is unknown. Discounts
 * are not here: they belong to the workspace and are applied by the engine.
 */
@NullMarked
package io.spillway.pricing.catalogue;

import org.jspecify.annotations.NullMarked;
