package io.spillway.app.ui.look;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for. Used on the window's thread only. */
public final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T now = made;
        if (now == null) {
            now = maker.get();
            made = now;
        }
        return now;
    }

    /** Empty while nobody has asked for it. */
    public Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
