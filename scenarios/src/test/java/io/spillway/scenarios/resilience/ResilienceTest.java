package io.spillway.scenarios.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.unit.Unit;
import io.spillway.scenarios.SmallWorkspaces;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResilienceTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    /** 12,000 msg/s on containers of 100 at 60 % fill 200 of them: without one zone of three, 90 % are used. */
    private static final Workspace SERVICE = SmallWorkspaces.parse("""
            {
              "formatVersion": 1, "name": "Service", "prices": {"snapshot": "current"},
              "baseline": {
                "homeRegion": "us-east-1",
                "components": {
                  "clients": {"kind": "traffic-source", "name": "Clients", "messagesPerSecond": 12000, "messageBytes": 1},
                  "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge",
                    "zones": {"a": 1, "b": 1, "c": 1}, "targetUtilization": 0.6},
                  "api": {"kind": "service", "name": "API", "hostGroup": "hosts", "messagesPerSecondPerContainer": 100,
                    "vcpuPerContainer": 1, "memoryGiBPerContainer": 1},
                  "nat": {"kind": "nat-gateway", "name": "NAT", "zones": {"a": 1, "b": 1, "c": 1}},
                  "base": {"kind": "database", "name": "Base", "instanceClass": "db.r5.xlarge", "deployment": "multi-az"}
                },
                "flows": {"in": {"from": "clients", "to": "api"}}
              },
              "changes": {
                "hot": {"title": "80 %%", "patch": {"components": {
                  "hosts": {"targetUtilization": 0.8, "zoneLoss": "degrade"}}}},
                "one-nat": {"title": "One NAT gateway", "patch": {"components": {"nat": {"mode": "single"}}}},
                "no-standby": {"title": "No standby", "patch": {"components": {"base": {"deployment": "single-az"}}}},
                "public": {"title": "Public hosts", "patch": {"components": {"hosts": {"publicAddressesPerHost": 1}}}}
              },
              "scenarios": {
                "hot": {"name": "Hot", "changes": ["hot"]},
                "bare": {"name": "Bare", "changes": ["one-nat", "no-standby"]},
                "public": {"name": "Public", "changes": ["public"]}
              }
            }
            """.replace("%%", "%"));

    private static Resilience resilience(Workspace workspace, String scenario) {
        return Resilience.of(
                PRICING.result(workspace, workspace.scenario(scenario)).orThrow());
    }

    @Test
    void theSurvivorsOfALostZoneCarryItsShare() {
        Resilience calm = resilience(SERVICE, "baseline");
        Resilience hot = resilience(SERVICE, "hot");

        // 12,000 / (200 containers x 100) over 1 - 1/3; then 150 containers.
        assertThat(calm.zoneLosses().getFirst().utilizationAfter()).isCloseTo(0.6 / (2 / 3.0), EXACT);
        assertThat(calm.survivesZoneLoss()).isTrue();
        assertThat(hot.zoneLosses().getFirst().utilizationAfter()).isCloseTo(0.8 / (2 / 3.0), EXACT);
        assertThat(hot.zoneLosses().getFirst().outcome()).isEqualTo(Loss.Outcome.OVERLOADED);
        assertThat(hot.peak()).isEqualTo(new Peak("api", "API", "containers", 0.8));
    }

    @Test
    void cheaperByLosingResilienceIsSaid() {
        Comparison comparison = Comparison.of(PRICING.results(SERVICE), "baseline");

        assertThat(comparison.columns().get(comparison.column("baseline")).verdict())
                .isEmpty();
        assertThat(comparison.columns().get(comparison.column("hot")).verdict())
                .isEqualTo(
                        "cheaper, but loses the survival of a lost zone at Hosts (survivors 120 % used, 90 % allowed)");
        assertThat(comparison.columns().get(comparison.column("bare")).verdict())
                .isEqualTo("cheaper, but loses the second of NAT (one NAT gateway for all zones);"
                        + " the second of Base (a database without a standby)");
        ResilienceChange seen =
                comparison.columns().get(comparison.column("public")).change();
        // Public addresses cost money, so nothing was bought with them.
        assertThat(comparison.columns().get(comparison.column("public")).verdict())
                .isEmpty();
        assertThat(seen)
                .isEqualTo(new ResilienceChange(
                        List.of(new ResilienceChange.Trait("privacy", "6 more public addresses")),
                        List.of(),
                        List.of()));
    }

    @Test
    void onlyWhatIsMoreExposedIsNamed() {
        Resilience hidden = exposed(0, 0);

        assertThat(ResilienceChange.of(hidden, exposed(1, 2)).words())
                .isEqualTo("loses privacy (1 more public address, 2 more internet-facing balancers)");
        assertThat(ResilienceChange.of(exposed(3, 0), exposed(2, 1)).words())
                .isEqualTo("loses privacy (1 more internet-facing balancer); gains privacy (1 fewer public address)");
        assertThat(ResilienceChange.of(hidden, hidden).isNone()).isTrue();
        assertThat(ResilienceChange.of(hidden, exposed(1, 2)).unmeasured().words())
                .isEqualTo("loses privacy");
    }

    @Test
    void aGainIsMeasuredByWhatThereIsAfterwards() {
        Resilience lost = zoneLoss(1.05, Loss.Outcome.OVERLOADED);
        Resilience survived = zoneLoss(0.5, Loss.Outcome.SURVIVED);

        assertThat(ResilienceChange.of(lost, survived).words())
                .isEqualTo("gains the survival of a lost zone at Hosts (survivors 50 % used, 90 % allowed)");
        assertThat(ResilienceChange.of(held(4.5), held(5)).words()).isEqualTo("gains endurance (4 h 30 min to 5 h)");
        assertThat(ResilienceChange.of(held(5), held(4.5)).words()).isEqualTo("loses endurance (5 h to 4 h 30 min)");
    }

    private static Resilience held(double hours) {
        return new Resilience(
                List.of(), List.of(), new Endurance("queue", "Queue", hours), List.of(), null, new Exposure(0, 0));
    }

    @Test
    void whatIsUnknownOnOneSideIsNeitherLostNorGained() {
        Resilience survived = zoneLoss(0.5, Loss.Outcome.SURVIVED);
        Resilience unknown = zoneLoss(null, Loss.Outcome.UNKNOWN);
        Difference cheaper = new Difference(-1, Unit.USD_PER_MONTH, Difference.Basis.ALL);

        assertThat(ResilienceChange.of(survived, unknown).words())
                .isEqualTo("unknown: the survival of a lost zone at Hosts");
        assertThat(ResilienceChange.of(unknown, survived).words())
                .isEqualTo("unknown: the survival of a lost zone at Hosts");
        assertThat(ResilienceChange.of(unknown, unknown).isNone()).isTrue();
        assertThat(ResilienceChange.of(survived, unknown).verdict(cheaper))
                .isEqualTo("cheaper, but it is unknown whether it keeps the survival of a lost zone at Hosts");
        assertThat(ResilienceChange.between(survived, null)).isNull();
    }

    private static Resilience zoneLoss(@Nullable Double after, Loss.Outcome outcome) {
        return new Resilience(
                List.of(new Loss("hosts", "Hosts", 3, 1 / 3.0, after, 0.9, outcome)),
                List.of(),
                null,
                List.of(),
                null,
                new Exposure(0, 0));
    }

    private static Resilience exposed(double addresses, double balancers) {
        return new Resilience(List.of(), List.of(), null, List.of(), null, new Exposure(addresses, balancers));
    }

    @Test
    void aGroupInOneZoneLosesEverythingWithIt() {
        Workspace workspace = SmallWorkspaces.of("""
                "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1}}
                """, "", "");
        Resilience resilience = resilience(workspace, "baseline");

        assertThat(resilience.zoneLosses())
                .containsExactly(new Loss("hosts", "Hosts", 1, 1, null, 0.9, Loss.Outcome.LOST));
        assertThat(resilience.singlePoints())
                .containsExactly(new SinglePoint("hosts", "Hosts", SinglePoint.Kind.ONE_ZONE));
        assertThat(resilience.peak()).isNull();
        assertThat(resilience.endurance()).isNull();
    }

    /** The fewer the brokers, the larger the part that one takes with it: 1/3 of three, 1/6 of six. */
    @Test
    void aLostBrokerTakesOneOfNWithIt() {
        Workspace workspace = SmallWorkspaces.of("""
                "three": {"kind": "kafka-cluster", "name": "Three", "instanceType": "i3.8xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1}, "brokers": 3, "storage": "instance-store"},
                "six": {"kind": "kafka-cluster", "name": "Six", "instanceType": "i3.8xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1}, "brokers": 6, "storage": "instance-store"},
                "single": {"kind": "kafka-cluster", "name": "Single", "instanceType": "i3.8xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1}, "brokers": 3, "storage": "instance-store", "replicationFactor": 1}
                """, "", "");
        Resilience resilience = resilience(workspace, "baseline");

        assertThat(resilience.brokerLosses()).extracting(Loss::shareLost).containsExactly(1 / 3.0, 1 / 6.0, 1 / 3.0);
        assertThat(resilience.brokerLosses())
                .extracting(Loss::outcome)
                .containsExactly(Loss.Outcome.SURVIVED, Loss.Outcome.SURVIVED, Loss.Outcome.LOST);
        assertThat(resilience.singlePoints())
                .containsExactly(new SinglePoint("single", "Single", SinglePoint.Kind.ONE_COPY));
        assertThat(resilience.survivesBrokerLoss()).isFalse();
        assertThat(resilience.worstBrokerLoss().orElseThrow().component()).isEqualTo("single");
    }
}
