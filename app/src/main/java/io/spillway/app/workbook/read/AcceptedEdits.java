package io.spillway.app.workbook.read;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Parsed;
import io.spillway.model.file.Place;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes edits over: what was edited for a scenario becomes a change and a scenario that has it, so that what was there stays as it
 * is; what all scenarios share is replaced.
 */
public final class AcceptedEdits {
    private AcceptedEdits() {}

    /**
     * The workspace with the proposals, or what is wrong with their values.
     *
     * @param title of the changes, such as the name of the workbook
     */
    public static Parsed<Workspace> accept(Workspace workspace, WorkbookEdits edits, String title) {
        JsonObject document = workspace.document();
        for (WorkbookEdits.SharedEdit edit : edits.shared()) {
            Json value = edit.value();
            document =
                    value == null ? edit.path().remove(document) : edit.path().put(document, value);
        }
        Map<String, Json> changes = members(document, "changes");
        Map<String, Json> scenarios = members(document, "scenarios");
        String baseline = "";
        for (WorkbookEdits.Proposal proposal : edits.proposals()) {
            boolean base = proposal.scenario().equals(Scenario.BASELINE);
            Scenario scenario = workspace.scenario(proposal.scenario());
            String id = free("workbook-" + proposal.scenario(), changes.keySet());
            Map<String, Json> change = new LinkedHashMap<>();
            change.put("title", JsonText.of(title + (base ? "" : ", " + scenario.name())));
            change.put("patch", proposal.patch());
            changes.put(id, JsonObject.of(change));
            List<Json> applied = new ArrayList<>();
            if (!baseline.isEmpty() && !base) {
                applied.add(JsonText.of(baseline));
            }
            scenario.changes().forEach(each -> applied.add(JsonText.of(each)));
            applied.add(JsonText.of(id));
            baseline = base ? id : baseline;
            Map<String, Json> edited = new LinkedHashMap<>();
            edited.put("name", JsonText.of(scenario.name() + ", " + title));
            edited.put("changes", new JsonArray(applied, Place.NOWHERE));
            String snapshot = scenario.snapshot();
            if (snapshot != null) {
                edited.put("snapshot", JsonText.of(snapshot));
            }
            scenarios.put(free(proposal.scenario() + "-edited", scenarios.keySet()), JsonObject.of(edited));
        }
        return WorkspaceFile.bind(
                document.with("changes", JsonObject.of(changes)).with("scenarios", JsonObject.of(scenarios)));
    }

    private static Map<String, Json> members(JsonObject document, String part) {
        JsonObject object = document.object(part);
        return new LinkedHashMap<>(object == null ? Map.of() : object.members());
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int i = 2; taken.contains(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }
}
