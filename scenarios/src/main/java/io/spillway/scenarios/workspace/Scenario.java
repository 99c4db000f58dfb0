package io.spillway.scenarios.workspace;

import io.spillway.model.field.Structural;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The baseline with changes applied in order.
 *
 * @param snapshot price snapshot of its own; null for the workspace's
 */
public record Scenario(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Note", optional = true) @Nullable
        String note,

        @Structural(label = "Changes", optional = true) List<String> changes,

        @Structural(label = "Price snapshot", optional = true) @Nullable
        String snapshot) {

    /** Id of the scenario without changes, which every workspace has. */
    public static final String BASELINE = "baseline";

    public Scenario {
        changes = List.copyOf(changes);
    }

    static Scenario baseline() {
        return new Scenario(BASELINE, "Baseline", null, List.of(), null);
    }
}
