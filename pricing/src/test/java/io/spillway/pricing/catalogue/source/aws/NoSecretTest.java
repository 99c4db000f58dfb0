package io.spillway.pricing.catalogue.source.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.RegionOfFixtures;
import io.spillway.pricing.catalogue.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Credentials are planted, and looked for in all that a source says, whatever goes wrong. */
final class NoSecretTest {

    private static final String ECHO = "'Credential=" + PlantedCredentials.KEY_ID + "/20260901' with "
            + PlantedCredentials.SECRET + " and " + PlantedCredentials.TOKEN + " is not valid";

    @BeforeEach
    void plant() {
        PlantedCredentials.set();
    }

    @AfterEach
    void remove() {
        PlantedCredentials.clear();
    }

    @TestFactory
    Stream<DynamicTest> noSecretIsInAnythingSaid() {
        Map<String, ResponseDefinitionBuilder> faults = new TreeMap<>();
        faults.put("throttled", FakePriceListService.error(400, "ThrottlingException", ECHO));
        faults.put("expired", FakePriceListService.error(400, "ExpiredTokenException", ECHO));
        faults.put("signature quoted", FakePriceListService.error(403, "IncompleteSignatureException", ECHO));
        faults.put("refused", FakePriceListService.error(400, "UnrecognizedClientException", ECHO));
        faults.put("not allowed", FakePriceListService.error(400, "AccessDeniedException", ECHO));
        faults.put("bad request", FakePriceListService.error(400, "InvalidParameterException", ECHO));
        faults.put("server error", aResponse().withStatus(500).withBody(ECHO));
        faults.put("not JSON", aResponse().withStatus(200).withBody("<" + ECHO));
        faults.put("cut", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        faults.put("well", aResponse().withTransformers("answers"));
        return faults.entrySet().stream()
                .map(fault -> dynamicTest(fault.getKey(), () -> assertNothingIsSaid(fault.getKey(), fault.getValue())));
    }

    private static void assertNothingIsSaid(String name, ResponseDefinitionBuilder fault) throws Exception {
        try (FakePriceListService service = new FakePriceListService()) {
            service.addAll(RegionOfFixtures.entries());
            service.always(fault);
            StringWriter said = new StringWriter();
            PrintWriter out = new PrintWriter(said, true);
            PrintStream standardOut = System.out;
            PrintStream standardErr = System.err;
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
            System.setOut(capture);
            System.setErr(capture);
            try {
                say(service, out);
            } finally {
                System.setOut(standardOut);
                System.setErr(standardErr);
            }
            String all = said + printed.toString(StandardCharsets.UTF_8);
            assertThat(all)
                    .isNotBlank()
                    .doesNotContain(PlantedCredentials.SECRET)
                    .doesNotContain(PlantedCredentials.TOKEN)
                    .doesNotContain(PlantedCredentials.KEY_ID);
            for (ServeEvent event : service.events()) {
                assertThat(event.getRequest().getHeader("Authorization"))
                        .as(name + ": the planted credentials are the ones in use")
                        .contains(PlantedCredentials.KEY_ID);
                assertThat(event.getRequest().getBodyAsString()
                                + event.getRequest().getHeaders())
                        .doesNotContain(PlantedCredentials.SECRET);
            }
            assertThat(service.requests()).isPositive();
        }
    }

    private static void say(FakePriceListService service, PrintWriter out) throws InterruptedException {
        PriceListApiSource source = new PriceListApiSource(
                PriceListRequest.of(List.of("us-west-2")),
                new ApiSettings(Optional.of(service.uri()), 1, Duration.ofSeconds(5), Duration.ofSeconds(10), 2));
        out.println(source.description());
        out.println(source.plan());
        CollectedRates sink = new CollectedRates();
        try {
            source.read(sink, new ReadProgress() {
                @Override
                public void at(long done, long total, String text) {
                    out.println(text);
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            });
            out.println(sink.rates());
        } catch (SourceException e) {
            out.println(e.remedy());
            e.printStackTrace(out);
        }
        out.println(sink.findingText());
    }
}
