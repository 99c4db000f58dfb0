package io.spillway.app.cli.input;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.Place;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a workspace file the field of a finding stands: in the last change of the scenario that writes it, or the baseline. */
final class FindingPlaces {
    private static final List<String> PARTS = List.of("components", "flows", "");

    private final Workspace workspace;
    private final Scenario scenario;
    private final String file;

    FindingPlaces(Workspace workspace, Scenario scenario, String file) {
        this.workspace = workspace;
        this.scenario = scenario;
        this.file = file;
    }

    /** The finding itself when it has a place, or none is known. */
    Finding place(Finding finding) {
        Location at = finding.location();
        if (at.line() > 0 || at.path().isEmpty()) {
            return finding;
        }
        Place place = find(at.path());
        if (place == null || place.line() == 0) {
            return finding;
        }
        return new Finding(
                finding.code(),
                finding.severity(),
                new Location(at.path(), file, place.line(), place.column()),
                finding.message(),
                finding.advice());
    }

    private @Nullable Place find(String path) {
        JsonObject document = workspace.document();
        for (String change : scenario.changes().reversed()) {
            JsonObject changes = document.object("changes");
            JsonObject written = changes == null ? null : changes.object(change);
            Place place = inTopology(written == null ? null : written.object("patch"), path, true);
            if (place != null) {
                return place;
            }
        }
        Place place = inTopology(document.object("baseline"), path, false);
        return place == null ? nearest(document, path, true) : place;
    }

    private static @Nullable Place inTopology(@Nullable JsonObject topology, String path, boolean whole) {
        if (topology == null) {
            return null;
        }
        for (String part : PARTS) {
            JsonObject elements = part.isEmpty() ? topology : topology.object(part);
            Place place = elements == null ? null : nearest(elements, path, whole);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** The place of the deepest member along the path; null when not even its first key is there, or not all when asked so. */
    private static @Nullable Place nearest(JsonObject object, String path, boolean whole) {
        Place place = null;
        Json value = object;
        for (String key : path.split("\\.", -1)) {
            if (!(value instanceof JsonObject members) || !members.has(key)) {
                return whole ? null : place;
            }
            place = members.keyPlace(key);
            value = members.get(key);
        }
        return place;
    }
}
