package io.spillway.app.workbook.read;

import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import java.util.List;

/**
 * What somebody changed in an exported workbook, as changes to accept or not. Nothing is taken over by reading.
 *
 * @param proposals one for the baseline, and one for each scenario that was given values of its own
 * @param findings what was changed and cannot be taken over
 */
public record WorkbookEdits(List<Proposal> proposals, List<Finding> findings) {
    public WorkbookEdits {
        proposals = List.copyOf(proposals);
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

    public boolean isEmpty() {
        return proposals.isEmpty();
    }
}
