package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** The workspaces that come with the program. */
public final class BundledWorkspaces {
    private static final WorkspaceFolder FOLDER = new WorkspaceFolder("/io/spillway/scenarios/workspaces/");

    private BundledWorkspaces() {}

    /** Ids in the order of the index, the reference workspace first. */
    public static List<String> list() {
        return FOLDER.list();
    }

    /** Ids by which a workspace that comes with the program can be opened in the place of a file: these, then the starters. */
    public static List<String> names() {
        return Stream.concat(list().stream(), StarterWorkspaces.list().stream()).toList();
    }

    /**
     * One of these, or a starter.
     *
     * @throws IllegalArgumentException when no workspace of that id comes with the program
     */
    public static Parsed<Workspace> open(String id) {
        return folder(id).open(id);
    }

    /**
     * The file itself of one of these, or of a starter.
     *
     * @throws IllegalArgumentException when no workspace of that id comes with the program
     */
    public static byte[] bytes(String id) {
        return folder(id).bytes(id);
    }

    private static WorkspaceFolder folder(String id) {
        if (!names().contains(id)) {
            throw new IllegalArgumentException(
                    "no workspace '" + id + "' comes with the program; there is " + String.join(", ", names()));
        }
        return list().contains(id) ? FOLDER : StarterWorkspaces.FOLDER;
    }
}
