package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.PriceCatalog;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot of a store.
 *
 * @param bundled whether it comes with the program
 * @param catalog null when it cannot be read
 * @param age in words, such as {@code 29 days old}; empty when it cannot be read
 * @param ageDays days since the day it stands for; 0 when it cannot be read or lies ahead
 * @param problem why it cannot be read; empty when it can
 */
public record SnapshotEntry(
        String id, boolean bundled, @Nullable PriceCatalog catalog, String age, long ageDays, String problem) {}
