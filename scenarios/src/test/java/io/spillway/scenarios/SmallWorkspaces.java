package io.spillway.scenarios;

import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.charset.StandardCharsets;

/** Workspaces small enough to work their figures out by hand. */
public final class SmallWorkspaces {
    /** A stream of 1,000 units at $2 and a desk of $300: $2,300 a month. */
    public static final String STREAM_AND_DESK = """
            "stream": {"kind": "metered-usage", "name": "Stream", "quantityPerMonth": 1000, "usdPerUnit": 2},
            "desk": {"kind": "other-cost", "name": "Desk", "usdPerMonth": 300}
            """;

    private SmallWorkspaces() {}

    /** Of components and the rest of the file, each as the members of its object. */
    public static Workspace of(String components, String changes, String scenarios, String rest) {
        String json = """
                {
                  "formatVersion": 1, "name": "Small", "prices": {"snapshot": "2018-11"},
                  "baseline": {"homeRegion": "us-west-2", "components": {%s}},
                  "changes": {%s}, "scenarios": {%s}%s
                }
                """.formatted(components, changes, scenarios, rest.isEmpty() ? "" : ", " + rest);
        return parse(json);
    }

    public static Workspace of(String components, String changes, String scenarios) {
        return of(components, changes, scenarios, "");
    }

    public static Workspace parse(String json) {
        return WorkspaceFile.read(json.getBytes(StandardCharsets.UTF_8), "small.spillway.json")
                .orThrow();
    }
}
