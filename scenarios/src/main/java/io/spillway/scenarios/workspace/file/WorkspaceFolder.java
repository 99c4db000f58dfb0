package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.JsonReader;
import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Workspaces among the program's own files, with an index.
 *
 * @param folder beside this package's module, such as {@code /io/spillway/scenarios/workspaces/}
 */
record WorkspaceFolder(String folder) {

    List<String> list() {
        return new String(bytesOf("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    Parsed<Workspace> open(String id) {
        return WorkspaceFile.read(bytes(id), id + WorkspaceFile.ENDING);
    }

    /** @throws IllegalArgumentException naming the ids there are when this is none of them */
    byte[] bytes(String id) {
        if (!list().contains(id)) {
            throw new IllegalArgumentException(
                    "no workspace '" + id + "' comes with the program; there is " + String.join(", ", list()));
        }
        return bytesOf(id + WorkspaceFile.ENDING);
    }

    private byte[] bytesOf(String name) {
        try (InputStream in = WorkspaceFolder.class.getResourceAsStream(folder + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + folder + name);
            }
            return in.readNBytes(JsonReader.MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + folder + name + " cannot be read", e);
        }
    }
}
