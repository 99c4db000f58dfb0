package io.spillway.pricing.catalogue.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.source.RecordedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the filters of the requests against what the service said in September 2022 about its services, attributes and values
 * (DescribeServices, GetAttributeValues). Skipped where the recordings are not there.
 */
final class RecordedAttributesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final PriceListRequest REQUEST =
            PriceListRequest.of(List.of("us-west-2")).withInstanceTypes(List.of("c5.large"));

    @Test
    void everyFilterNamesAnAttributeAndAValueThatTheServiceHas() {
        Path attributes = RecordedData.require("wire").resolve("attributes");
        Map<String, Map<String, Set<String>>> values = values(attributes);
        Map<String, Set<String>> names = names(attributes);
        Set<String> unknown = new TreeSet<>();
        int compared = 0;
        for (ProductQuery query : ProductQueries.of(REQUEST)) {
            String service = query.serviceCode();
            assertThat(names).containsKey(service);
            for (Map.Entry<String, String> filter : query.filters().entrySet()) {
                assertThat(names.get(service)).as(query.what()).contains(filter.getKey());
                compared++;
                Set<String> known = values.getOrDefault(service, Map.of()).getOrDefault(filter.getKey(), Set.of());
                if (!known.contains(filter.getValue())) {
                    unknown.add(service + " " + filter.getKey() + "=" + filter.getValue());
                }
            }
        }
        assertThat(compared).isGreaterThan(90);
        // Addresses are charged since 2024 and are recorded in an answer of 2026; Valkey came in 2024 and is recorded
        // nowhere.
        assertThat(unknown)
                .containsExactly("AmazonElastiCache cacheEngine=Valkey", "AmazonVPC group=VPCPublicIPv4Address");
    }

    private static Map<String, Map<String, Set<String>>> values(Path folder) {
        Map<String, Map<String, Set<String>>> values = new TreeMap<>();
        for (JsonNode service : services(folder.resolve("GetAttributeValues_all_2022-09-29.json"))) {
            Map<String, Set<String>> ofService = new TreeMap<>();
            for (JsonNode attribute : service.path("attributes")) {
                ofService.put(attribute.path("name").asString(), texts(attribute.path("values")));
            }
            values.put(service.path("ServiceCode").asString(), ofService);
        }
        return values;
    }

    private static Map<String, Set<String>> names(Path folder) {
        Map<String, Set<String>> names = new TreeMap<>();
        for (JsonNode service : services(folder.resolve("DescribeServices_all_2022-09-29.json"))) {
            names.put(service.path("ServiceCode").asString(), texts(service.path("AttributeNames")));
        }
        return names;
    }

    private static JsonNode services(Path file) {
        return JSON.readTree(file.toFile()).path("services");
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each ->
                texts.add(each.isString() ? each.asString() : each.path("value").asString()));
        return texts;
    }
}
