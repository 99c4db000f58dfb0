package io.spillway.bench;

import io.spillway.model.file.TopologyReader;
import io.spillway.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Topologies of any size: pipelines of eight components side by side (clients, balancer, service, hosts, queue, cluster, store,
 * destination), each a little different.
 */
public final class GeneratedTopology {
    private GeneratedTopology() {}

    static Topology of(int pipelines) {
        return TopologyReader.read(text(pipelines).getBytes(StandardCharsets.UTF_8), "generated")
                .orThrow();
    }

    private static String text(int pipelines) {
        List<String> components = new ArrayList<>();
        List<String> flows = new ArrayList<>();
        for (int i = 0; i < pipelines; i++) {
            components.add("""
                    "src%1$d": {"kind": "traffic-source", "name": "Clients %1$d", "messagesPerSecond": %2$d,
                      "messageBytes": 1200, "burst": 1.3, "dailyProfile": [%3$s]},
                    "lb%1$d": {"kind": "load-balancer", "name": "Balancer %1$d", "zones": {"a": 1, "b": 1, "c": 1}},
                    "hosts%1$d": {"kind": "host-group", "name": "Hosts %1$d", "instanceType": "m5.4xlarge",
                      "zones": {"a": 2, "b": 1, "c": 1}, "targetUtilization": 0.6, "scaling": "autoscaled",
                      "volumes": {"root": {"type": "gp2", "sizeGiB": 100}}},
                    "api%1$d": {"kind": "service", "name": "Service %1$d", "hostGroup": "hosts%1$d",
                      "messagesPerSecondPerContainer": %4$d, "vcpuPerContainer": 1, "memoryGiBPerContainer": 4},
                    "nsq%1$d": {"kind": "nsq-daemon", "name": "Queue %1$d", "hostGroup": "hosts%1$d", "reservedVcpu": 2,
                      "reservedMemoryGiB": 8, "diskGiB": 100},
                    "kafka%1$d": {"kind": "kafka-cluster", "name": "Log %1$d", "instanceType": "i3.2xlarge",
                      "storage": "instance-store", "zones": {"a": 1, "b": 1, "c": 1}, "retentionHours": 24},
                    "s3-%1$d": {"kind": "object-store", "name": "Archive %1$d"},
                    "out%1$d": {"kind": "destination", "name": "Partners %1$d", "destination": "internet"}
                    """.formatted(i, 20_000 + 1_000 * i, profile(i), 400 + 7 * i));
            flows.add("""
                    "in%1$d": {"from": "src%1$d", "to": "api%1$d", "through": ["lb%1$d"]},
                    "q%1$d": {"from": "api%1$d", "to": "nsq%1$d", "messagesPerMessage": 1.2},
                    "log%1$d": {"from": "nsq%1$d", "to": "kafka%1$d", "compressionRatio": 3},
                    "store%1$d": {"from": "kafka%1$d", "to": "s3-%1$d", "messagesPerRequest": 10000},
                    "send%1$d": {"from": "api%1$d", "to": "out%1$d", "messagesPerMessage": 0.1}
                    """.formatted(i));
        }
        return """
                {"homeRegion": "us-west-2", "components": {%s}, "flows": {%s}}
                """.formatted(String.join(",", components), String.join(",", flows));
    }

    /**
     * Writes a workspace with such a topology. Arguments: how many pipelines, the file, and how many scenarios, each with a larger
     * message at one of the sources (the baseline alone without).
     */
    public static void main(String[] arguments) throws IOException {
        int scenarios = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        List<String> changes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 1; i < scenarios; i++) {
            changes.add("""
                    "larger-%1$d": {"title": "Larger messages %1$d",
                      "patch": {"components": {"src%1$d": {"messageBytes": %2$d}}}}
                    """.formatted(i, 1200 + 100 * i));
            others.add("""
                    "scenario-%1$d": {"name": "Scenario %1$d", "changes": ["larger-%1$d"]}
                    """.formatted(i));
        }
        Files.writeString(Path.of(arguments[1]), """
                {"formatVersion": 1, "name": "Generated", "prices": {"snapshot": "2018-11"}, "baseline": %s,
                  "changes": {%s}, "scenarios": {%s}}
                """.formatted(
                        text(Integer.parseInt(arguments[0])), String.join(",", changes), String.join(",", others)));
    }

    private static String profile(int pipeline) {
        List<String> hours = new ArrayList<>();
        for (int h = 0; h < 24; h++) {
            hours.add(String.format(Locale.ROOT, "%.3f", 1 + 0.4 * Math.sin((h - 8 - pipeline % 3) * Math.PI / 12)));
        }
        return String.join(", ", hours);
    }
}
