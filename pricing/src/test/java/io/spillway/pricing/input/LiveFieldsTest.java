package io.spillway.pricing.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.Topologies;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.EveryKind;
import io.spillway.pricing.Models;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sweep, an inspector and a workbook rely on: a live field is a leaf, and moving it is editing the topology. */
class LiveFieldsTest {
    private static final Topology TOPOLOGY = Topologies.parse(EveryKind.TOPOLOGY);
    private static final CostModel MODEL = Models.CURRENT.model(TOPOLOGY);
    private static final LiveFields FIELDS = new LiveFields(TOPOLOGY, Models.CURRENT.tables());

    private static final String IDLE = """
            alb.crossZone clients.growthPerMonth workers.growthPerMonth copy.headroom deliver.headroom in.headroom
            internal.headroom load.headroom publish.headroom read.headroom reload.headroom reread.headroom
            save.headroom store.headroom write.headroom log.instanceStoreBytesPerSecond copy.messagesPerRequest
            deliver.messagesPerRequest load.messagesPerRequest publish.messagesPerRequest read.messagesPerRequest
            reload.messagesPerRequest requeue.messagesPerRequest reread.messagesPerRequest save.messagesPerRequest
            write.messagesPerRequest nsqd.messagesPerSecondPerHost copy.routing deliver.routing in.routing
            internal.routing load.routing publish.routing reload.routing store.routing write.routing
            nlb.rulesPerRequest back.savingsPlanShareOfOnDemand consul.savingsPlanShareOfOnDemand
            front.savingsPlanShareOfOnDemand log.savingsPlanShareOfOnDemand lookup.savingsPlanShareOfOnDemand
            queues.savingsPlanShareOfOnDemand queues.scaling nat.singleZone log.sizing managed.sizing
            back.spotDiscount queues.spotDiscount log.volume.provisionedIops log.volume.provisionedMiBPerSecond
            clients.zones""";

    static Stream<List<LiveFields.Edit>> editsByField() {
        Map<String, List<LiveFields.Edit>> byField = new TreeMap<>();
        FIELDS.edits()
                .forEach(edit -> byField.computeIfAbsent(edit.field(), key -> new ArrayList<>())
                        .add(edit));
        return byField.values().stream();
    }

    @Test
    void theTopologyHasEveryKindOfComponentAndOnlyKnownChoices() {
        Set<ComponentKind> kinds = EnumSet.noneOf(ComponentKind.class);
        TOPOLOGY.components().values().forEach(component -> kinds.add(ComponentKind.of(component)));

        assertThat(kinds).containsExactlyInAnyOrder(ComponentKind.values());
        assertThat(ChoiceChecks.check(TOPOLOGY, Models.CURRENT.tables())).isEmpty();
    }

    @Test
    void everyLiveFieldIsALeaf() {
        assertThat(FIELDS.live())
                .hasSizeGreaterThan(200)
                .allSatisfy(path -> assertThat(MODEL.graph().find(path))
                        .as(path)
                        .isNotNull()
                        .extracting(Node::op)
                        .isIn(Op.INPUT, Op.CHOICE));
    }

    @Test
    void aStructuralFieldIsNoLeaf() {
        assertThat(FIELDS.structural())
                .isNotEmpty()
                .allSatisfy(
                        path -> assertThat(MODEL.graph().find(path)).as(path).isNull());
    }

    /** Only growth, which moves later months, and what the choices of this topology leave aside. */
    @Test
    void everyLiveFieldMovesAFigure() {
        Evaluation before = Evaluation.of(MODEL.graph());
        Set<String> moving = new TreeSet<>();
        Set<String> idle = new TreeSet<>();
        for (LiveFields.Edit edit : FIELDS.edits()) {
            (moves(edit, before) ? moving : idle).add(edit.field());
        }
        idle.removeAll(moving);

        assertThat(idle).containsExactlyInAnyOrder(IDLE.split("\\s+"));
    }

    private static boolean moves(LiveFields.Edit edit, Evaluation before) {
        Map<Node, Double> leaves = new HashMap<>();
        edit.leaves().forEach((path, value) -> leaves.put(MODEL.graph().get(path), value));
        Evaluation after = Evaluation.of(MODEL.graph(), leaves);
        return MODEL.graph().names().stream()
                .filter(name -> !name.node().isLeaf() && !name.path().equals(edit.field()))
                .anyMatch(name -> moved(name.node(), before, after));
    }

    private static boolean moved(Node node, Evaluation before, Evaluation after) {
        for (int i = 0; i < node.width(); i++) {
            if (before.value(node, i) != after.value(node, i)) {
                return true;
            }
        }
        return before.certainty(node) != after.certainty(node);
    }

    @ParameterizedTest
    @MethodSource("editsByField")
    void movingALeafIsEditingTheTopology(List<LiveFields.Edit> edits) {
        for (LiveFields.Edit edit : edits) {
            Map<Node, Double> leaves = new HashMap<>();
            edit.leaves().forEach((path, value) -> leaves.put(MODEL.graph().get(path), value));

            assertThat(differences(
                            Evaluation.of(MODEL.graph(), leaves),
                            Evaluation.of(Models.CURRENT.model(edit.edited()).graph())))
                    .as(edit.toString())
                    .isEmpty();
        }
    }

    /** What an edit in the window relies on: only what it reaches is calculated, on the graph there is. */
    @ParameterizedTest
    @MethodSource("editsByField")
    void editingALiveFieldGivesWhatPricingTheEditedTopologyGives(List<LiveFields.Edit> edits) {
        CostBreakdown before = MODEL.evaluate();
        for (LiveFields.Edit edit : edits) {
            Map<Node, Double> leaves = new HashMap<>();
            edit.leaves().forEach((path, value) -> leaves.put(MODEL.graph().get(path), value));

            CostBreakdown edited = before.edited(edit.edited(), leaves);

            assertThat(unlike(edited.evaluation(), Evaluation.of(MODEL.graph(), leaves)))
                    .as(edit.toString())
                    .isEmpty();
            CostBreakdown rebuilt = Models.CURRENT.model(edit.edited()).evaluate();
            assertThat(edited.findings()).as(edit.toString()).isEqualTo(rebuilt.findings());
            assertThat(CapacityView.of(edited)).as(edit.toString()).isEqualTo(CapacityView.of(rebuilt));
            assertThat(edited.model().topology()).isEqualTo(edit.edited());
            before = edited;
            // The next edit starts from here: what this one changed is set back with it.
            assertThat(unlike(before.edited(TOPOLOGY, original(leaves)).evaluation(), Evaluation.of(MODEL.graph())))
                    .as("back from " + edit)
                    .isEmpty();
            before = before.edited(TOPOLOGY, original(leaves));
        }
    }

    private static Map<Node, Double> original(Map<Node, Double> edited) {
        Map<Node, Double> original = new HashMap<>();
        edited.keySet().forEach(leaf -> original.put(leaf, MODEL.graph().value(leaf)));
        return original;
    }

    /** Nodes that do not have the very same value and certainty in two evaluations of one graph. */
    private static List<String> unlike(Evaluation one, Evaluation other) {
        List<String> unlike = new ArrayList<>();
        for (int id = 0; id < MODEL.graph().nodeCount(); id++) {
            Node node = MODEL.graph().node(id);
            boolean same = one.certainty(node) == other.certainty(node);
            for (int i = 0; i < node.width(); i++) {
                same &= Double.compare(one.value(node, i), other.value(node, i)) == 0;
            }
            if (!same) {
                unlike.add(node.toString());
            }
        }
        return unlike;
    }

    /** Figures whose value or certainty is not the same. */
    private static List<String> differences(Evaluation moved, Evaluation rebuilt) {
        List<String> differences = new ArrayList<>();
        for (FormulaGraph.Name name : moved.graph().names()) {
            Node here = name.node();
            Node there = rebuilt.graph().find(name.path());
            if (there == null || there.width() != here.width()) {
                differences.add(name.path() + " is not in the graph of the edited topology");
                continue;
            }
            for (int i = 0; i < here.width(); i++) {
                double a = moved.value(here, i);
                double b = rebuilt.value(there, i);
                if (!(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b))))) {
                    differences.add(name.path() + ": " + a + " moved, " + b + " rebuilt");
                }
            }
            if (moved.certainty(here) != rebuilt.certainty(there)) {
                differences.add(name.path() + ": " + moved.certainty(here) + " moved, " + rebuilt.certainty(there)
                        + " rebuilt");
            }
        }
        if (moved.graph().names().size() != rebuilt.graph().names().size()) {
            differences.add("the graphs have different figures");
        }
        return differences;
    }
}
