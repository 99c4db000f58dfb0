package io.spillway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, with the AWS SDK, against a price list service on this computer. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
final class RefreshProcessTest {
    private static final String SECRET = "PlantedSecret/0123456789abcdefghijklmnop";
    private static final String TOKEN = "PlantedSessionToken0123456789";

    /** A host whose price is a dollar more than any that is published. */
    private static final String PRODUCT = """
            {"product": {"productFamily": "Compute Instance", "sku": "PLANTEDSKU", "attributes": {
              "instanceType": "c5.9xlarge", "usagetype": "USW2-BoxUsage:c5.9xlarge", "operation": "RunInstances",
              "servicecode": "AmazonEC2", "servicename": "Amazon Elastic Compute Cloud", "regionCode": "us-west-2",
              "location": "US West (Oregon)", "locationType": "AWS Region", "operatingSystem": "Linux",
              "tenancy": "Shared", "preInstalledSw": "NA", "capacitystatus": "Used", "marketoption": "OnDemand",
              "licenseModel": "No License required"}},
             "serviceCode": "AmazonEC2",
             "terms": {"OnDemand": {"PLANTEDSKU.JRTCKXETXF": {"sku": "PLANTEDSKU", "offerTermCode": "JRTCKXETXF",
               "effectiveDate": "2026-11-01T00:00:00Z", "termAttributes": {},
               "priceDimensions": {"PLANTEDSKU.JRTCKXETXF.6YS6EN2CT7": {"rateCode": "PLANTEDSKU.JRTCKXETXF.6YS6EN2CT7",
                 "unit": "Hrs", "beginRange": "0", "endRange": "Inf", "description": "a host", "appliesTo": [],
                 "pricePerUnit": {"USD": "2.5300000000"}}}}}},
             "version": "20261101000000", "publicationDate": "2026-11-01T00:00:00Z"}
            """;

    @TempDir
    private Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch some = new CountDownLatch(3);
    private volatile boolean stuck;
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newCachedThreadPool());
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.incrementAndGet();
        some.countDown();
        if (stuck && requests.get() > 3) {
            // Never answered: the user has had enough.
            return;
        }
        boolean hosts = asked.contains("AmazonEC2") && asked.contains("OnDemand") || asked.contains("Compute Instance");
        String list = hosts ? "[" + quoted(PRODUCT) + "]" : "[]";
        byte[] body = ("{\"FormatVersion\": \"aws_v1\", \"PriceList\": " + list + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\n", " ").replace("\"", "\\\"") + "\"";
    }

    private Process spillway(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(key -> key.startsWith("AWS_") || key.startsWith("XDG_") || key.equals("JAVA_TOOL_OPTIONS"));
        environment.put("HOME", folder.toString());
        environment.put("SPILLWAY_DATA", folder.resolve("data").toString());
        environment.put("AWS_ACCESS_KEY_ID", "AKIAPLANTEDKEY000000");
        environment.put("AWS_SECRET_ACCESS_KEY", SECRET);
        environment.put("AWS_SESSION_TOKEN", TOKEN);
        environment.put(
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + service.getAddress().getPort());
        return builder.start();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void theProgramAsksStoresAndKeepsNoSecret() throws Exception {
        Process refresh = spillway("refresh", "prices", "refresh", "--region", "us-west-2", "--yes");
        assertThat(refresh.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(text("refresh.err")).startsWith("AWS Price List Query API\n");
        assertThat(refresh.exitValue()).as(text("refresh.err")).isZero();
        assertThat(requests.get()).isGreaterThan(10);
        String id = text("refresh.out")
                .substring("stored as ".length(), text("refresh.out").indexOf(':'));

        Process show = spillway("show", "prices", "show", "AmazonEC2/us-west-2/BoxUsage:c5.9xlarge", "--snapshot", id);
        assertThat(show.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(text("show.out")).contains("$2.53", "PLANTEDSKU", "2026-11-01");

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(5);
            for (Path file : all) {
                assertThat(contents(file)).as(file.toString()).doesNotContain(SECRET, TOKEN, "AKIAPLANTEDKEY");
            }
        }
    }

    private static String contents(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
            try (var gzip = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                bytes = gzip.readAllBytes();
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void endedHalfWayItLeavesNothingAndTheNextRunBeginsAnew() throws Exception {
        stuck = true;
        Process refresh = spillway("stopped", "prices", "refresh", "--region", "us-west-2", "--yes");
        assertThat(some.await(60, TimeUnit.SECONDS)).as(text("stopped.err")).isTrue();
        // SIGTERM, which the JVM treats as it treats the SIGINT of Ctrl-C.
        refresh.destroy();
        assertThat(refresh.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(refresh.exitValue()).isNotZero();
        assertThat(text("stopped.out")).isEmpty();
        assertThat(folder.resolve("data").resolve("prices")).doesNotExist();

        stuck = false;
        Process again = spillway("again", "prices", "refresh", "--region", "us-west-2", "--yes");
        assertThat(again.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(text("again.out")).as(text("again.err")).startsWith("stored as ");
    }
}
