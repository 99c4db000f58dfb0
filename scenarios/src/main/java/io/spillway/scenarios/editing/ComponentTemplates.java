package io.spillway.scenarios.editing;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a component starts with when it is drawn: the fields a file must state, with round figures that the architect replaces.
 * Everything else keeps its default.
 */
public final class ComponentTemplates {
    private static final double MESSAGES_PER_SECOND = 1_000;
    private static final double MESSAGE_BYTES = 1_000;
    private static final double CONTAINER_RATE = 500;

    private ComponentTemplates() {}

    /**
     * The object of a new component.
     *
     * @param hostGroup the host group that a service or nsqd stands on; ignored by other kinds
     */
    public static JsonObject of(ComponentKind kind, String name, String hostGroup) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("kind", JsonText.of(word(kind)));
        fields.put("name", JsonText.of(name));
        switch (kind) {
            case TRAFFIC_SOURCE -> {
                number(fields, "messagesPerSecond", MESSAGES_PER_SECOND);
                number(fields, "messageBytes", MESSAGE_BYTES);
            }
            case SERVICE -> {
                fields.put("hostGroup", JsonText.of(hostGroup));
                number(fields, "messagesPerSecondPerContainer", CONTAINER_RATE);
                number(fields, "vcpuPerContainer", 1);
                number(fields, "memoryGiBPerContainer", 2);
            }
            case HOST_GROUP -> {
                fields.put("instanceType", JsonText.of("c5.2xlarge"));
                zones(fields);
            }
            case NSQ_DAEMON -> {
                fields.put("hostGroup", JsonText.of(hostGroup));
                number(fields, "reservedVcpu", 1);
                number(fields, "reservedMemoryGiB", 2);
                number(fields, "diskGiB", 100);
            }
            case NSQ_LOOKUP -> fields.put("instanceType", JsonText.of("c5.large"));
            case KAFKA_CLUSTER -> {
                fields.put("instanceType", JsonText.of("c5.2xlarge"));
                zones(fields);
                fields.put("volume", JsonObject.of(Map.of("sizeGiB", JsonNumber.of(1_000))));
            }
            case MSK_CLUSTER -> {
                fields.put("brokerType", JsonText.of("kafka.m5.large"));
                zones(fields);
            }
            case LOAD_BALANCER, NAT_GATEWAY, VPC_ENDPOINT -> zones(fields);
            case SERVICE_DISCOVERY -> fields.put("instanceType", JsonText.of("c5.large"));
            case CDN_DISTRIBUTION -> {
                number(fields, "loadsPerMonth", 1_000_000);
                number(fields, "objectBytes", 100_000);
            }
            case OBJECT_STORE -> number(fields, "retentionDays", 30);
            case DATABASE -> {
                fields.put("instanceClass", JsonText.of("db.m5.large"));
                zones(fields);
            }
            case SNAPSHOT_STORE -> {
                number(fields, "protectedGb", 1_000);
                number(fields, "retentionDays", 7);
            }
            case DESTINATION -> {}
            case METERED_USAGE -> {
                fields.put("service", JsonText.of("AmazonSQS"));
                number(fields, "quantityPerMonth", 0);
            }
            case OTHER_COST -> number(fields, "usdPerMonth", 0);
        }
        return JsonObject.of(fields);
    }

    /** Whether a component of this kind stands on a host group. */
    public static boolean needsHostGroup(ComponentKind kind) {
        return kind == ComponentKind.SERVICE || kind == ComponentKind.NSQ_DAEMON;
    }

    /** The word of a kind in files. */
    public static String word(ComponentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void number(Map<String, Json> fields, String name, double value) {
        fields.put(name, JsonNumber.of(value));
    }

    private static void zones(Map<String, Json> fields) {
        Map<String, Json> even = new LinkedHashMap<>();
        for (String zone : new String[] {"a", "b", "c"}) {
            even.put(zone, JsonNumber.of(1));
        }
        fields.put("zones", JsonObject.of(even));
    }
}
