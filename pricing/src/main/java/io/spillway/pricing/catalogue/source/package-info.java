/**
 * Where prices come from: each source streams what it has into a sink, by the keys and units of the catalogue
 * (docs/price-snapshots.md). A source decides nothing about snapshots and writes nothing.
 */
@NullMarked
package io.spillway.pricing.catalogue.source;

import org.jspecify.annotations.NullMarked;
