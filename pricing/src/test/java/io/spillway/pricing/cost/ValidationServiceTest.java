package io.spillway.pricing.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.file.Topologies;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.formula.Evaluation;
import org.junit.jupiter.api.Test;

/** The validation service of the 2018 case: 800 containers before its rewrite, 340 after. */
class ValidationServiceTest {
    private static final double HOUR = 1.53;

    private static CostBreakdown validation(double rate, double perContainer, String copyPerZone) {
        return new Pricer(Snapshots.bundled("2018-11"))
                .model(Topologies.parse("""
                {
                  "homeRegion": "us-west-2",
                  "components": {
                    "senders": {"kind": "traffic-source", "name": "Senders", "messagesPerSecond": %s, "messageBytes": 1500},
                    "hosts": {
                      "kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge",
                      "zones": {"a": 1, "b": 1, "c": 1}, "targetUtilization": 1, "zoneLoss": "degrade",
                      "reservations": {"nsqd": {"vcpu": 8, "memoryGiB": 8}}
                    },
                    "validation": {
                      "kind": "service", "name": "Validation", "hostGroup": "hosts",
                      "messagesPerSecondPerContainer": %s, "vcpuPerContainer": 1, "memoryGiBPerContainer": 4,
                      "copyPerZone": "%s"
                    }
                  },
                  "flows": {"in": {"from": "senders", "to": "validation"}}
                }
                """.formatted(rate, perContainer, copyPerZone)))
                .evaluate();
    }

    @Test
    void eightHundredContainersFillFiftyHosts() {
        CostBreakdown before = validation(200_000, 250, "off");
        Evaluation values = before.evaluation();
        assertThat(values.value("validation.containers")).isEqualTo(200_000 / 250.0);
        assertThat(values.value("validation.containersPerHost")).isEqualTo((72 - 8) / 4.0);
        assertThat(values.value("hosts.hosts")).isEqualTo(50);
        assertThat(before.total().value()).isCloseTo(50 * HOUR * 730, within(1e-6));
    }

    @Test
    void threeHundredAndFortyContainersFillTwentyTwoHosts() {
        CostBreakdown after = validation(220_000, 220_000 / 340.0, "off");
        assertThat(after.evaluation().value("validation.containers")).isEqualTo(340);
        assertThat(after.evaluation().value("hosts.hosts")).isEqualTo(22);
        assertThat(after.total().value()).isCloseTo(22 * HOUR * 730, within(1e-6));
    }

    @Test
    void oneCopyPerZoneNeedsTwentyFourHosts() {
        CostBreakdown after = validation(220_000, 220_000 / 340.0, "on");
        Evaluation values = after.evaluation();
        assertThat(values.value("validation.containers.a")).isEqualTo(114);
        assertThat(values.value("validation.containers.b")).isEqualTo(113);
        assertThat(values.value("validation.containers.c")).isEqualTo(113);
        assertThat(values.value("hosts.hosts")).isEqualTo(24);
        assertThat(after.total().value()).isCloseTo(26_805.60, within(1e-6));
        assertThat(after.total().value() / (50 * HOUR * 730) - 1).isCloseTo(-0.52, within(1e-9));
    }
}
