package io.spillway.scenarios.workspace.file;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.file.Findings;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.NearestName;
import io.spillway.model.file.Place;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What must hold between the parts of a workspace file besides its topology. */
final class WorkspaceChecks {

    private static final int MOST_SCENARIOS = 1000;

    private final JsonObject json;
    private final Findings findings;

    WorkspaceChecks(JsonObject json, Findings findings) {
        this.json = json;
        this.findings = findings;
    }

    void check(Map<String, Change> changes, Map<String, Scenario> scenarios, Map<String, Commitment> commitments) {
        Set<String> known = part("changes").members().keySet();
        changes.forEach((id, change) -> names(change.requires(), known, "changes", id, "requires"));
        scenarios.forEach((id, scenario) -> names(scenario.changes(), known, "scenarios", id, "changes"));
        if (scenarios.size() > MOST_SCENARIOS) {
            findings.error(
                    "too-many-scenarios",
                    part("scenarios").place().at("scenarios"),
                    "there are " + scenarios.size() + " scenarios; at most " + MOST_SCENARIOS + " are read",
                    "keep the ones you compare; a sweep varies values without scenarios");
        }
        if (scenarios.containsKey(Scenario.BASELINE)) {
            findings.error(
                    "reserved-id",
                    part("scenarios").keyPlace(Scenario.BASELINE).at("scenarios." + Scenario.BASELINE),
                    "a scenario has the id '" + Scenario.BASELINE + "'",
                    "every workspace has that scenario, without changes; give this one another id");
        }
        commitments.forEach((id, commitment) -> {
            YearMonth starts = commitment.starts();
            YearMonth ends = commitment.ends();
            if (starts != null && ends != null && !starts.isBefore(ends)) {
                findings.error(
                        "bad-value",
                        place("commitments", id, "ends").at("commitments." + id + ".ends"),
                        "the commitment '" + id + "' ends in " + ends + ", but starts in " + starts,
                        "'ends' is the first month no longer paid");
            }
        });
        checkPrices();
    }

    private void checkPrices() {
        JsonObject prices = json.object("prices");
        JsonObject overrides = prices == null ? null : prices.object("overrides");
        if (overrides == null) {
            return;
        }
        overrides.members().forEach((key, override) -> {
            String path = "prices.overrides." + key;
            refused(RateKey::parse, key, overrides.keyPlace(key), path, "bad-rate-key");
            if (override instanceof JsonObject object) {
                if (object.get("date") instanceof JsonText date) {
                    refused(PriceDate::parse, date.value(), date.place(), path + ".date", "bad-date");
                }
            }
        });
    }

    private void refused(Consumer<String> parse, String text, Place place, String path, String code) {
        try {
            parse.accept(text);
        } catch (IllegalArgumentException e) {
            findings.error(code, place.at(path), String.valueOf(e.getMessage()), "mend its form");
        }
    }

    private void names(List<String> names, Set<String> known, String part, String id, String field) {
        JsonObject element = part(part).object(id);
        Json list = element == null ? null : element.get(field);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String path = part + "." + id + "." + field + "." + i;
            Place place = list instanceof JsonArray array && i < array.values().size()
                    ? array.values().get(i).place()
                    : place(part, id, field);
            if (!known.contains(name)) {
                findings.error(
                        "dangling-reference",
                        place.at(path),
                        "'" + path + "' is '" + name + "', but there is no such change",
                        () -> NearestName.advice(name, known));
            } else if (!seen.add(name)) {
                findings.error(
                        "listed-twice", place.at(path), "'" + name + "' stands twice in the list", "keep the first");
            }
        }
    }

    private Place place(String part, String id, String field) {
        JsonObject element = part(part).object(id);
        Json value = element == null ? null : element.get(field);
        return value == null ? part(part).keyPlace(id) : value.place();
    }

    private JsonObject part(String name) {
        @Nullable JsonObject part = json.object(name);
        return part == null ? JsonObject.empty(json.place()) : part;
    }
}
