package io.spillway.app.ui.work;

import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the costs of a workspace's scenarios depend on. Two documents with equal parts cost the same: parts of the immutable tree
 * are compared by identity, as an edit leaves alone what it does not reach. Owners, dates and business figures are no part.
 */
public record CostParts(List<Object> parts) {

    /** A part of a tree. */
    private record Same(@Nullable Object part) {
        @Override
        @SuppressWarnings("ReferenceEquality") // that is its purpose
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.part == part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(part);
        }
    }

    public CostParts {
        parts = List.copyOf(parts);
    }

    public static CostParts of(Workspace workspace) {
        JsonObject document = workspace.document();
        List<Object> parts = new ArrayList<>();
        for (String part : new String[] {"baseline", "prices", "commitments"}) {
            parts.add(new Same(document.get(part)));
        }
        workspace.changes().forEach((id, change) -> {
            parts.add(id);
            parts.add(new Same(TreePath.of("changes", id, "patch").in(document)));
            parts.add(change.requires());
            parts.add(Objects.toString(change.starts(), ""));
            parts.add(Objects.toString(change.driver(), ""));
        });
        workspace.scenarios().values().forEach(scenario -> {
            parts.add(scenario.id());
            parts.add(scenario.name());
            parts.add(scenario.changes());
            parts.add(Objects.toString(scenario.snapshot(), ""));
        });
        return new CostParts(parts);
    }
}
