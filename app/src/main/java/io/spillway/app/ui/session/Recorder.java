package io.spillway.app.ui.session;

import io.spillway.app.text.Texts;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.ChangeEdits;
import io.spillway.scenarios.editing.ElementIds;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.TopologyEdit;
import io.spillway.scenarios.workspace.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Knows into which change the edits of each scenario go, and writes them there. */
final class Recorder {
    private final Map<String, String> chosen = new HashMap<>();

    /** Forgets which changes were chosen, which belong to another workspace. */
    void forget() {
        chosen.clear();
    }

    /**
     * Chooses the change that records a scenario's edits from now on.
     *
     * @return false when the scenario does not contain it
     */
    boolean choose(JsonObject document, String scenario, String change) {
        boolean contained = Recording.changesOf(document, scenario).contains(change);
        if (contained) {
            chosen.put(scenario, change);
        }
        return contained;
    }

    /** Where edits of a scenario go; its change is empty while one has to be made. */
    Recording target(JsonObject document, String scenario) {
        if (scenario.equals(Scenario.BASELINE)) {
            return Recording.OF_BASELINE;
        }
        String change = chosen.get(scenario);
        if (change != null && Recording.changesOf(document, scenario).contains(change)) {
            return new Recording(scenario, change);
        }
        return new Recording(scenario, Recording.ownChange(document, scenario).orElse(""));
    }

    /** The document after an edit of a scenario's topology; a change is made for it where there is none. */
    JsonObject record(JsonObject document, String scenario, TopologyEdit edit) {
        Recording target = target(document, scenario);
        if (scenario.equals(Scenario.BASELINE) || !target.change().isEmpty()) {
            return target.record(document, edit);
        }
        JsonObject changes = document.object("changes");
        String title = Texts.of("session.ownChange", name(document, scenario));
        String id = ElementIds.of(
                title, "edits", changes == null ? Set.of() : changes.members().keySet());
        JsonObject prepared = ChangeEdits.addTo(document, scenario, id, title);
        JsonObject result = new Recording(scenario, id).record(prepared, edit);
        return result.equals(prepared) ? document : result;
    }

    private static String name(JsonObject document, String scenario) {
        JsonObject scenarios = document.object("scenarios");
        JsonObject own = scenarios == null ? null : scenarios.object(scenario);
        String name = own == null ? null : own.text("name");
        return name == null ? scenario : name;
    }
}
