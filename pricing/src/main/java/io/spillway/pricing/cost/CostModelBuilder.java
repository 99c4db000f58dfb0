package io.spillway.pricing.cost;

import io.spillway.model.component.CdnDistribution;
import io.spillway.model.component.Component;
import io.spillway.model.component.Database;
import io.spillway.model.component.Destination;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.MeteredUsage;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqLookup;
import io.spillway.model.component.ObjectStore;
import io.spillway.model.component.OtherCost;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.component.SnapshotStore;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.component.VpcEndpoint;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.sizing.Fleet;
import io.spillway.pricing.sizing.SizedBrokers;
import io.spillway.pricing.sizing.SizedCluster;
import io.spillway.pricing.sizing.SizingModel;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.TrafficModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One pass from topology and prices to a cost model: traffic, sizing, metering, pricing, allocation. */
final class CostModelBuilder {
    private final Formulas formulas = new Formulas();
    private final Topology topology;
    private final PriceTerms terms;
    private final CatalogTables tables;
    private final ModelInputs inputs;
    private final TrafficModel traffic;
    private final SizingModel sizing;
    private final RateBook rates;
    private final LineItems lines;
    private final FleetCost fleets;
    private final VolumeCost volumes;
    private final Pools egress;
    private final Pools privateLink;
    private final Pools cdn;
    private final Pools storage;
    private final FlowCost flows;
    private final LoadBalancerCost balancers;
    private final GatewayCost gateways;
    private final StoreCost stores;
    private final ServiceCosts services;
    private final CommitmentCost commitments;

    CostModelBuilder(Topology topology, PriceTerms terms, CatalogTables tables) {
        this.topology = topology;
        this.terms = terms;
        this.tables = tables;
        inputs = new ModelInputs(formulas, topology, tables);
        traffic = new TrafficModel(formulas, topology, inputs);
        sizing = new SizingModel(formulas, topology, inputs, traffic, tables);
        rates = new RateBook(formulas, tables);
        lines = new LineItems(formulas, inputs.assumptions().get("enterpriseDiscountShare"), terms.discounts());
        fleets = new FleetCost(formulas, tables, lines, inputs.hoursPerMonth());
        volumes = new VolumeCost(formulas, rates, lines);
        egress = new Pools(formulas, rates);
        privateLink = new Pools(formulas, rates);
        cdn = new Pools(formulas, rates);
        storage = new Pools(formulas, rates);
        flows = new FlowCost(formulas, topology, inputs, rates, lines, egress, traffic.zoning());
        balancers = new LoadBalancerCost(formulas, inputs, rates, lines);
        gateways = new GatewayCost(formulas, inputs, rates, lines, privateLink, traffic.zoning());
        stores = new StoreCost(formulas, inputs, rates, lines, storage);
        services = new ServiceCosts(formulas, inputs, rates, lines, cdn);
        commitments = new CommitmentCost(
                formulas, rates, lines, fleets, inputs.hoursPerMonth(), terms.commitments(), sizing.fleets());
    }

    CostModel build() {
        for (FlowTraffic flow : traffic.flows()) {
            flows.price(flow);
        }
        for (Component component : topology.components().values()) {
            price(component, topology.regionOf(component));
        }
        egress.price("egress", "USD/GB", inputs.freeEgress(), lines);
        privateLink.price("privateLink", "USD/GB", null, lines);
        cdn.price("contentDelivery", "USD/GB", inputs.freeCdnEgress(), lines);
        storage.price("objectStorage", "USD/GB/mo", null, lines);
        Cards cards = new Cards(formulas, topology, sizing, lines);
        Node bill = sum(lines.all().stream()
                        .filter(CostModelBuilder::isAws)
                        .map(LineItem::cost)
                        .toList())
                .as(ModelInputs.TOPOLOGY, "cost.aws", "AWS charges before support");
        new SupportCost(formulas, inputs, lines).price(bill);
        List<LineItem> all = lines.all();
        Node total = sum(all.stream().map(LineItem::cost).toList()).as(ModelInputs.TOPOLOGY, "cost", "Monthly cost");
        Node list = sum(all.stream().map(LineItem::list).toList())
                .as(ModelInputs.TOPOLOGY, "cost.list", "Monthly cost at list prices");
        List<Node> others = new ArrayList<>();
        all.stream().filter(line -> !isOwned(line)).forEach(line -> others.add(line.cost()));
        List<AreaCost> areas =
                new AreaAllocation(formulas, topology, traffic, cards, balancers).allocate(inputs, others);
        billed(all);
        Map<ServiceCategory, Node> categories = categories(all);
        Node volume = volume();
        Node unitCost = total.perOrUnknown(volume).as(ModelInputs.TOPOLOGY, "unitCost", "Cost per million messages");
        return new CostModel(
                topology,
                tables.catalog(),
                terms,
                formulas.build(),
                traffic,
                sizing,
                all,
                total,
                list,
                categories,
                areas,
                volume,
                unitCost,
                commitments.uses());
    }

    /** Cash beside the effective cost; nothing is added where there are no commitments. */
    private void billed(List<LineItem> all) {
        if (commitments.uses().isEmpty()) {
            return;
        }
        List<Node> recurring = new ArrayList<>();
        List<Node> upfront = new ArrayList<>();
        all.stream()
                .filter(line -> !(line.purchase() instanceof Purchase.Committed))
                .forEach(line -> recurring.add(line.cost()));
        commitments.uses().forEach(use -> {
            recurring.add(use.recurring());
            upfront.add(use.upfront());
        });
        sum(recurring).as(ModelInputs.TOPOLOGY, "billed.recurring", "Billed each month, without upfront payments");
        formulas.sum(upfront, Unit.USD)
                .as(ModelInputs.TOPOLOGY, "billed.upfront", "Upfront payments of commitments, once each term");
    }

    private void price(Component component, String region) {
        switch (component) {
            case HostGroup group -> hostGroup(group, region);
            case KafkaCluster kafka -> kafka(kafka, region);
            case MskCluster msk -> services.price(msk, region, sizing.brokers(msk));
            case NsqDaemon nsqd -> nsq(nsqd, region);
            case NsqLookup lookup -> sizing.servers(lookup).forEach(this::fleet);
            case ServiceDiscovery discovery -> sizing.servers(discovery).forEach(this::fleet);
            case LoadBalancer balancer -> balancers.price(balancer, region, traffic.through(balancer));
            case NatGateway nat -> gateways.price(nat, region, traffic.through(nat));
            case VpcEndpoint endpoint -> gateways.price(endpoint, region, traffic.through(endpoint));
            case CdnDistribution distribution -> services.price(distribution);
            case ObjectStore store -> stores.price(store, region, traffic.into(store));
            case SnapshotStore snapshots -> stores.price(snapshots, region);
            case Database database -> services.price(database, region);
            case MeteredUsage usage -> services.price(usage, region);
            case OtherCost cost -> services.price(cost);
            case TrafficSource source -> {}
            case Service service -> {}
            case Destination destination -> {}
        }
    }

    private void fleet(Fleet fleet) {
        fleets.price(fleet, commitments.uncovered(fleet));
    }

    private void hostGroup(HostGroup group, String region) {
        String id = group.id();
        Inputs in = inputs.of(id);
        Fleet fleet = sizing.group(id).fleet();
        fleet(fleet);
        Node hosts = VolumeCost.mean(fleet.hostHours(), inputs.hoursPerMonth());
        group.volumes().keySet().forEach(name -> {
            Inputs volume = in.nested("volumes." + name);
            volume(id, "cost.volume." + name, "Volume " + name, region, volume, hosts);
        });
        Node addresses = fleet.hostHours().times(in.get("publicAddressesPerHost"));
        PublicAddresses.price(lines, rates, id, region, addresses);
    }

    private void kafka(KafkaCluster kafka, String region) {
        String id = kafka.id();
        Inputs in = inputs.of(id);
        SizedCluster sized = sizing.cluster(kafka);
        sized.fleets().forEach(this::fleet);
        SizedBrokers brokers = sized.brokers();
        if (kafka.volume() != null) {
            Node none = formulas.constant(0, Unit.HOST);
            Node hosts = formulas.select(in.get("storage"), none, brokers.brokers());
            volume(id, "cost.volume", "Broker volume", region, in.nested("volume"), hosts);
        }
        Node crossing = flows.gb(brokers.ingress().mean())
                .times(brokers.replicaCrossing())
                .as(id, "gbReplicated", "GB of replicas that cross zones");
        Node price = rates.flat(RateKey.interZone(region), "USD/GB");
        String usage = "DataTransfer-Regional-Bytes";
        lines.add(
                FlowCost.charge(id, "cost.replication.out", "Replication between zones, leader's side", usage),
                crossing,
                price);
        lines.add(
                FlowCost.charge(id, "cost.replication.in", "Replication between zones, follower's side", usage),
                crossing,
                price);
    }

    private void nsq(NsqDaemon nsqd, String region) {
        Inputs in = inputs.of(nsqd.id());
        Node hosts = VolumeCost.mean(sizing.group(nsqd.hostGroup()).fleet().hostHours(), inputs.hoursPerMonth());
        volumes.storage(nsqd.id(), "cost.disk", "Queue disk", region, in.get("diskType"), in.get("diskGiB"), hosts);
    }

    private void volume(String owner, String key, String label, String region, Inputs volume, Node hosts) {
        Node type = volume.get("type");
        volumes.storage(owner, key, label, region, type, volume.get("sizeGiB"), hosts);
        volumes.performance(
                owner,
                key,
                label,
                region,
                type,
                volume.get("provisionedIops"),
                volume.get("provisionedMiBPerSecond"),
                hosts);
    }

    private Node volume() {
        List<Node> sent = new ArrayList<>();
        topology.components().values().stream()
                .filter(TrafficSource.class::isInstance)
                .forEach(source -> sent.add(traffic.of(source).messages().mean()));
        return formulas.sum(sent, Unit.MESSAGES_PER_SECOND)
                .times(inputs.secondsPerMonth())
                .times(formulas.constant(1e-6, "Mmsg/msg"))
                .as(ModelInputs.TOPOLOGY, "volume", "Millions of messages per month");
    }

    private Map<ServiceCategory, Node> categories(List<LineItem> all) {
        Map<ServiceCategory, Node> categories = new EnumMap<>(ServiceCategory.class);
        for (ServiceCategory category : ServiceCategory.values()) {
            List<Node> costs = all.stream()
                    .filter(line -> line.category() == category)
                    .map(LineItem::cost)
                    .toList();
            if (!costs.isEmpty()) {
                categories.put(
                        category, sum(costs).as(ModelInputs.TOPOLOGY, "cost.category." + category, category.label()));
            }
        }
        return categories;
    }

    private Node sum(List<Node> nodes) {
        return formulas.sum(nodes, Unit.USD_PER_MONTH);
    }

    private boolean isOwned(LineItem line) {
        return topology.components().containsKey(line.owner())
                || topology.flows().containsKey(line.owner());
    }

    private static boolean isAws(LineItem line) {
        return LineItems.isAws(line.service());
    }
}
