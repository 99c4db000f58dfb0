package io.spillway.app.ui.canvas;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.finding.Finding;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.traffic.FlowTraffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;

/** Makes the drawing of what is shown. */
final class DrawingBuilder {
    static final String HOSTS = "beside:hosts";
    static final String OTHERS = "beside:others";

    private final Shown shown;
    private final CostBreakdown breakdown;
    private final Topology topology;
    private final CardSizes sizes;
    private final Set<String> beside = new HashSet<>();

    private DrawingBuilder(Shown shown, CostBreakdown breakdown) {
        this.shown = shown;
        this.breakdown = breakdown;
        this.topology = breakdown.model().topology();
        this.sizes = new CardSizes(breakdown);
        Map<String, Set<String>> senders = new HashMap<>();
        Map<String, Set<String>> receivers = new HashMap<>();
        for (Flow flow : topology.flows().values()) {
            for (String via : flow.through()) {
                senders.computeIfAbsent(via, key -> new HashSet<>()).add(flow.from());
                receivers.computeIfAbsent(via, key -> new HashSet<>()).add(flow.to());
            }
        }
        senders.forEach((via, from) -> {
            boolean shared =
                    from.size() > 1 && receivers.getOrDefault(via, Set.of()).size() > 1;
            if (shared || topology.component(via) instanceof ServiceDiscovery) {
                beside.add(via);
            }
        });
    }

    /** Empty when the scenario cannot be computed. */
    static Drawing of(Shown shown) {
        return shown.breakdown()
                .map(breakdown -> new DrawingBuilder(shown, breakdown).drawing())
                .orElse(Drawing.EMPTY);
    }

    private Drawing drawing() {
        Map<String, Card> cards = new LinkedHashMap<>();
        topology.components().values().forEach(component -> cards.put(component.id(), card(component)));
        List<Link> links = links();
        return new Drawing(cards, links, frames(links));
    }

    private Card card(Component component) {
        CardSizes.CardSize size = sizes.of(component);
        return new Card(
                component.id(),
                ComponentKind.of(component),
                component.name(),
                Figures.dollars(breakdown.card(component.id())),
                difference(component.id() + ".cost"),
                size.size(),
                size.bottleneck(),
                size.utilization(),
                (int) shown.selected().findings().stream()
                        .filter(finding -> concerns(finding, component.id()))
                        .count());
    }

    private OptionalDouble difference(String path) {
        Node here = breakdown.model().graph().find(path);
        CostBreakdown base = shown.baseline().breakdown();
        if (shown.isBaseline() || base == null || here == null) {
            return OptionalDouble.empty();
        }
        Node there = base.model().graph().find(path);
        return there == null ? OptionalDouble.empty() : Shown.difference(breakdown, here, base, there);
    }

    private static boolean concerns(Finding finding, String component) {
        String path = finding.location().path();
        return path.equals(component)
                || path.startsWith(component + ".")
                || path.contains(".components." + component + ".");
    }

    /** Flows on the same path are one line. */
    private List<Link> links() {
        Map<List<String>, List<Flow>> byPath = new LinkedHashMap<>();
        topology.flows()
                .values()
                .forEach(flow -> byPath.computeIfAbsent(path(flow), key -> new ArrayList<>())
                        .add(flow));
        List<Link> links = new ArrayList<>();
        byPath.forEach((path, flows) -> links.add(link(path, flows)));
        return links;
    }

    /** What many senders and receivers share would tie everything into one knot, and stands beside; discovery carries nothing. */
    private List<String> path(Flow flow) {
        List<String> path = new ArrayList<>();
        path.add(flow.from());
        for (String via : flow.through()) {
            if (!beside.contains(via)) {
                path.add(via);
            }
        }
        path.add(flow.to());
        return path;
    }

    private Link link(List<String> path, List<Flow> flows) {
        Flow largest = flows.getFirst();
        double most = 0;
        double gb = 0;
        double crossed = 0;
        double usd = 0;
        boolean zones = true;
        boolean volumeKnown = true;
        boolean priceKnown = true;
        StringJoiner names = new StringJoiner("\n");
        for (Flow flow : flows) {
            Amount moved = breakdown.amount(breakdown.model().graph().get(flow.id() + ".gb"));
            Amount cost = breakdown.flow(flow.id());
            OptionalDouble crossing = crossing(breakdown.model().traffic().of(flow));
            volumeKnown &= moved.isKnown();
            priceKnown &= cost.isKnown();
            zones &= crossing.isPresent();
            gb += moved.isKnown() ? moved.value() : 0;
            crossed += moved.isKnown() ? crossing.orElse(0) * moved.value() : 0;
            usd += cost.isKnown() ? cost.value() : 0;
            if (moved.isKnown() && moved.value() > most) {
                most = moved.value();
                largest = flow;
            }
            String name = flow.name();
            names.add(
                    name == null
                            ? topology.component(flow.from()).name() + " → "
                                    + topology.component(flow.to()).name()
                            : name);
        }
        flows.getFirst().through().stream()
                .filter(beside::contains)
                .forEach(via -> names.add("through " + topology.component(via).name()));
        return new Link(
                largest.id(),
                flows.stream().map(Flow::id).toList(),
                names.toString(),
                path,
                gb,
                zones ? OptionalDouble.of(gb == 0 ? 0 : crossed / gb) : OptionalDouble.empty(),
                largest.routing(),
                volumeKnown ? Figures.volume(gb) : Figures.UNKNOWN,
                priceKnown ? Figures.shortDollars(usd) : Figures.UNKNOWN);
    }

    private OptionalDouble crossing(FlowTraffic traffic) {
        if (traffic.from() == null || traffic.arrival() == null) {
            return OptionalDouble.empty();
        }
        Amount crossing = breakdown.amount(traffic.crossing());
        Amount behind = breakdown.amount(traffic.targetCrossing());
        return crossing.isKnown() && behind.isKnown()
                ? OptionalDouble.of(crossing.value() + behind.value())
                : OptionalDouble.empty();
    }

    private List<Drawing.Frame> frames(List<Link> links) {
        Set<String> connected = new LinkedHashSet<>();
        links.forEach(link -> connected.addAll(link.path()));
        Map<String, List<String>> areas = new LinkedHashMap<>();
        List<String> hosts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Component component : topology.components().values()) {
            String area = component.area();
            if (!connected.contains(component.id())) {
                (component instanceof HostGroup ? hosts : others).add(component.id());
            } else if (area != null) {
                areas.computeIfAbsent(area, key -> new ArrayList<>()).add(component.id());
            }
        }
        List<Drawing.Frame> frames = new ArrayList<>();
        areas.forEach((id, members) -> {
            ProductArea area = topology.areas().get(id);
            frames.add(new Drawing.Frame(id, area == null ? id : area.name(), true, members));
        });
        if (!hosts.isEmpty()) {
            frames.add(new Drawing.Frame(HOSTS, "Host groups: idle capacity and what nobody is charged", false, hosts));
        }
        if (!others.isEmpty()) {
            frames.add(new Drawing.Frame(OTHERS, "Beside the flows", false, others));
        }
        return frames;
    }
}
