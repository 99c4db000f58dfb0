package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.component.Component;
import io.spillway.model.component.DailyProfile;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Doubles and halves each guess, in every scenario at once, and says which conclusions change sign. */
class ReferenceGuessesTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");

    /** Fields whose one guess stands for all components of the kind that have the same value. */
    private static final Set<String> SHARED = Set.of(
            "vcpuPerContainer",
            "memoryGiBPerContainer",
            "targetUtilization",
            "purchaseOption",
            "compressionRatio",
            "retentionHours");

    /** A conclusion holds while a scenario is cheaper than another. */
    private record Conclusion(String words, String cheaper, String dearer) {}

    private static final List<Conclusion> CONCLUSIONS = List.of(
            new Conclusion("after is cheaper than before in spite of 25 % more traffic", "all-projects", "baseline"),
            new Conclusion("zone-aware NSQ saves", "only-zone-aware-nsq", "baseline"),
            new Conclusion("Kafka instead of NSQ saves", "only-kafka-everywhere", "baseline"),
            new Conclusion("one Kafka cluster saves", "only-one-kafka-cluster", "baseline"),
            new Conclusion("i3 brokers save", "only-i3-brokers", "only-kafka-everywhere"),
            new Conclusion("in-zone consumers save", "only-in-zone-consumers", "baseline"),
            new Conclusion("tree-shaking saves", "only-tree-shaking", "baseline"),
            new Conclusion("the rewrite in Go saves", "only-go-validation", "baseline"),
            new Conclusion("Consul saves", "only-consul", "baseline"),
            new Conclusion("the S3 endpoint saves", "only-s3-endpoint", "baseline"),
            new Conclusion("switching failing sources off saves", "only-failing-sources-off", "baseline"),
            new Conclusion("filtering in the consumer saves", "only-filter-in-consumer", "baseline"),
            new Conclusion("70 % utilisation saves", "only-utilization", "baseline"),
            new Conclusion("collecting snapshots saves", "only-snapshots-collected", "baseline"));

    private static final Set<String> ROBUST = Set.of(
            "after is cheaper than before in spite of 25 % more traffic",
            "zone-aware NSQ saves",
            "Kafka instead of NSQ saves",
            "one Kafka cluster saves",
            "in-zone consumers save",
            "tree-shaking saves",
            "the rewrite in Go saves",
            "Consul saves",
            "the S3 endpoint saves",
            "switching failing sources off saves",
            "filtering in the consumer saves",
            "70 % utilisation saves",
            "collecting snapshots saves");

    @Test
    void theNamedConclusionsKeepTheirSignWhicheverGuessIsDoubledOrHalved() throws IOException {
        Map<String, List<String>> turned = new TreeMap<>();
        List<String> table = new ArrayList<>();
        table.add("| guess | times | before | after | change | conclusions that change sign |");
        table.add("| --- | ---: | ---: | ---: | ---: | --- |");
        for (String guess : CASE.workspace().guesses().keySet()) {
            for (double factor : isChoice(guess) ? List.of(1.0) : List.of(0.5, 2.0)) {
                Map<String, Double> totals = totals(guess, factor);
                List<String> lost = CONCLUSIONS.stream()
                        .filter(conclusion -> !(at(totals, conclusion.cheaper()) < at(totals, conclusion.dearer())))
                        .map(Conclusion::words)
                        .toList();
                lost.forEach(words ->
                        turned.computeIfAbsent(words, key -> new ArrayList<>()).add(guess + " x " + factor));
                double before = at(totals, "baseline");
                double after = at(totals, "all-projects");
                table.add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,.0f | %,.0f | %+.1f %% | %s |",
                        guess,
                        isChoice(guess) ? "other choice" : factor,
                        before,
                        after,
                        (after / before - 1) * 100,
                        String.join(", ", lost)));
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "reference-guesses.md"), table);
        turned.forEach((words, guesses) -> System.out.println("'" + words + "' changes sign with " + guesses));

        assertThat(new TreeSet<>(turned.keySet()))
                .as("conclusions that change sign: %s", turned)
                .doesNotContainAnyElementsOf(ROBUST);
    }

    /**
     * Bytes, not requests, decide the front door's capacity units; CPU, not memory, the hosts beside nsqd; and twice nothing is
     * nothing.
     */
    private static final Set<String> IDLE = Set.of(
            "client-requests.messagesPerRequest",
            "front-door.requestsPerConnection",
            "inbound-nsq.reservedMemoryGiB",
            "consul.agentMemoryGiB");

    @Test
    void everyOtherGuessMovesSomeTotal() {
        Map<String, Double> unchanged = totals("clients.messageBytes", 1);
        List<String> idle = CASE.workspace().guesses().keySet().stream()
                .filter(guess -> totals(guess, 2).equals(unchanged))
                .toList();

        assertThat(idle).containsExactlyInAnyOrderElementsOf(IDLE);
    }

    @Test
    void everyNumericGuessStandsBetweenItsLowAndHigh() {
        FormulaGraph baseline = CASE.scenario("baseline").model().graph();
        CASE.workspace().guesses().forEach((path, guess) -> {
            Double low = guess.low();
            Double high = guess.high();
            if (low != null && high != null) {
                assertThat(baseline.value(baseline.get(path))).as(path).isBetween(low, high);
            }
            assertThat(guess.source()).as(path).isNotBlank();
        });
    }

    private static Map<String, Double> totals(String guess, double factor) {
        Map<String, Double> totals = new LinkedHashMap<>();
        for (Conclusion conclusion : CONCLUSIONS) {
            for (String scenario : List.of(conclusion.cheaper(), conclusion.dearer())) {
                totals.computeIfAbsent(scenario, id -> total(CASE.scenario(id), guess, factor));
            }
        }
        return totals;
    }

    private static double total(CostBreakdown scenario, String guess, double factor) {
        FormulaGraph graph = scenario.model().graph();
        Map<Node, Double> leaves = new HashMap<>();
        for (Node node : nodes(scenario, guess)) {
            if (node.op() == Op.CHOICE) {
                leaves.put(node, (graph.value(node) + 1) % node.options().size());
            } else if (node.isLeaf()) {
                leaves.put(node, inRange(node, graph.value(node) * factor));
            } else {
                hours(scenario, node.path()).forEach(hour -> leaves.put(hour, 1 + (graph.value(hour) - 1) * factor));
            }
        }
        return Evaluation.of(scenario.model().graph(), leaves)
                .value(scenario.model().total());
    }

    /** The field of a guess, and where one guess stands for several components, theirs of the same kind and value. */
    private static List<Node> nodes(CostBreakdown scenario, String guess) {
        FormulaGraph graph = scenario.model().graph();
        Node node = graph.find(guess);
        if (node == null) {
            return List.of();
        }
        String id = guess.substring(0, guess.indexOf('.'));
        String field = guess.substring(guess.indexOf('.') + 1);
        Map<String, Component> components = scenario.model().topology().components();
        Component own = components.get(id);
        if (own == null || !SHARED.contains(field)) {
            return List.of(node);
        }
        List<Node> nodes = new ArrayList<>();
        for (Component other : components.values()) {
            Node same = graph.find(other.id() + "." + field);
            if (same != null
                    && other.getClass() == own.getClass()
                    && (!node.isLeaf() || graph.value(same) == graph.value(node))) {
                nodes.add(same);
            }
        }
        return nodes;
    }

    private static List<Node> hours(CostBreakdown scenario, String profile) {
        return IntStream.range(0, DailyProfile.HOURS)
                .mapToObj(hour -> scenario.model().graph().get(String.format(Locale.ROOT, "%s.h%02d", profile, hour)))
                .toList();
    }

    private static boolean isChoice(String guess) {
        Node node = CASE.scenario("baseline").model().graph().get(guess);
        return node.op() == Op.CHOICE;
    }

    private static double at(Map<String, Double> totals, String scenario) {
        return Objects.requireNonNull(totals.get(scenario));
    }

    private static double inRange(Node node, double value) {
        double possible = Math.max(node.range().least(), Math.min(node.range().greatest(), value));
        return node.range().whole() ? Math.ceil(possible) : possible;
    }
}
