package io.spillway.scenarios.workspace.file;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.file.AtomicFile;
import io.spillway.model.file.CanonicalOrder;
import io.spillway.model.file.Findings;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.JsonWriter;
import io.spillway.model.file.Migrations;
import io.spillway.model.file.Parsed;
import io.spillway.model.file.RecordBinder;
import io.spillway.model.file.TopologyReader;
import io.spillway.model.topology.Topology;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Guess;
import io.spillway.scenarios.workspace.PriceSettings;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code *.spillway.json}. */
public final class WorkspaceFile {

    /** Version of the format written. */
    public static final int FORMAT_VERSION = 1;

    /** The ending of workspace files. */
    public static final String ENDING = ".spillway.json";

    private static final Migrations MIGRATIONS = new Migrations(FORMAT_VERSION, Map.of());

    private WorkspaceFile() {}

    /**
     * The workspace of a file, or none and everything that is wrong with the file. Whether each scenario can be computed is
     * another question, which {@link Workspace#findings} answers.
     */
    public static Parsed<Workspace> read(Path file) {
        return bind(JsonReader.read(file));
    }

    /** The workspace of a file's bytes; the name is for findings. */
    public static Parsed<Workspace> read(byte[] bytes, String name) {
        return bind(JsonReader.read(bytes, name));
    }

    /** Saves a workspace in canonical form, at once: a crash leaves the old file or the new one. */
    public static void write(Path file, Workspace workspace) throws IOException {
        AtomicFile.write(file, bytes(workspace));
    }

    /** What {@link #write} writes. */
    public static byte[] bytes(Workspace workspace) {
        return bytes(workspace.document());
    }

    /** A document in canonical form, also where it has errors: what somebody is working on is never lost to them. */
    public static byte[] bytes(JsonObject document) {
        return JsonWriter.bytes(CanonicalOrder.of(document, Workspace.class));
    }

    /**
     * The document of a file in the current format, as long as the file is an object of a format version that is known;
     * {@link #bind(JsonObject)} tells what is wrong within it.
     */
    public static Parsed<JsonObject> document(Path file) {
        return current(JsonReader.read(file));
    }

    /** The document of a file's bytes; the name is for findings. */
    public static Parsed<JsonObject> document(byte[] bytes, String name) {
        return current(JsonReader.read(bytes, name));
    }

    /** The workspace of an edited document. */
    public static Parsed<Workspace> bind(JsonObject document) {
        return bind(new Parsed<>(document, List.of()));
    }

    private static Parsed<Workspace> bind(Parsed<? extends Json> tree) {
        Parsed<JsonObject> current = current(tree);
        JsonObject json = current.value();
        Findings findings = new Findings();
        findings.addAll(current.findings());
        return json == null ? new Parsed<>(null, findings.list()) : bindCurrent(json, findings);
    }

    private static Parsed<JsonObject> current(Parsed<? extends Json> tree) {
        Findings findings = new Findings();
        findings.addAll(tree.findings());
        Json root = tree.value();
        if (root instanceof JsonObject document) {
            Parsed<JsonObject> migrated = MIGRATIONS.migrate(document);
            findings.addAll(migrated.findings());
            return new Parsed<>(migrated.value(), findings.list());
        }
        if (root != null) {
            findings.error(
                    "wrong-type", root.place().at(""), "the file is " + root.describe(), "a workspace is an object");
        }
        return new Parsed<>(null, findings.list());
    }

    private static Parsed<Workspace> bindCurrent(JsonObject json, Findings findings) {
        RecordBinder binder = new RecordBinder(findings);
        binder.checkKeys(Workspace.class, json, "");
        Object version = binder.field(Workspace.class, "formatVersion", json, "");
        Object name = binder.field(Workspace.class, "name", json, "");
        Object description = binder.field(Workspace.class, "description", json, "");
        Object prices = binder.field(Workspace.class, "prices", json, "");
        Topology baseline = baseline(binder, json, findings);
        Map<String, Change> changes = keyed(binder, Change.class, "changes", json);
        Map<String, Scenario> scenarios = keyed(binder, Scenario.class, "scenarios", json);
        Map<String, Commitment> commitments = keyed(binder, Commitment.class, "commitments", json);
        Object business = binder.field(Workspace.class, "business", json, "");
        Object actuals = binder.field(Workspace.class, "actuals", json, "");
        Object layout = binder.field(Workspace.class, "layout", json, "");
        Object guesses = binder.field(Workspace.class, "guesses", json, "");
        new WorkspaceChecks(json, findings).check(changes, scenarios, commitments);
        Workspace workspace = null;
        if (findings.errors() == 0 && version != null && name != null && prices != null && baseline != null) {
            workspace = new Workspace(
                    json,
                    (int) version,
                    (String) name,
                    (String) description,
                    (PriceSettings) prices,
                    baseline,
                    changes,
                    scenarios,
                    commitments,
                    (BusinessFigures) business,
                    WorkspaceFile.<YearMonth, Map<String, Double>>map(actuals),
                    layout instanceof JsonObject object ? object : JsonObject.empty(json.place()),
                    WorkspaceFile.<String, Guess>map(guesses));
            new GuessChecks(workspace, findings).check();
        }
        return new Parsed<>(findings.errors() == 0 ? workspace : null, findings.list());
    }

    private static @Nullable Topology baseline(RecordBinder binder, JsonObject json, Findings findings) {
        if (json.get("baseline") instanceof JsonObject baseline) {
            Parsed<Topology> bound = TopologyReader.bind(baseline, "baseline");
            findings.addAll(bound.findings());
            return bound.value();
        }
        binder.field(Workspace.class, "baseline", json, "");
        return null;
    }

    private static <T> Map<String, T> keyed(RecordBinder binder, Class<T> type, String name, JsonObject json) {
        JsonObject object = json.object(name);
        if (object == null) {
            binder.field(Workspace.class, name, json, "");
            return Map.of();
        }
        return binder.bindAll(type, object, name);
    }

    @SuppressWarnings("unchecked") // the binder has made the map that the record component declares
    private static <K, V> Map<K, V> map(@Nullable Object bound) {
        return bound == null ? Map.of() : (Map<K, V>) bound;
    }
}
