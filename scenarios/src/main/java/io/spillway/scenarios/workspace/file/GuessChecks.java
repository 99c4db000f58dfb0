package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.Findings;
import io.spillway.model.file.JsonObject;
import io.spillway.model.topology.Topology;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Checks that every reason given belongs to a live field of the baseline, or of a scenario that adds a component. */
final class GuessChecks {

    private final Workspace workspace;
    private final Findings findings;

    GuessChecks(Workspace workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    void check() {
        if (workspace.guesses().isEmpty()) {
            return;
        }
        List<String> unknown = new ArrayList<>(workspace.guesses().keySet());
        unknown.removeIf(path -> LivePath.problem(workspace.baseline(), path).isEmpty());
        for (String scenario : workspace.scenarios().keySet()) {
            Topology topology =
                    unknown.isEmpty() ? null : workspace.resolve(scenario).topology();
            if (topology != null) {
                unknown.removeIf(path -> LivePath.problem(topology, path).isEmpty());
            }
        }
        JsonObject guesses = workspace.document().object("guesses");
        for (String path : unknown) {
            LivePath.Problem problem =
                    LivePath.problem(workspace.baseline(), path).getFirst();
            findings.error(
                    "dangling-guess",
                    (guesses == null ? workspace.document().place() : guesses.keyPlace(path)).at("guesses." + path),
                    "the reason for '" + path + "' belongs to nothing: " + problem.message(),
                    problem.advice());
        }
    }
}
