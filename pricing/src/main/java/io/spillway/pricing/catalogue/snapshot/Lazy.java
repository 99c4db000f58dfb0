package io.spillway.pricing.catalogue.snapshot;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed once, when first asked for; a failure is not remembered. */
final class Lazy<T extends Object> {

    private final Supplier<T> supplier;
    private volatile @Nullable T value;

    Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    T get() {
        T known = value;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            T computed = value;
            if (computed == null) {
                computed = supplier.get();
                value = computed;
            }
            return computed;
        }
    }
}
