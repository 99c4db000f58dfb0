/** Reading price snapshots: the bundled ones and folders in the same format (docs/price-snapshots.md). */
@NullMarked
package io.spillway.pricing.catalogue.snapshot;

import org.jspecify.annotations.NullMarked;
