package io.spillway.app.diagram;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.model.component.Component;
import io.spillway.model.component.Database;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqLookup;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.FleetCapacity;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.Fleet;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.TrafficModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sizes of components, and the dimension of each that sets it. */
final class CardSizes {
    private final CostBreakdown breakdown;
    private final CapacityView capacity;
    private final Notation notation;

    CardSizes(CostBreakdown breakdown, Notation notation) {
        this.notation = notation;
        this.breakdown = breakdown;
        this.capacity = CapacityView.of(breakdown);
    }

    /** @param bottleneck empty when the component has no dimensions */
    record CardSize(String size, String bottleneck, OptionalDouble utilization) {}

    CardSize of(Component component) {
        return switch (component) {
            case HostGroup group ->
                fleet(
                        group.id(),
                        fleet(breakdown.model().sizing().group(group.id()).fleet()));
            case Service service -> service(service);
            case KafkaCluster kafka ->
                fleet(
                        kafka.id(),
                        fleet(breakdown.model().sizing().cluster(kafka).fleets().getFirst()));
            case MskCluster msk ->
                fleet(
                        msk.id(),
                        count(breakdown.amount(
                                        breakdown.model().sizing().brokers(msk).brokers())) + " × " + msk.brokerType());
            case NsqDaemon nsqd -> plain(queue(nsqd));
            case ServiceDiscovery discovery ->
                plain(fleet(breakdown.model().sizing().servers(discovery).getFirst()));
            case NsqLookup lookup ->
                plain(fleet(breakdown.model().sizing().servers(lookup).getFirst()));
            case TrafficSource source ->
                plain(Texts.of(
                        "diagram.messagesOf",
                        Quantities.text(source.messagesPerSecond(), Unit.MESSAGES_PER_SECOND),
                        Quantities.number(source.messageBytes())));
            case Database database -> plain(Quantities.number(database.instances()) + " × " + database.instanceClass());
            case LoadBalancer balancer -> {
                String volume = volume(component);
                yield plain(Quantities.number(balancer.count()) + " × "
                        + balancer.type().name().charAt(0) + "LB" + (volume.isEmpty() ? "" : ", " + volume));
            }
            default -> plain(volume(component));
        };
    }

    private static CardSize plain(String size) {
        return new CardSize(size, "", OptionalDouble.empty());
    }

    private CardSize fleet(String id, String size) {
        Optional<FleetCapacity> fleet = capacity.fleet(id);
        if (fleet.isEmpty()) {
            return plain(size);
        }
        String binding = fleet.get().binding();
        OptionalDouble utilization = fleet.get()
                .dimension(binding)
                .map(FleetCapacity.Dimension::utilization)
                .filter(Amount::isKnown)
                .map(amount -> OptionalDouble.of(amount.value()))
                .orElse(OptionalDouble.empty());
        return new CardSize(size, binding, utilization);
    }

    private CardSize service(Service service) {
        Optional<FleetCapacity> fleet = capacity.fleet(service.hostGroup());
        if (fleet.isPresent() && fleet.get().tenants().size() == 1) {
            return fleet(
                    service.hostGroup(),
                    fleet(breakdown.model().sizing().group(service.hostGroup()).fleet()));
        }
        String containers = Texts.of(
                "diagram.containers",
                count(breakdown.amount(
                        breakdown.model().sizing().service(service).containers())));
        return fleet.flatMap(hosts -> hosts.tenants().stream()
                        .filter(tenant -> tenant.component().equals(service.id()))
                        .findFirst())
                .filter(tenant -> tenant.utilization().isKnown())
                .map(tenant -> new CardSize(
                        containers,
                        Texts.of("diagram.rate"),
                        OptionalDouble.of(tenant.utilization().value())))
                .orElseGet(() -> plain(containers));
    }

    private String queue(NsqDaemon nsqd) {
        return capacity.queue(nsqd.id())
                .map(queue -> Texts.of("diagram.holds", count(queue.hosts()), notation.amount(queue.endurance())))
                .orElse("");
    }

    private String fleet(Fleet fleet) {
        Node type = fleet.instanceType();
        return count(breakdown.amount(fleet.hosts())) + " × "
                + type.options().get((int) breakdown.evaluation().value(type));
    }

    private static String count(Amount amount) {
        return amount.isKnown() ? Quantities.number(amount.value()) : Figures.UNKNOWN;
    }

    /** GB per month that a component receives, or passes on. */
    private String volume(Component component) {
        TrafficModel traffic = breakdown.model().traffic();
        List<FlowTraffic> flows =
                traffic.into(component).isEmpty() ? traffic.through(component) : traffic.into(component);
        double gb = 0;
        for (FlowTraffic flow : flows) {
            Node moved = breakdown.model().graph().find(flow.flow().id() + ".gb");
            if (moved != null) {
                gb += breakdown.evaluation().value(moved);
            }
        }
        return flows.isEmpty() ? "" : Texts.of("diagram.aMonth", Figures.volume(gb));
    }
}
