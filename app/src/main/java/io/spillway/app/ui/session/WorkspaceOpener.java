package io.spillway.app.ui.session;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens workspaces: files, and those that come with the program. */
public final class WorkspaceOpener {
    /** The bundled workspace that is opened when none is named. */
    public static final String REFERENCE = "segment-2018";

    /** Ids of the workspaces that come with the program. */
    public List<String> bundled() {
        return BundledWorkspaces.list();
    }

    /** @param workspace a file or the name of a bundled workspace; null for the reference workspace */
    public OpenedWorkspace open(@Nullable String workspace) {
        if (workspace == null) {
            return bundled().contains(REFERENCE) ? bundled(REFERENCE) : new OpenedWorkspace.Nothing();
        }
        if (BundledWorkspaces.names().contains(workspace)) {
            return bundled(workspace);
        }
        try {
            return open(Path.of(workspace));
        } catch (InvalidPathException e) {
            return new OpenedWorkspace.Broken(
                    workspace,
                    List.of(Finding.error(
                            "unreadable",
                            Location.of(""),
                            "'" + workspace.replace("\0", "\\0") + "' is no name of a file",
                            "name a workspace file or a bundled workspace")));
        }
    }

    public OpenedWorkspace open(Path file) {
        Path last = file.getFileName();
        return opened(
                last == null ? file.toString() : last.toString(), Optional.of(file), WorkspaceFile.document(file));
    }

    private OpenedWorkspace bundled(String id) {
        return opened(
                id, Optional.empty(), WorkspaceFile.document(BundledWorkspaces.bytes(id), id + WorkspaceFile.ENDING));
    }

    private static OpenedWorkspace opened(String name, Optional<Path> file, Parsed<JsonObject> parsed) {
        JsonObject document = parsed.value();
        return document == null || parsed.hasErrors()
                ? new OpenedWorkspace.Broken(name, parsed.findings())
                : new OpenedWorkspace.Loaded(name, file, file.isEmpty(), document);
    }
}
