package io.spillway.app.workbook.read;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.editing.TreePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed in an exported workbook, as changes to accept or not. Nothing is taken over by reading.
 *
 * @param proposals one for the baseline, and one for each scenario that was given values of its own
 * @param shared what belongs to no scenario: own prices, the ledger of projects, business figures
 * @param findings what was changed and cannot be taken over, cell by cell
 */
public record WorkbookEdits(List<Proposal> proposals, List<SharedEdit> shared, List<Finding> findings) {
    public WorkbookEdits {
        proposals = List.copyOf(proposals);
        shared = List.copyOf(shared);
        findings = List.copyOf(findings);
    }

    /**
     * A change to accept.
     *
     * @param scenario the scenario whose column was edited
     * @param edits value by value, for a person
     * @param patch merge patch over the topology
     */
    public record Proposal(String scenario, List<Edit> edits, JsonObject patch) {
        public Proposal {
            edits = List.copyOf(edits);
        }
    }

    /** One value: as it is in the workspace, and as it is in the workbook. */
    public record Edit(String path, String label, String unit, String before, String after) {}

    /**
     * An edit of what all scenarios share.
     *
     * @param path where it stands in the workspace's document
     * @param value null when it was cleared
     */
    public record SharedEdit(
            Edit edit, TreePath path, @Nullable Json value) {}

    public boolean isEmpty() {
        return proposals.isEmpty() && shared.isEmpty();
    }
}
