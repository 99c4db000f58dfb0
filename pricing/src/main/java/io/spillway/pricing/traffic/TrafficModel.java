package io.spillway.pricing.traffic;

import io.spillway.model.component.Component;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Load at every component and on every flow, followed from the sources downstream. */
public final class TrafficModel {
    private static final Unit MESSAGES = Unit.MESSAGES_PER_SECOND;
    private static final Unit BYTES = Unit.BYTES_PER_SECOND;

    private final Formulas formulas;
    private final ModelInputs inputs;
    private final Zoning zoning;
    private final FlowRouting routing;
    private final Map<String, ComponentTraffic> components = new LinkedHashMap<>();
    private final Map<String, FlowTraffic> flows = new LinkedHashMap<>();
    private final Map<String, List<FlowTraffic>> arriving = new LinkedHashMap<>();
    private final Map<String, List<FlowTraffic>> leaving = new LinkedHashMap<>();
    private final Map<String, List<FlowTraffic>> passing = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when flows run in a circle, which reading a file refuses */
    public TrafficModel(Formulas formulas, Topology topology, ModelInputs inputs) {
        this.formulas = formulas;
        this.inputs = inputs;
        this.zoning = new Zoning(formulas);
        this.routing = new FlowRouting(formulas, zoning, topology, inputs);
        for (String id : FlowOrder.of(topology)) {
            Flow flow = topology.flows().get(id);
            if (flow == null) {
                components.put(id, arrive(topology.component(id)));
                continue;
            }
            FlowTraffic sent = send(flow, carried(flow, topology.component(flow.from())));
            flows.put(id, sent);
            leaving.computeIfAbsent(flow.from(), key -> new ArrayList<>()).add(sent);
            arriving.computeIfAbsent(flow.to(), key -> new ArrayList<>()).add(sent);
            flow.through()
                    .forEach(via -> passing.computeIfAbsent(via, key -> new ArrayList<>())
                            .add(sent));
        }
    }

    public Zoning zoning() {
        return zoning;
    }

    public ComponentTraffic of(Component component) {
        return Objects.requireNonNull(components.get(component.id()));
    }

    public FlowTraffic of(Flow flow) {
        return Objects.requireNonNull(flows.get(flow.id()));
    }

    /** Flows in the order in which traffic reaches them. */
    public Iterable<FlowTraffic> flows() {
        return flows.values();
    }

    public List<FlowTraffic> into(Component component) {
        return arriving.getOrDefault(component.id(), List.of());
    }

    public List<FlowTraffic> outOf(Component component) {
        return leaving.getOrDefault(component.id(), List.of());
    }

    /** Flows that pass through a load balancer, gateway or endpoint. */
    public List<FlowTraffic> through(Component component) {
        return passing.getOrDefault(component.id(), List.of());
    }

    /** Where the receivers of a component stand: shares by zone, or null when it has no zones. */
    public @Nullable Node spread(Component component) {
        return routing.spread(component);
    }

    private ComponentTraffic arrive(Component component) {
        if (component instanceof TrafficSource source) {
            return source(source);
        }
        List<FlowTraffic> in = arriving.getOrDefault(component.id(), List.of());
        String id = component.id();
        Load messages = Load.sum(
                formulas, MESSAGES, in.stream().map(FlowTraffic::messages).toList());
        Load attempts = Load.sum(
                formulas, MESSAGES, in.stream().map(FlowTraffic::attempts).toList());
        Load bytes =
                Load.sum(formulas, BYTES, in.stream().map(FlowTraffic::payload).toList());
        if (!in.isEmpty()) {
            messages.mean().as(id, "traffic.messages", "Messages arriving");
            attempts.mean().as(id, "traffic.attempts", "Messages arriving, with those sent again");
            attempts.peak().as(id, "traffic.peak", "Messages arriving in the peak");
            bytes.mean().as(id, "traffic.bytes", "Payload arriving");
        }
        Node zones = zones(component, in);
        if (zones != null && in.size() > 1) {
            zones.as(id, "traffic.zones", "Share of traffic by zone");
        }
        return new ComponentTraffic(messages, attempts, bytes, zones, zoneLocal(in));
    }

    private ComponentTraffic source(TrafficSource source) {
        Inputs in = inputs.of(source.id());
        Shape shape = Shape.of(source.id(), in.get("dailyProfile"), in.get("burst"));
        Load messages = Load.of(formulas, shape, in.get("messagesPerSecond"));
        Load bytes = messages.times(in.get("messageBytes"));
        messages.peak().as(source.id(), "traffic.peak", "Messages sent in the peak");
        bytes.mean().as(source.id(), "traffic.bytes", "Payload sent");
        return new ComponentTraffic(messages, messages, bytes, routing.spread(source), zoning.zero());
    }

    private @Nullable Node zones(Component component, List<FlowTraffic> in) {
        Node spread = routing.spread(component);
        if (spread == null || in.isEmpty()) {
            return spread;
        }
        if (in.size() == 1) {
            return in.getFirst().arrival();
        }
        List<Node> weighted = new ArrayList<>();
        for (FlowTraffic flow : in) {
            Node arrival = Objects.requireNonNull(flow.arrival());
            weighted.add(arrival.times(flow.attempts().mean()));
        }
        Node all = formulas.sum(in.stream().map(flow -> flow.attempts().mean()).toList(), MESSAGES);
        Node mean = formulas.sum(weighted, MESSAGES).perOrZero(all);
        Node any = all.exceeds(formulas.constant(0, MESSAGES));
        return formulas.when(any, mean, spread);
    }

    private Node zoneLocal(List<FlowTraffic> in) {
        List<Node> flags = new ArrayList<>();
        for (FlowTraffic flow : in) {
            Node flag = routing.zoneLocal(flow.flow());
            if (flag != zoning.zero()) {
                flags.add(flag);
            }
        }
        return flags.isEmpty() ? zoning.zero() : formulas.max(flags.toArray(Node[]::new));
    }

    private record Carried(
            Load messages, Load bytes, @Nullable Node zones) {}

    /** What a flow passes on: all that its sender handles, or what came by some of the flows into it. */
    private Carried carried(Flow flow, Component sender) {
        if (flow.carries().isEmpty()) {
            ComponentTraffic all = of(sender);
            return new Carried(all.messages(), all.bytes(), all.zones());
        }
        List<FlowTraffic> in = flow.carries().stream()
                .map(id -> Objects.requireNonNull(flows.get(id)))
                .toList();
        return new Carried(
                Load.sum(
                        formulas,
                        MESSAGES,
                        in.stream().map(FlowTraffic::messages).toList()),
                Load.sum(formulas, BYTES, in.stream().map(FlowTraffic::payload).toList()),
                zones(sender, in));
    }

    private FlowTraffic send(Flow flow, Carried carried) {
        String id = flow.id();
        Inputs in = inputs.of(id);
        Node fan = in.get("messagesPerMessage");
        Node again = zoning.one().plus(in.get("retryShare")).as(id, "attemptsPerMessage", "Attempts per message");
        Load messages = carried.messages().times(fan);
        Load payload = carried.bytes()
                .times(fan.times(in.get("bytesFactor")))
                .plus(messages.times(in.get("overheadBytesPerMessage")));
        Load attempts = messages.times(again);
        Load wire = payload.times(again.per(routing.compression(flow)));
        Load response = attempts.times(in.get("responseBytesPerMessage"));
        Load requests = attempts.per(in.get("messagesPerRequest"));
        messages.mean().as(id, "messages", "Messages");
        payload.mean().as(id, "payload", "Payload");
        wire.mean().as(id, "wire", "Bytes sent");
        response.mean().as(id, "response", "Bytes returned");
        FlowRouting.Routed routed = routing.route(flow, carried.zones());
        Zoning.Route route = routed.route();
        route.crossing().as(id, "crossingShare", "Share that crosses zones");
        route.lost().as(id, "lostShare", "Share that finds no receiver in its zone");
        return new FlowTraffic(
                flow,
                messages,
                attempts,
                requests,
                payload,
                wire,
                response,
                carried.zones(),
                route.crossing(),
                routed.targetCrossing(),
                routed.arrival(),
                route.lost());
    }
}
