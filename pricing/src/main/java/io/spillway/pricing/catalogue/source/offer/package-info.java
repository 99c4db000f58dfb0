/** Price files that the user has: offers in JSON and CSV, Savings Plans, instance types, plain or packed. */
@NullMarked
package io.spillway.pricing.catalogue.source.offer;

import org.jspecify.annotations.NullMarked;
