/**
 * What AWS's price lists sell and how it becomes rates of the catalogue: which product is which rate key, and how its
 * terms become tiers. Knows no file format and no service.
 */
@NullMarked
package io.spillway.pricing.catalogue.source.product;

import org.jspecify.annotations.NullMarked;
