package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;

/** Small workspaces to begin a new one with. They are models of nothing that exists. */
public final class StarterWorkspaces {
    static final WorkspaceFolder FOLDER = new WorkspaceFolder("/io/spillway/scenarios/starters/");

    private StarterWorkspaces() {}

    /** Ids in the order in which they are offered. */
    public static List<String> list() {
        return FOLDER.list();
    }

    /** @throws IllegalArgumentException when no workspace of that id comes with the program */
    public static Parsed<Workspace> open(String id) {
        return FOLDER.open(id);
    }

    /**
     * The file itself.
     *
     * @throws IllegalArgumentException when no workspace of that id comes with the program
     */
    public static byte[] bytes(String id) {
        return FOLDER.bytes(id);
    }
}
