package io.spillway.pricing.traffic;

import static io.spillway.pricing.Models.HOSTS;
import static io.spillway.pricing.Models.figures;
import static io.spillway.pricing.Models.flow;
import static io.spillway.pricing.Models.of2018;
import static io.spillway.pricing.Models.service;
import static io.spillway.pricing.Models.source;
import static io.spillway.pricing.Models.topology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final double SECONDS = 730 * 3600.0;
    private static final double GB = 1L << 30;

    /** One hour of the day has {@code peak} times the mean, the others share what is left. */
    private static String oneHour(int hour, double peak) {
        return IntStream.range(0, 24)
                .mapToObj(i -> String.valueOf(i == hour ? peak : (24 - peak) / 23))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shaped(String id, double rate, int hour, double peak, double burst) {
        return """
                "%s": {"kind": "traffic-source", "name": "%s", "messagesPerSecond": %s, "messageBytes": 1000,
                  "dailyProfile": %s, "burst": %s}""".formatted(id, id, rate, oneHour(hour, peak), burst);
    }

    @Test
    void thePeakIsTheMeanTimesTheGreatestHourTimesTheBurst() {
        Evaluation values = figures(
                shaped("clients", 1000, 18, 3.3, 1.5) + "," + HOSTS + "," + service("api", "hosts"),
                flow("in", "clients", "api", ""));

        assertThat(values.value("clients.traffic.peak")).isCloseTo(1000 * 3.3 * 1.5, within(1e-9));
        assertThat(values.value("api.traffic.peak")).isCloseTo(1000 * 3.3 * 1.5, within(1e-9));
        assertThat(values.value("api.containers")).isEqualTo(Math.ceil(4950 / 100.0));
        assertThat(values.value("api.containers"))
                .as("sized for the mean, nobody would notice the peak")
                .isNotEqualTo(Math.ceil(1000 / 100.0));
    }

    @Test
    void growthIsALeafThatDoesNotMoveThisMonth() {
        CostBreakdown model = of2018(topology(
                source("clients", 1000, "\"a\": 1") + "," + HOSTS + "," + service("api", "hosts"),
                flow("in", "clients", "api", "")));
        Node growth = model.model().graph().get("clients.growthPerMonth");

        assertThat(growth.isLeaf()).isTrue();
        assertThat(Evaluation.of(model.model().graph(), Map.of(growth, 0.05))
                        .value(model.model().total()))
                .isEqualTo(model.total().value());
    }

    @Test
    void aMonthsGigabytesComeFromTheMeanAndNotFromThePeak() {
        Evaluation values = figures(
                shaped("clients", 1000, 18, 3.3, 1.5) + "," + HOSTS + "," + service("api", "hosts"),
                flow("in", "clients", "api", ""));

        assertThat(values.value("in.gb")).isCloseTo(1000 * 1000 * SECONDS / GB, within(1e-6));
        assertThat(values.value("topology.volume")).isCloseTo(1000 * SECONDS / 1e6, within(1e-9));
    }

    @Test
    void aGigabyteOfTenToTheNineBytesIsAnAssumption() {
        String pipeline = topology(
                source("clients", 1000, "\"a\": 1") + "," + HOSTS + "," + service("api", "hosts"),
                flow("in", "clients", "api", ""));
        String decimal = pipeline.replace("\"components\"", "\"assumptions\": {\"bytesPerGb\": 1e9}, \"components\"");

        assertThat(of2018(decimal).evaluation().value("in.gb")).isCloseTo(1000 * 1000 * SECONDS / 1e9, within(1e-6));
    }

    @Test
    void twoHundredThousandMessagesPerSecondAreFiveHundredAndTwentyFiveBillionAMonth() {
        Evaluation values = figures(source("clients", 200_000, "\"a\": 1"), "");

        assertThat(values.value("topology.volume")).isCloseTo(525_600, within(1e-6));
    }

    @Test
    void anAutoscaledGroupPaysForTheHoursAndAFixedOneForThePeak() {
        String fixed = topology(
                shaped("clients", 100_000, 12, 4, 1.2) + "," + HOSTS + "," + service("api", "hosts"),
                flow("in", "clients", "api", ""));
        String autoscaled =
                fixed.replace("\"zoneLoss\": \"degrade\"", "\"zoneLoss\": \"degrade\", \"scaling\": \"autoscaled\"");
        double perHost = 36;
        double peakHosts = Math.ceil(Math.ceil(100_000 * 4 * 1.2 / 100) / perHost);
        double otherHosts = Math.ceil(Math.ceil(100_000 * (20 / 23.0) * 1.2 / 100) / perHost);

        assertThat(of2018(fixed).evaluation().value("hosts.hostHours")).isCloseTo(peakHosts * 730, within(1e-6));
        assertThat(of2018(autoscaled).evaluation().value("hosts.hostHours"))
                .isCloseTo((peakHosts + 23 * otherHosts) / 24 * 730, within(1e-6));
        assertThat(of2018(autoscaled).evaluation().value("hosts.hosts")).isEqualTo(peakHosts);
    }

    @Test
    void aFlowScalesWhatItPassesOn() {
        Evaluation values = figures(
                source("clients", 1000, "\"a\": 1") + "," + HOSTS + "," + service("api", "hosts") + ","
                        + service("worker", "hosts"),
                flow("in", "clients", "api", "") + "," + flow("out", "api", "worker", """
                                , "messagesPerMessage": 0.4, "bytesFactor": 1.5, "overheadBytesPerMessage": 200,
                                "responseBytesPerMessage": 50, "retryShare": 0.1, "compressionRatio": 4,
                                "messagesPerRequest": 20"""));
        double messages = 1000 * 0.4;
        double payload = messages * (1000 * 1.5 + 200);
        double attempts = messages * 1.1;

        assertThat(values.value("out.messages")).isCloseTo(messages, within(1e-9));
        assertThat(values.value("out.payload")).isCloseTo(payload, within(1e-6));
        assertThat(values.value("out.wire")).isCloseTo(payload * 1.1 / 4, within(1e-6));
        assertThat(values.value("out.response")).isCloseTo(attempts * 50, within(1e-9));
        assertThat(values.value("out.gb")).isCloseTo((payload * 1.1 / 4 + attempts * 50) * SECONDS / GB, within(1e-9));
        assertThat(values.value("worker.traffic.messages")).isCloseTo(messages, within(1e-9));
        assertThat(values.value("worker.traffic.attempts")).isCloseTo(attempts, within(1e-9));
        assertThat(values.value("worker.traffic.bytes")).isCloseTo(payload, within(1e-6));
        assertThat(values.value("worker.containers")).isEqualTo(Math.ceil(attempts / 100));
    }

    @Test
    void messagesInABatchAreOneRequest() {
        CostBreakdown model = of2018(topology(
                source("clients", 1000, "\"a\": 1") + "," + HOSTS + "," + service("api", "hosts") + """
                        , "archive": {"kind": "object-store", "name": "Archive"}""",
                flow("in", "clients", "api", "") + ","
                        + flow("store", "api", "archive", ", \"messagesPerRequest\": 500, \"retryShare\": 0.25")));
        FlowTraffic store = model.model()
                .traffic()
                .of(Objects.requireNonNull(model.model().topology().flows().get("store")));

        assertThat(model.evaluation().value(store.requests().mean())).isCloseTo(1000 * 1.25 / 500, within(1e-12));
    }

    @Test
    void sourcesThatPeakAtDifferentHoursDoNotAddUpTheirPeaks() {
        Evaluation values = figures(
                shaped("morning", 1000, 8, 4, 1) + "," + shaped("evening", 500, 20, 6, 1.5) + "," + HOSTS + ","
                        + service("api", "hosts"),
                flow("one", "morning", "api", "") + "," + flow("two", "evening", "api", ""));
        double atEight = 1000 * 4 + 500 * 1.5 * (18 / 23.0);
        double atTwenty = 1000 * (20 / 23.0) + 500 * 1.5 * 6;

        assertThat(values.value("api.traffic.peak")).isCloseTo(Math.max(atEight, atTwenty), within(1e-9));
        assertThat(values.value("api.traffic.peak")).isLessThan(1000 * 4 + 500 * 1.5 * 6);
        assertThat(values.value("api.traffic.messages")).isCloseTo(1500, within(1e-9));
    }

    @Test
    void sourcesThatPeakTogetherAddUpTheirPeaks() {
        Evaluation values = figures(
                shaped("one", 1000, 8, 4, 1) + "," + shaped("two", 500, 8, 6, 1.5) + "," + HOSTS + ","
                        + service("api", "hosts"),
                flow("first", "one", "api", "") + "," + flow("second", "two", "api", ""));

        assertThat(values.value("api.traffic.peak")).isCloseTo(1000 * 4 + 500 * 1.5 * 6, within(1e-9));
    }

    /** The filter of a pipeline in five stages moves from the proxy before the consumer's writes. */
    @Test
    void aFilterScalesOnlyTheStagesBehindIt() {
        Evaluation atTheProxy = fiveStages(1, 0.3);
        Evaluation atTheConsumer = fiveStages(0.3, 1);

        for (String upstream : new String[] {"publish.messages", "consume.messages"}) {
            assertThat(atTheConsumer.value(upstream)).isEqualTo(atTheProxy.value(upstream));
        }
        for (String downstream : new String[] {"write.messages", "forward.messages"}) {
            assertThat(atTheConsumer.value(downstream)).isCloseTo(0.3 * atTheProxy.value(downstream), within(1e-9));
        }
        assertThat(atTheConsumer.value("deliver.messages"))
                .isCloseTo(atTheProxy.value("deliver.messages"), within(1e-9));
        assertThat(atTheConsumer.value("proxy.containers"))
                .isEqualTo(Math.ceil(0.3 * 10_000 / 100))
                .isLessThan(atTheProxy.value("proxy.containers"));
    }

    private static Evaluation fiveStages(double passedByTheConsumer, double passedByTheProxy) {
        return figures(
                source("api", 10_000, "\"a\": 1, \"b\": 1, \"c\": 1") + "," + HOSTS + """
                        , "log": {"kind": "kafka-cluster", "name": "Log", "instanceType": "i3.8xlarge",
                           "zones": {"a": 1, "b": 1, "c": 1}, "storage": "instance-store"}""" + ","
                        + service("consumer", "hosts") + "," + service("centrifuge", "hosts") + ","
                        + service("proxy", "hosts") + """
                        , "partners": {"kind": "destination", "name": "Partners"}""",
                flow("publish", "api", "log", "") + "," + flow("consume", "log", "consumer", "") + ","
                        + flow("write", "consumer", "centrifuge", ", \"messagesPerMessage\": " + passedByTheConsumer)
                        + "," + flow("forward", "centrifuge", "proxy", "") + ","
                        + flow("deliver", "proxy", "partners", ", \"messagesPerMessage\": " + passedByTheProxy));
    }

    @Test
    void whatArrivesFromTheInternetHasNoZoneAndCrossesNone() {
        Evaluation values = figures(
                shaped("clients", 1000, 0, 1, 1) + "," + HOSTS + "," + service("api", "hosts"),
                flow("in", "clients", "api", ""));

        assertThat(values.value("in.crossingShare")).isZero();
    }
}
