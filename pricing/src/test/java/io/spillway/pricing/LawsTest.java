package io.spillway.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.Service;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.file.Topologies;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds whatever is typed. For every kind of component its fields are drawn at random, by a seed that a failure prints,
 * in a topology that has every kind.
 */
class LawsTest {
    private static final Topology TOPOLOGY = Topologies.parse(EveryKind.TOPOLOGY);
    private static final CostModel MODEL = Models.CURRENT.model(TOPOLOGY);
    private static final double EXACT = 1e-9;

    /** What grows with the business: rates, loads and quantities. */
    private static final List<String> LOAD = List.of(
            "clients.messagesPerSecond",
            "workers.messagesPerSecond",
            "cdn.loadsPerMonth",
            "archive.otherStoredGb",
            "archive.readsPerMonth",
            "snapshots.protectedGb",
            "events.quantityPerMonth",
            "people.usdPerMonth");

    /** A drawing of fields: which kind, and the seed to draw them again. */
    record Drawing(ComponentKind kind, long seed) {
        @Override
        public String toString() {
            return kind + ", seed " + seed;
        }
    }

    static Stream<Drawing> drawings() {
        return Stream.of(ComponentKind.values())
                .flatMap(kind -> IntStream.range(0, 6).mapToObj(i -> new Drawing(kind, 7919L * kind.ordinal() + i)));
    }

    /** Leaves of the components of a kind, and of all flows, with other values. */
    private static Map<Node, Double> draw(Drawing drawing) {
        Random random = new Random(drawing.seed());
        Map<Node, Double> leaves = new HashMap<>();
        TOPOLOGY.components().values().stream()
                .filter(component -> ComponentKind.of(component) == drawing.kind())
                .forEach(component -> drawOwner(component.id(), random, leaves));
        TOPOLOGY.flows().keySet().forEach(flow -> drawOwner(flow, random, leaves));
        return leaves;
    }

    private static void drawOwner(String owner, Random random, Map<Node, Double> leaves) {
        for (FormulaGraph.Name name : MODEL.graph().names()) {
            Node leaf = name.node();
            if (!name.owner().equals(owner) || !leaf.isLeaf() || random.nextInt(3) == 0) {
                continue;
            }
            if (leaf.op() == Op.CHOICE) {
                boolean catalogue = leaf.options().size() > ZoneShares.ZONES * 3;
                leaves.put(
                        leaf,
                        catalogue
                                ? MODEL.graph().value(leaf)
                                : random.nextInt(leaf.options().size()));
            } else if (leaf.op() == Op.INPUT && name.quantity().contains("zones.")) {
                leaves.put(leaf, MODEL.graph().value(leaf) * (1 + random.nextInt(3)));
            } else if (leaf.op() == Op.INPUT) {
                double drawn = MODEL.graph().value(leaf) * (0.5 + 1.5 * random.nextDouble());
                double whole = leaf.range().whole() ? Math.rint(drawn) : drawn;
                leaves.put(
                        leaf,
                        Math.max(leaf.range().least(), Math.min(leaf.range().greatest(), whole)));
            }
        }
    }

    private static Map<Node, Double> loaded(Map<Node, Double> drawn, double factor) {
        Map<Node, Double> leaves = new HashMap<>(drawn);
        for (String path : LOAD) {
            Node leaf = MODEL.graph().get(path);
            leaves.put(leaf, factor * drawn.getOrDefault(leaf, MODEL.graph().value(leaf)));
        }
        return leaves;
    }

    private static Evaluation evaluate(Map<Node, Double> leaves) {
        return Evaluation.of(MODEL.graph(), leaves);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noFigureIsNotANumberAndNoCountOrCostIsNegative(Drawing drawing) {
        Evaluation values = evaluate(draw(drawing));

        for (int id = 0; id < MODEL.graph().nodeCount(); id++) {
            Node node = MODEL.graph().node(id);
            for (int i = 0; i < node.width(); i++) {
                assertThat(values.value(node, i)).as("%s: %s", drawing, node).isFinite();
            }
        }
        for (LineItem line : MODEL.lines()) {
            double tolerance = EXACT * Math.max(1, values.value(line.cost()));
            assertThat(values.value(line.quantity()))
                    .as("%s: %s", drawing, line.path())
                    .isGreaterThanOrEqualTo(-tolerance);
            assertThat(values.value(line.cost()))
                    .as("%s: %s", drawing, line.path())
                    .isGreaterThanOrEqualTo(-tolerance);
        }
        for (Node units : units()) {
            assertThat(values.value(units)).as("%s: %s", drawing, units).isGreaterThanOrEqualTo(0);
        }
    }

    /** Containers, hosts and brokers. */
    private static List<Node> units() {
        List<Node> units = new ArrayList<>();
        MODEL.sizing().groups().forEach(group -> {
            units.add(group.fleet().hosts());
            group.services().forEach(service -> units.add(service.containers()));
        });
        MODEL.sizing().clusters().forEach(cluster -> units.add(cluster.brokers().brokers()));
        MODEL.sizing().managedClusters().forEach(cluster -> units.add(cluster.brokers()));
        return units;
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theSameFieldsGiveTheSameFigures(Drawing drawing) {
        CostModel again = Models.CURRENT.model(Topologies.parse(EveryKind.TOPOLOGY));
        Map<Node, Double> leaves = draw(drawing);
        Map<Node, Double> same = new HashMap<>();
        leaves.forEach((leaf, value) -> same.put(again.graph().get(leaf.path()), value));
        Evaluation first = evaluate(leaves);
        Evaluation second = Evaluation.of(again.graph(), same);

        assertThat(again.graph().nodeCount()).isEqualTo(MODEL.graph().nodeCount());
        assertThat(second.value(again.total())).as(drawing.toString()).isEqualTo(first.value(MODEL.total()));
        for (int i = 0; i < MODEL.lines().size(); i++) {
            assertThat(second.value(again.lines().get(i).cost()))
                    .as("%s: %s", drawing, again.lines().get(i).path())
                    .isEqualTo(first.value(MODEL.lines().get(i).cost()));
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void costNeverFallsAsLoadRises(Drawing drawing) {
        Map<Node, Double> drawn = draw(drawing);
        double before = 0;
        for (double factor : new double[] {0, 0.01, 0.3, 0.9, 1, 1.000001, 1.1, 2, 7, 50}) {
            Evaluation values = evaluate(loaded(drawn, factor));
            double cost = counted(values, MODEL.total());

            assertThat(cost).as("%s: load times %s", drawing, factor).isGreaterThanOrEqualTo(before * (1 - EXACT));
            before = cost;
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void cardsFlowsAreasAndAllocationsSumToTheTotal(Drawing drawing) {
        Evaluation values = evaluate(draw(drawing));
        double total = values.value(MODEL.total());
        double cards = 0;
        for (String component : TOPOLOGY.components().keySet()) {
            cards += counted(values, MODEL.card(component));
        }
        for (String flow : TOPOLOGY.flows().keySet()) {
            cards += counted(values, MODEL.flow(flow));
        }
        for (LineItem line : MODEL.lines()) {
            boolean owned = TOPOLOGY.components().containsKey(line.owner())
                    || TOPOLOGY.flows().containsKey(line.owner());
            cards += owned ? 0 : counted(values, line.cost());
        }
        double areas = MODEL.areas().stream()
                .map(AreaCost::cost)
                .mapToDouble(area -> counted(values, area))
                .sum();
        double lines = MODEL.lines().stream()
                .mapToDouble(line -> counted(values, line.cost()))
                .sum();

        assertClose(drawing + ": lines", lines, total);
        assertClose(drawing + ": cards and flows", cards, total);
        assertClose(drawing + ": areas", areas, total);
        for (var component : TOPOLOGY.components().values()) {
            if (component instanceof HostGroup group) {
                assertClose(
                        drawing + ": " + group.id(),
                        allocated(values, group.id()),
                        values.value(group.id() + ".cost.all"));
            }
        }
    }

    /** What a sum counts of a figure: nothing when it is unknown. */
    private static double counted(Evaluation values, Node node) {
        return values.certainty(node) == Certainty.UNKNOWN ? 0 : values.value(node);
    }

    /** What services, daemons and reservations take of a group, and what is stranded. */
    private static double allocated(Evaluation values, String group) {
        double sum = counted(values, MODEL.graph().get(group + ".stranded"));
        for (FormulaGraph.Name name : MODEL.graph().names()) {
            boolean tenant = TOPOLOGY.components().get(name.owner()) instanceof Service service
                    && service.hostGroup().equals(group)
                    && name.quantity().equals("cost.hosts");
            boolean reserved = name.quantity().equals("cost.reserved." + group);
            boolean own = name.owner().equals(group) && name.quantity().startsWith("allocated.");
            sum += tenant || reserved || own ? counted(values, name.node()) : 0;
        }
        return sum;
    }

    private static void assertClose(String what, double actual, double expected) {
        assertThat(Math.abs(actual - expected))
                .as("%s: %s against %s", what, actual, expected)
                .isLessThanOrEqualTo(EXACT * Math.max(1, Math.abs(expected)));
    }

    /** What is not rounded doubles exactly; what was rounded up once has room for a part of the second half. */
    @ParameterizedTest
    @MethodSource("drawings")
    void twiceTheLoadNeedsTwiceTheUnitsButForRounding(Drawing drawing) {
        Map<Node, Double> drawn = draw(drawing);
        Evaluation once = evaluate(loaded(drawn, 1));
        Evaluation twice = evaluate(loaded(drawn, 2));
        for (Node units : units()) {
            if (once.certainty(units) == Certainty.KNOWN) {
                assertThat(twice.value(units))
                        .as("%s: %s", drawing, units)
                        .isBetween(once.value(units), 2 * once.value(units) + EXACT);
            }
        }
        for (String flow : TOPOLOGY.flows().keySet()) {
            assertClose(drawing + ": " + flow, twice.value(flow + ".gb"), 2 * once.value(flow + ".gb"));
        }
        for (String exact : List.of(
                "api.traffic.peak",
                "loader.traffic.peak",
                "front.network",
                "back.network",
                "log.written",
                "log.kept",
                "alb.unitHours",
                "nat.gb")) {
            assertClose(drawing + ": " + exact, twice.value(exact), 2 * once.value(exact));
        }
    }

    @Test
    void everyTierBeginsWhereTheOneBeforeItEnds() {
        Map<Node, Double> none = Map.of();
        int edges = 0;
        for (int id = 0; id < MODEL.graph().nodeCount(); id++) {
            Node tiered = MODEL.graph().node(id);
            if (tiered.op() != Op.TIERED) {
                continue;
            }
            for (double edge : tiered.tierEdges()) {
                Double factor = edge <= 0 ? null : factorThatReaches(tiered.operand(0), edge, none);
                if (factor != null) {
                    Evaluation below = evaluate(loaded(none, factor * (1 - 1e-9)));
                    Evaluation above = evaluate(loaded(none, factor * (1 + 1e-9)));
                    double more = above.value(tiered.operand(0)) - below.value(tiered.operand(0));
                    assertThat(above.value(tiered) - below.value(tiered))
                            .as("%s at %s", tiered, edge)
                            .isBetween(0.0, more * highestPrice(tiered, above) * (1 + 1e-6));
                    edges++;
                }
            }
        }
        assertThat(edges).isGreaterThan(5);
    }

    private static double highestPrice(Node tiered, Evaluation values) {
        double highest = 0;
        for (int i = 1; i < tiered.arity(); i++) {
            highest = Math.max(highest, values.value(tiered.operand(i)));
        }
        return highest;
    }

    /** The load at which a quantity reaches an edge, by bisection; null when it does not depend on the load. */
    private static @Nullable Double factorThatReaches(Node quantity, double edge, Map<Node, Double> drawn) {
        double low = 0;
        double high = 1;
        while (evaluate(loaded(drawn, high)).value(quantity) < edge) {
            high *= 4;
            if (high > 1e7) {
                return null;
            }
        }
        if (evaluate(loaded(drawn, 0)).value(quantity) >= edge) {
            return null;
        }
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            if (evaluate(loaded(drawn, middle)).value(quantity) < edge) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
