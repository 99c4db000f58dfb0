package io.spillway.app.diagram;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonObject;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.RoutingPolicy;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the lines of flows. Flows on the same path are one line. */
final class LinkBuilder {
    private final Sketch sketch;
    private final @Nullable CostBreakdown breakdown;
    private final Notation notation;
    private final Function<String, Mark> marks;
    private final Set<String> beside = new HashSet<>();

    /** @param breakdown null while there are no numbers */
    LinkBuilder(Sketch sketch, @Nullable CostBreakdown breakdown, Notation notation, Function<String, Mark> marks) {
        this.notation = notation;
        this.sketch = sketch;
        this.breakdown = breakdown;
        this.marks = marks;
        Map<String, Set<String>> senders = new HashMap<>();
        Map<String, Set<String>> receivers = new HashMap<>();
        for (Sketch.Arrow arrow : sketch.arrows().values()) {
            for (String via : arrow.through()) {
                senders.computeIfAbsent(via, key -> new HashSet<>()).add(arrow.from());
                receivers.computeIfAbsent(via, key -> new HashSet<>()).add(arrow.to());
            }
        }
        senders.forEach((via, from) -> {
            boolean shared =
                    from.size() > 1 && receivers.getOrDefault(via, Set.of()).size() > 1;
            Sketch.Box box = sketch.boxes().get(via);
            boolean discovery = box != null && box.kind().equals(Optional.of(ComponentKind.SERVICE_DISCOVERY));
            if (shared || discovery || box == null) {
                beside.add(via);
            }
        });
    }

    /** Lines of all flows whose ends there are. */
    List<Link> links() {
        Map<List<String>, List<Sketch.Arrow>> byPath = new LinkedHashMap<>();
        sketch.arrows().values().stream()
                .filter(arrow -> sketch.boxes().containsKey(arrow.from())
                        && sketch.boxes().containsKey(arrow.to())
                        && !arrow.from().equals(arrow.to()))
                .forEach(arrow -> byPath.computeIfAbsent(path(arrow), key -> new ArrayList<>())
                        .add(arrow));
        List<Link> links = new ArrayList<>();
        byPath.forEach((path, arrows) -> links.add(link(path, arrows)));
        return links;
    }

    /** What many senders and receivers share would tie everything into one knot, and stands beside; discovery carries nothing. */
    private List<String> path(Sketch.Arrow arrow) {
        List<String> path = new ArrayList<>();
        path.add(arrow.from());
        for (String via : arrow.through()) {
            if (!beside.contains(via) && !path.contains(via) && !via.equals(arrow.to())) {
                path.add(via);
            }
        }
        path.add(arrow.to());
        return path;
    }

    private Link link(List<String> path, List<Sketch.Arrow> arrows) {
        Sum sum = new Sum();
        StringJoiner names = new StringJoiner("\n");
        for (Sketch.Arrow arrow : arrows) {
            sum.add(arrow);
            names.add(name(arrow));
        }
        arrows.getFirst().through().stream()
                .filter(beside::contains)
                .forEach(via -> names.add(Texts.of("diagram.through", nameOf(via))));
        List<String> flows = arrows.stream().map(Sketch.Arrow::id).toList();
        return new Link(
                sum.largest.isEmpty() ? flows.getFirst() : sum.largest,
                flows,
                names.toString(),
                path,
                sum.gb,
                sum.rate(),
                sum.crossing(),
                routing(sum.largest.isEmpty() ? flows.getFirst() : sum.largest),
                sum.volume(),
                sum.price(),
                mark(flows));
    }

    private Mark mark(List<String> flows) {
        Mark first = marks.apply(flows.getFirst());
        return flows.stream().allMatch(flow -> marks.apply(flow) == first) ? first : Mark.CHANGED;
    }

    private String name(Sketch.Arrow arrow) {
        JsonObject flow = TreePath.of("flows", arrow.id()).objectIn(sketch.topology());
        String name = flow == null ? null : flow.text("name");
        return name == null ? nameOf(arrow.from()) + " → " + nameOf(arrow.to()) : name;
    }

    private String nameOf(String component) {
        Sketch.Box box = sketch.boxes().get(component);
        return box == null ? component : box.name();
    }

    private RoutingPolicy routing(String flow) {
        JsonObject object = TreePath.of("flows", flow).objectIn(sketch.topology());
        String word = object == null ? null : object.text("routing");
        for (RoutingPolicy policy : RoutingPolicy.values()) {
            if (policy.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return policy;
            }
        }
        return RoutingPolicy.ANY_ZONE;
    }

    /** What flows on one path move and cost together. */
    private final class Sum {
        private String largest = "";
        private double most = -1;
        private double gb;
        private double crossed;
        private double usd;
        private double messages;
        private boolean zones = true;
        private boolean volumeKnown = true;
        private boolean priceKnown = true;
        private boolean rateKnown = true;
        private boolean numbers;

        void add(Sketch.Arrow arrow) {
            CostBreakdown costs = breakdown;
            Flow flow = costs == null ? null : costs.model().topology().flows().get(arrow.id());
            if (costs == null || flow == null) {
                zones = false;
                return;
            }
            numbers = true;
            Amount moved = costs.amount(costs.model().graph().get(flow.id() + ".gb"));
            Amount cost = costs.flow(flow.id());
            OptionalDouble crossing = crossing(costs, costs.model().traffic().of(flow));
            Node rate = costs.model().graph().find(flow.id() + ".messages");
            Amount each = rate == null ? null : costs.amount(rate);
            rateKnown &= each != null && each.isKnown();
            messages += each != null && each.isKnown() ? each.value() : 0;
            volumeKnown &= moved.isKnown();
            priceKnown &= cost.isKnown();
            zones &= crossing.isPresent();
            gb += moved.isKnown() ? moved.value() : 0;
            crossed += moved.isKnown() ? crossing.orElse(0) * moved.value() : 0;
            usd += cost.isKnown() ? cost.value() : 0;
            if (moved.isKnown() && moved.value() > most) {
                most = moved.value();
                largest = flow.id();
            }
        }

        String rate() {
            return !numbers ? "" : rateKnown ? Quantities.text(messages, Unit.MESSAGES_PER_SECOND) : Figures.UNKNOWN;
        }

        OptionalDouble crossing() {
            return zones ? OptionalDouble.of(gb == 0 ? 0 : crossed / gb) : OptionalDouble.empty();
        }

        String volume() {
            return !numbers ? "" : volumeKnown ? Figures.volume(gb) : Figures.UNKNOWN;
        }

        String price() {
            return !numbers ? "" : priceKnown ? notation.shortMoney(usd) : Figures.UNKNOWN;
        }

        private static OptionalDouble crossing(CostBreakdown costs, FlowTraffic traffic) {
            if (traffic.from() == null || traffic.arrival() == null) {
                return OptionalDouble.empty();
            }
            Amount crossing = costs.amount(traffic.crossing());
            Amount behind = costs.amount(traffic.targetCrossing());
            return crossing.isKnown() && behind.isKnown()
                    ? OptionalDouble.of(crossing.value() + behind.value())
                    : OptionalDouble.empty();
        }
    }
}
