package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;

/** The workspaces that come with the program. */
public final class BundledWorkspaces {
    private static final WorkspaceFolder FOLDER = new WorkspaceFolder("/io/spillway/scenarios/workspaces/");

    private BundledWorkspaces() {}

    /** Ids in the order of the index, the reference workspace first. */
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
