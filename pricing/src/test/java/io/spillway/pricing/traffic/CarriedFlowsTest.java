package io.spillway.pricing.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.Topologies;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.cost.Pricer;
import io.spillway.pricing.formula.Evaluation;
import org.junit.jupiter.api.Test;

/** A flow that carries on some of the flows into its sender, such as one topic of a cluster. */
class CarriedFlowsTest {

    @Test
    void aFlowCarriesOnOneTopicOfAClusterAndAnotherAllOfThem() {
        Evaluation values = new Pricer(Snapshots.bundled("2018-11"))
                .model(Topologies.parse("""
                {
                  "homeRegion": "us-west-2",
                  "components": {
                    "events": {"kind": "traffic-source", "name": "Events", "messagesPerSecond": 1000, "messageBytes": 500},
                    "rows": {"kind": "traffic-source", "name": "Rows", "messagesPerSecond": 100, "messageBytes": 2000},
                    "kafka": {"kind": "kafka-cluster", "name": "Kafka", "instanceType": "i3.8xlarge", "zones": {"a": 1}},
                    "one": {"kind": "destination", "name": "One"},
                    "all": {"kind": "destination", "name": "All"}
                  },
                  "flows": {
                    "event-topic": {"from": "events", "to": "kafka"},
                    "row-topic": {"from": "rows", "to": "kafka"},
                    "read-rows": {"from": "kafka", "to": "one", "carries": ["row-topic"], "messagesPerMessage": 3},
                    "read-all": {"from": "kafka", "to": "all"}
                  }
                }
                """))
                .evaluate()
                .evaluation();

        assertThat(values.value("read-rows.messages")).isEqualTo(100 * 3);
        assertThat(values.value("read-rows.payload")).isEqualTo(100 * 3 * 2000);
        assertThat(values.value("read-all.messages")).isEqualTo(1000 + 100);
        assertThat(values.value("read-all.payload")).isEqualTo(1000 * 500 + 100 * 2000);
    }

    @Test
    void aPipelineMayPassAClusterTwiceByDifferentTopics() {
        Evaluation values = new Pricer(Snapshots.bundled("2018-11"))
                .model(Topologies.parse("""
                {
                  "homeRegion": "us-west-2",
                  "components": {
                    "events": {"kind": "traffic-source", "name": "Events", "messagesPerSecond": 1000, "messageBytes": 500},
                    "kafka": {"kind": "kafka-cluster", "name": "Kafka", "instanceType": "i3.8xlarge", "zones": {"a": 1}},
                    "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1}},
                    "count": {
                      "kind": "service", "name": "Count", "hostGroup": "hosts", "messagesPerSecondPerContainer": 100,
                      "vcpuPerContainer": 1, "memoryGiBPerContainer": 1
                    },
                    "out": {"kind": "destination", "name": "Out"}
                  },
                  "flows": {
                    "counts-read": {"from": "kafka", "to": "out", "carries": ["counts"]},
                    "counts": {"from": "count", "to": "kafka", "messagesPerMessage": 0.1},
                    "events-read": {"from": "kafka", "to": "count", "carries": ["events-topic"]},
                    "events-topic": {"from": "events", "to": "kafka"}
                  }
                }
                """))
                .evaluate()
                .evaluation();

        assertThat(values.value("kafka.traffic.messages")).isEqualTo(1000 + 1000 * 0.1);
        assertThat(values.value("counts-read.messages")).isEqualTo(1000 * 0.1);
    }
}
