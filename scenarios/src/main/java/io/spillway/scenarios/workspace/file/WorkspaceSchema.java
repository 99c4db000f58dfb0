package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.JsonWriter;
import io.spillway.model.file.RecordSchema;
import io.spillway.scenarios.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;

/** The published JSON Schema of the workspace file. */
public final class WorkspaceSchema {

    /** Name of the published file. */
    public static final String FILE = "workspace-" + WorkspaceFile.FORMAT_VERSION + ".schema.json";

    private WorkspaceSchema() {}

    /** The schema's text, as published. */
    public static String text() {
        return JsonWriter.text(json());
    }

    static JsonObject json() {
        Map<String, Json> version = new LinkedHashMap<>();
        version.put("title", JsonText.of("Format version"));
        version.put("const", JsonNumber.of(WorkspaceFile.FORMAT_VERSION));
        return RecordSchema.of(
                Workspace.class,
                "urn:spillway:" + FILE,
                "Spillway workspace",
                Map.of("formatVersion", JsonObject.of(version)));
    }
}
