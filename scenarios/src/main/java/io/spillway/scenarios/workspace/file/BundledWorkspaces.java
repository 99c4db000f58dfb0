package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.JsonReader;
import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The workspaces that come with the program. */
public final class BundledWorkspaces {

    private static final String FOLDER = "/io/spillway/scenarios/workspaces/";

    private BundledWorkspaces() {}

    /** Ids in the order of the index, the reference workspace first. */
    public static List<String> list() {
        return new String(bytesOf("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** @throws IllegalArgumentException when no workspace of that id comes with the program */
    public static Parsed<Workspace> open(String id) {
        return WorkspaceFile.read(bytes(id), id + WorkspaceFile.ENDING);
    }

    /**
     * The file itself.
     *
     * @throws IllegalArgumentException when no workspace of that id comes with the program
     */
    public static byte[] bytes(String id) {
        if (!list().contains(id)) {
            throw new IllegalArgumentException(
                    "no workspace '" + id + "' comes with the program; there is " + String.join(", ", list()));
        }
        return bytesOf(id + WorkspaceFile.ENDING);
    }

    private static byte[] bytesOf(String name) {
        try (InputStream in = BundledWorkspaces.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FOLDER + name);
            }
            return in.readNBytes(JsonReader.MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + FOLDER + name + " cannot be read", e);
        }
    }
}
