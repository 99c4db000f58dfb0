package io.spillway.pricing.catalogue.source.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The price list service on loopback: answers GetProducts by its filters, in pages, as the real one does. Faults are put
 * in front of it.
 */
final class FakePriceListService implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server;
    private final List<String> entries = new ArrayList<>();
    private int pageSize = 100;
    private boolean emptyPageFirst;

    FakePriceListService() {
        server = new WireMockServer(
                wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(new Answers()));
        server.start();
        server.stubFor(
                post(urlEqualTo("/")).atPriority(10).willReturn(aResponse().withTransformers("answers")));
    }

    void add(String entry) {
        entries.add(entry);
    }

    void addAll(List<String> more) {
        entries.addAll(more);
    }

    void pageSize(int size) {
        pageSize = size;
    }

    /** The first page of every answer is empty and names a next one. */
    void emptyPageFirst() {
        emptyPageFirst = true;
    }

    /**
     * Every request gets this answer.
     *
     * @return makes the service itself again
     */
    Runnable always(ResponseDefinitionBuilder fault) {
        StubMapping broken = server.stubFor(post(urlEqualTo("/")).atPriority(1).willReturn(fault));
        return () -> server.removeStub(broken);
    }

    /** So many requests get this answer, then the service is itself again. */
    void first(int times, ResponseDefinitionBuilder fault) {
        for (int i = 0; i < times; i++) {
            server.stubFor(post(urlEqualTo("/"))
                    .atPriority(1)
                    .inScenario("fault")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willReturn(fault)
                    .willSetStateTo("after " + (i + 1)));
        }
    }

    /** An error of the service in its JSON protocol. */
    static ResponseDefinitionBuilder error(int status, String type, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.put("__type", type);
        body.put("message", message);
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(JSON.writeValueAsString(body));
    }

    URI uri() {
        return URI.create(server.baseUrl());
    }

    int requests() {
        return server.getAllServeEvents().size();
    }

    List<ServeEvent> events() {
        return server.getAllServeEvents();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Answers implements ResponseTransformerV2 {
        @Override
        public Response transform(Response response, ServeEvent event) {
            String target = event.getRequest().getHeader("X-Amz-Target");
            if (!"AWSPriceListService.GetProducts".equals(target)) {
                return Response.response()
                        .status(404)
                        .body("unexpected " + target)
                        .build();
            }
            return Response.Builder.like(response)
                    .status(200)
                    .body(JSON.writeValueAsString(
                            answer(JSON.readTree(event.getRequest().getBodyAsString()))))
                    .build();
        }

        private ObjectNode answer(JsonNode request) {
            List<String> matching =
                    entries.stream().filter(entry -> matches(entry, request)).toList();
            int page = Integer.parseInt(request.path("NextToken").asString("0"));
            int size = Math.min(pageSize, request.path("MaxResults").asInt(100));
            int from = (emptyPageFirst ? page - 1 : page) * size;
            ObjectNode answer = JSON.createObjectNode();
            answer.put("FormatVersion", "aws_v1");
            ArrayNode list = answer.putArray("PriceList");
            if (from >= 0) {
                matching.subList(Math.min(from, matching.size()), Math.min(from + size, matching.size()))
                        .forEach(list::add);
            }
            if (from + size < matching.size()) {
                answer.put("NextToken", String.valueOf(page + 1));
            }
            return answer;
        }

        private boolean matches(String entry, JsonNode request) {
            JsonNode item;
            try {
                item = JSON.readTree(entry);
            } catch (JacksonException e) {
                return true;
            }
            if (!item.path("serviceCode")
                    .asString("")
                    .equals(request.path("ServiceCode").asString(""))) {
                return false;
            }
            for (JsonNode filter : request.path("Filters")) {
                String field = filter.path("Field").asString("");
                JsonNode value = field.equals("productFamily")
                        ? item.path("product").path(field)
                        : item.path("product").path("attributes").path(field);
                if (!value.asString("").equalsIgnoreCase(filter.path("Value").asString(""))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String getName() {
            return "answers";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}
