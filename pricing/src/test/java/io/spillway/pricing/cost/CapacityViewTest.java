package io.spillway.pricing.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.file.Topologies;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapacityViewTest {
    private static final Pricer OF_2018 = new Pricer(Snapshots.bundled("2018-11"));
    private static final double HOST = 1.53 * 730;

    private static CapacityView capacity(String zoneLoss, String extra) {
        return CapacityView.of(
                OF_2018.model(Topologies.parse("""
                        {
                          "homeRegion": "us-west-2",
                          "components": {
                            "senders": {"kind": "traffic-source", "name": "Senders", "messagesPerSecond": 200000,
                              "messageBytes": 1500},
                            "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge",
                              "zones": {"a": 1, "b": 1, "c": 1}, "targetUtilization": 1, "zoneLoss": "%s",
                              "reservations": {"spacer": {"vcpu": 8, "memoryGiB": 8}}},
                            "validation": {"kind": "service", "name": "Validation", "hostGroup": "hosts",
                              "messagesPerSecondPerContainer": 250, "vcpuPerContainer": 1, "memoryGiBPerContainer": 4}
                            %s
                          },
                          "flows": {"in": {"from": "senders", "to": "validation"}}
                        }
                        """.formatted(zoneLoss, extra))).evaluate());
    }

    @Test
    void memoryBindsFiftyHostsAndTwelveVcpuOfEachStandIdle() {
        FleetCapacity hosts = capacity("degrade", "").fleet("hosts").orElseThrow();

        assertThat(hosts.units().value()).isEqualTo(50);
        assertThat(hosts.binding()).isEqualTo("memory");
        assertThat(hosts.lossBinds()).isFalse();
        FleetCapacity.Dimension vcpu = hosts.dimension("vCPU").orElseThrow();
        FleetCapacity.Dimension memory = hosts.dimension("memory").orElseThrow();
        assertThat(memory.binds()).isTrue();
        assertThat(vcpu.binds()).isFalse();
        assertThat(memory.demand().value()).isEqualTo(800 * 4);
        assertThat(memory.capacity().value()).isEqualTo(50 * (72 - 8));
        assertThat(memory.headroom().value()).isZero();
        assertThat(vcpu.demand().value()).isEqualTo(800);
        assertThat(vcpu.capacity().value()).isEqualTo(50 * (36 - 8));
        assertThat(vcpu.required().value()).isCloseTo(800 / 28.0, within(1e-12));
        assertThat(vcpu.stranded().value()).isCloseTo(12 / 28.0, within(1e-12));
    }

    @Test
    void theSpacerCostsItsShareButOnlyFiveHostsCouldBeSaved() {
        FleetCapacity hosts = capacity("degrade", "").fleet("hosts").orElseThrow();
        FleetCapacity.Kept spacer = hosts.reservations().getFirst();

        assertThat(spacer.unitsWithout().value())
                .isEqualTo(Math.ceil(800 / 18.0))
                .isEqualTo(45);
        assertThat(spacer.avoidable().value()).isCloseTo(5 * HOST, within(1e-6));
        assertThat(spacer.share().value()).isCloseTo(8 / 36.0, within(1e-12));
        double containers = 800 * 4 / 72.0;
        assertThat(8 / 36.0 * 50 + containers).isGreaterThan(50);
        double scale = (8 / 36.0 * 50 + containers) / 50;
        assertThat(spacer.allocated().value()).isCloseTo(8 / 36.0 * 50 * HOST / scale, within(1e-6));
        assertThat(hosts.stranded().value()).isCloseTo(0, within(1e-6));
    }

    @Test
    void theLossOfOneOfThreeZonesIsSurvivedOnlyWhenTheGroupIsSizedForIt() {
        FleetCapacity degrades = capacity("degrade", "").fleet("hosts").orElseThrow();
        FleetCapacity survives = capacity("survive", "").fleet("hosts").orElseThrow();

        assertThat(degrades.loss().lost()).isEqualTo("zone a");
        assertThat(degrades.loss().utilization().value()).isCloseTo(1 / (2 / 3.0), within(1e-9));
        assertThat(degrades.loss().survives()).isFalse();
        double containers = Math.ceil(200_000 / (250 * 0.9 * 2 / 3.0));
        assertThat(survives.units().value()).isEqualTo(Math.ceil(containers / 16));
        assertThat(survives.lossBinds()).isTrue();
        assertThat(survives.loss().survives()).isTrue();
        assertThat(survives.loss().utilization().value())
                .isCloseTo(200_000 / (containers * 250) / (2 / 3.0), within(1e-9))
                .isLessThanOrEqualTo(0.9);
    }

    @Test
    void aServiceTellsWhatFillsItsHosts() {
        FleetCapacity.Tenant tenant =
                capacity("degrade", "").fleet("hosts").orElseThrow().tenants().getFirst();

        assertThat(tenant.component()).isEqualTo("validation");
        assertThat(tenant.containers().value()).isEqualTo(800);
        assertThat(tenant.perHost().value()).isEqualTo(16);
        assertThat(tenant.fills()).isEqualTo("memory");
        assertThat(tenant.utilization().value()).isEqualTo(1);
    }

    @Test
    void aBrokerIsLostWithoutPassingTheLimit() {
        CapacityView view = capacity("degrade", """
                , "log": {"kind": "kafka-cluster", "name": "Log", "instanceType": "i3.8xlarge",
                   "zones": {"a": 1, "b": 1, "c": 1}, "storage": "instance-store", "brokers": 3}
                """);
        FleetCapacity log = view.fleet("log").orElseThrow();

        assertThat(log.units().value()).isEqualTo(3);
        assertThat(log.binding()).isEqualTo("replication factor");
        assertThat(log.loss().lost()).isEqualTo("one broker");
        assertThat(log.loss().utilization().value()).isZero();
        assertThat(log.loss().survives()).isTrue();
        assertThat(log.strandedShare().value()).isEqualTo(1);
        assertThat(view.fleets()).extracting(FleetCapacity::component).containsExactly("hosts", "log");
        assertThat(view.queues()).isEmpty();
    }

    @Test
    void fiftyHostsStandInThreeZonesAsEvenlyAsTheyCan() {
        assertThat(capacity("degrade", "").fleet("hosts").orElseThrow().byZone())
                .isEqualTo(Map.of("a", 17L, "b", 17L, "c", 16L));
    }
}
