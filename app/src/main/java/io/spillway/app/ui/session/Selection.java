package io.spillway.app.ui.session;

import java.util.LinkedHashSet;
import java.util.Set;

/** What is selected in the drawing. */
public sealed interface Selection {
    /** Nothing. */
    record None() implements Selection {}

    /** A component by its id. */
    record OfComponent(String id) implements Selection {}

    /** A flow by its id. */
    record OfFlow(String id) implements Selection {}

    /** Several components and flows by their ids, in the order in which they were selected. */
    record OfSeveral(Set<String> ids) implements Selection {
        public OfSeveral {
            ids = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        }
    }

    /** Ids of everything selected. */
    default Set<String> selectedIds() {
        return switch (this) {
            case None none -> Set.of();
            case OfComponent(String id) -> Set.of(id);
            case OfFlow(String id) -> Set.of(id);
            case OfSeveral(Set<String> ids) -> ids;
        };
    }
}
