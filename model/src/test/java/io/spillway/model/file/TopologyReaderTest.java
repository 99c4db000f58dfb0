package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.Reservation;
import io.spillway.model.component.Service;
import io.spillway.model.component.Toggle;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.component.Volume;
import io.spillway.model.component.VolumeType;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.model.topology.RoutingPolicy;
import io.spillway.model.topology.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopologyReaderTest {

    static final String SOUND = """
            {
              "homeRegion": "us-west-2",
              "areas": {"core": {"name": "Core", "volumeOf": "clients"}},
              "components": {
                "clients": {"kind": "traffic-source", "name": "Clients", "area": "core", "messagesPerSecond": 200000, "messageBytes": 1500},
                "fleet": {
                  "kind": "host-group",
                  "name": "Fleet",
                  "instanceType": "c5.9xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1},
                  "volumes": {"queue": {"sizeGiB": 500}},
                  "reservations": {"spacer": {"vcpu": 8, "memoryGiB": 8}}
                },
                "validation": {
                  "kind": "service",
                  "name": "Validation",
                  "hostGroup": "fleet",
                  "messagesPerSecondPerContainer": 250,
                  "vcpuPerContainer": 1,
                  "memoryGiBPerContainer": 4,
                  "copyPerZone": true
                }
              },
              "flows": {"in": {"from": "clients", "to": "validation", "routing": "zone-preferred"}}
            }
            """;

    @Test
    void readsWhatIsWrittenAndFillsInDefaults() {
        Topology topology = Topologies.parse(SOUND);

        assertThat(topology.assumptions().hoursPerMonth()).isEqualTo(730);
        assertThat(topology.areas())
                .containsExactly(Map.entry("core", new ProductArea("core", "Core", "clients", "events")));
        assertThat(topology.components().keySet()).containsExactly("clients", "fleet", "validation");
        assertThat(topology.component("clients")).isInstanceOfSatisfying(TrafficSource.class, clients -> {
            assertThat(clients.id()).isEqualTo("clients");
            assertThat(clients.region()).isNull();
            assertThat(clients.messagesPerSecond()).isEqualTo(200_000);
            assertThat(clients.dailyProfile()).isEqualTo(DailyProfile.flat());
            assertThat(clients.zones()).isEqualTo(new ZoneShares(1, 0, 0, 0, 0, 0));
        });
        assertThat(topology.component("fleet")).isInstanceOfSatisfying(HostGroup.class, fleet -> {
            assertThat(fleet.zones()).isEqualTo(new ZoneShares(1, 1, 1, 0, 0, 0));
            assertThat(fleet.volumes()).containsExactly(Map.entry("queue", new Volume(VolumeType.GP2, 500, 0, 0)));
            assertThat(fleet.reservations()).containsExactly(Map.entry("spacer", new Reservation(8, 8)));
        });
        assertThat(topology.component("validation"))
                .isInstanceOfSatisfying(
                        Service.class,
                        validation -> assertThat(validation.copyPerZone()).isEqualTo(Toggle.ON));
        assertThat(topology.flows())
                .containsExactly(Map.entry(
                        "in",
                        new Flow(
                                "in",
                                null,
                                "clients",
                                "validation",
                                null,
                                1,
                                1,
                                0,
                                0,
                                0,
                                1,
                                1,
                                RoutingPolicy.ZONE_PREFERRED,
                                1,
                                List.of(),
                                List.of())));
    }
}
