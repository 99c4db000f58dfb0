package io.spillway.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.ui.form.ListEntry;
import io.spillway.app.ui.form.MapEntry;
import io.spillway.app.ui.form.NumberEntry;
import io.spillway.app.ui.form.Option;
import io.spillway.app.ui.form.ProfileEntry;
import io.spillway.app.ui.form.RecordEntry;
import io.spillway.app.ui.form.ZonesEntry;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Zones, lists, things under keys, profiles and volumes of several elements are edited together. */
class EditPartsTogetherTest {
    private final TestForm form = TestForm.open();
    private final WorkspaceSession session = form.session();

    @Test
    void aZoneGetsItsWeightInEachWhileTheOtherZonesStay() {
        set("components", "kafka", "zones", zones(Map.of("a", 2.0, "b", 1.0)));
        form.select("api-hosts", "kafka");
        ZonesEntry zones = (ZonesEntry) form.entry("zones");
        assertThat(texts(zones)).containsExactly("", "1", "", "0", "0", "0");
        assertThat(zones.sharesProperty().get()).containsExactly("", "33 %", "", "", "", "");
        assertThat(zones.stateProperty().get().mixed()).isEqualTo("even over a, b, c; a 67 %, b 33 %");

        zones.weights().get(2).onTyped("3");

        assertThat(form.value("components", "api-hosts", "zones"))
                .isEqualTo(zones(Map.of("a", 1.0, "b", 1.0, "c", 3.0)));
        assertThat(form.value("components", "kafka", "zones")).isEqualTo(zones(Map.of("a", 2.0, "b", 1.0, "c", 3.0)));
        assertThat(form.edited().undo()).contains("edit of Zones of 2 elements");
        zones.onEven(2);
        assertThat(form.value("components", "kafka", "zones"))
                .isEqualTo(form.value("components", "api-hosts", "zones"))
                .isEqualTo(zones(Map.of("a", 1.0, "b", 1.0)));
        assertThat(zones.stateProperty().get().mixed()).isEmpty();
    }

    @Test
    void aListShowsWhatAllHaveAndGetsWhatSomeLack() {
        set("flows", "send", "through", names("balancer", "discovery"));
        session.select(new Selection.OfSeveral(Set.of("deliver", "in", "send")));
        ListEntry through = (ListEntry) form.entry("through");
        assertThat(through.itemsProperty().get()).isEmpty();
        assertThat(through.stateProperty().get().mixed())
                .isEqualTo("NAT gateways; Edge balancer; Proxy balancer, Consul");

        through.onAdd(new Option("discovery", "Consul"));

        assertThat(form.value("flows", "in", "through")).isEqualTo(names("edge", "discovery"));
        assertThat(form.value("flows", "deliver", "through")).isEqualTo(names("nat", "discovery"));
        assertThat(form.value("flows", "send", "through")).isEqualTo(names("balancer", "discovery"));
        assertThat(through.itemsProperty().get()).extracting(Option::value).containsExactly("discovery");
        through.onRemove(0);
        assertThat(form.value("flows", "in", "through")).isEqualTo(names("edge"));
        assertThat(form.value("flows", "send", "through")).isEqualTo(names("balancer"));
        assertThat(form.entries()).extracting(each -> each.spec().name()).doesNotContain("carries");
    }

    @Test
    void whatStandsUnderAKeyOfAllIsEditedInAll() {
        form.select("api-hosts", "pipeline-hosts");
        MapEntry reservations = (MapEntry) form.entry("reservations");
        assertThat(reservations.itemsProperty().get()).isEmpty();
        assertThat(reservations.stateProperty().get().mixed()).isEqualTo("none, logging");

        reservations.onAdd("logging", "");
        NumberEntry vcpu = (NumberEntry) reservations.itemsProperty().get().getFirst().entries().stream()
                .filter(each -> each.spec().name().equals("vcpu"))
                .findFirst()
                .orElseThrow();
        assertThat(form.value("components", "pipeline-hosts", "reservations", "logging", "vcpu"))
                .as("what was there stays")
                .isEqualTo(JsonNumber.of(1));
        vcpu.onTyped("2");

        for (String hosts : List.of("api-hosts", "pipeline-hosts")) {
            assertThat(form.value("components", hosts, "reservations", "logging", "vcpu"))
                    .as(hosts)
                    .isEqualTo(JsonNumber.of(2));
        }
        reservations.onRename("logging", "metrics");
        reservations.onRemove("metrics");
        assertThat(form.value("components", "pipeline-hosts", "reservations")).isNull();
        assertThat(form.value("components", "api-hosts", "reservations")).isNull();
    }

    @Test
    void anHourGetsItsLoadInEveryProfile() {
        session.editTopology(
                "add", "", TopologyEdits.addComponent("apps", ComponentKind.TRAFFIC_SOURCE, "Apps", "Hosts"));
        double[] steep = new double[24];
        Arrays.fill(steep, 0.5);
        steep[12] = 12.5;
        set("components", "apps", "dailyProfile", numbers(steep));
        form.select("apps", "clients");
        ProfileEntry profile = (ProfileEntry) form.entry("dailyProfile");
        assertThat(profile.stateProperty().get().mixed()).isEqualTo("0.5 to 12.5 times the mean, flat");
        assertThat(profile.hoursProperty().get().get(12)).isEqualTo((12.5 + 1) / 2);
        assertThat(profile.isMixedAt(12)).isTrue();

        profile.onHourTyped(12, "2");

        for (String source : List.of("apps", "clients")) {
            JsonArray hours = (JsonArray) Objects.requireNonNull(form.value("components", source, "dailyProfile"));
            assertThat(((JsonNumber) hours.values().get(12)).value()).as(source).isCloseTo(2, within(0.001));
        }
        assertThat(profile.isMixedAt(12)).isFalse();
        profile.onFlat();
        assertThat(form.value("components", "apps", "dailyProfile")).isNull();
    }

    @Test
    void aVolumeThatSomeHaveIsAddedToTheOthers() {
        session.editTopology("add", "", TopologyEdits.addComponent("log", ComponentKind.KAFKA_CLUSTER, "Log", "Hosts"));
        form.select("kafka", "log");
        RecordEntry volume = (RecordEntry) form.entry("volume");
        Json before = form.value("components", "log", "volume");
        assertThat(volume.presentProperty().get()).isFalse();

        volume.onAdd();

        assertThat(volume.presentProperty().get()).isTrue();
        assertThat(form.value("components", "log", "volume"))
                .isEqualTo(before == null ? form.value("components", "kafka", "volume") : before);
        NumberEntry size = (NumberEntry) volume.children().stream()
                .filter(child -> child.spec().name().equals("sizeGiB"))
                .findFirst()
                .orElseThrow();
        size.onTyped("750");
        assertThat(form.value("components", "kafka", "volume", "sizeGiB"))
                .isEqualTo(form.value("components", "log", "volume", "sizeGiB"))
                .isEqualTo(JsonNumber.of(750));
    }

    private static List<String> texts(ZonesEntry zones) {
        return zones.weights().stream()
                .map(weight -> weight.textProperty().get())
                .toList();
    }

    private static JsonObject zones(Map<String, Double> weights) {
        JsonObject zones = JsonObject.of(Map.of());
        for (String zone : List.of("a", "b", "c")) {
            if (weights.containsKey(zone)) {
                zones = zones.with(zone, JsonNumber.of(weights.get(zone)));
            }
        }
        return zones;
    }

    private static JsonArray names(String... names) {
        return new JsonArray(Arrays.stream(names).<Json>map(JsonText::of).toList(), Place.NOWHERE);
    }

    private static JsonArray numbers(double... numbers) {
        return new JsonArray(
                Arrays.stream(numbers).<Json>mapToObj(JsonNumber::of).toList(), Place.NOWHERE);
    }

    private void set(String part, String id, String field, Json value) {
        session.editTopology("set", "", TopologyEdits.set(TreePath.of(part, id, field), value));
    }
}
