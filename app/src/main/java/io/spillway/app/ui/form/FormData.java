package io.spillway.app.ui.form;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What forms show of a document at one moment: the topology of the scenario chosen, and that of the baseline beside it. */
public final class FormData {
    private static final TreePath BYTES_PER_GB = TreePath.of("assumptions", "bytesPerGb");
    private static final double BILLED_GB = 1024.0 * 1024 * 1024;

    private final JsonObject document;
    private final JsonObject topology;
    private final JsonObject baseline;
    private final String scenario;
    private final List<Finding> findings;
    private @Nullable Sketch sketch;

    private FormData(
            JsonObject document, JsonObject topology, JsonObject baseline, String scenario, List<Finding> findings) {
        this.document = document;
        this.topology = topology;
        this.baseline = baseline;
        this.scenario = scenario;
        this.findings = findings;
    }

    static FormData of(JsonObject document, String scenario, List<Finding> findings) {
        JsonObject topology = Recording.topology(document, scenario);
        JsonObject baseline =
                scenario.equals(Scenario.BASELINE) ? topology : Recording.topology(document, Scenario.BASELINE);
        return new FormData(document, topology, baseline, scenario, List.copyOf(findings));
    }

    static FormData nothing() {
        JsonObject empty = JsonObject.of(Map.of());
        return new FormData(empty, empty, empty, Scenario.BASELINE, List.of());
    }

    FormData with(List<Finding> others) {
        return new FormData(document, topology, baseline, scenario, List.copyOf(others));
    }

    public JsonObject document() {
        return document;
    }

    public JsonObject topology() {
        return topology;
    }

    public String scenario() {
        return scenario;
    }

    public boolean isBaseline() {
        return scenario.equals(Scenario.BASELINE);
    }

    public List<Finding> findings() {
        return findings;
    }

    public Sketch sketch() {
        Sketch known = sketch;
        if (known == null) {
            known = Sketch.of(topology);
            sketch = known;
        }
        return known;
    }

    /** What is written at a place; null for nothing. */
    public @Nullable Json given(FieldPlace place) {
        return place.in(place.inTopology() ? topology : document);
    }

    /** What the baseline writes at a place of the topology; null for nothing. */
    public @Nullable Json inBaseline(FieldPlace place) {
        return place.inTopology() ? place.in(baseline) : null;
    }

    /** Bytes of a billed GB in the topology. */
    double bytesPerGb() {
        return BYTES_PER_GB.in(topology) instanceof JsonNumber number && number.value() > 0
                ? number.value()
                : BILLED_GB;
    }
}
