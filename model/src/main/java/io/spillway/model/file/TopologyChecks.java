package io.spillway.model.file;

import io.spillway.model.component.CdnDistribution;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.component.Database;
import io.spillway.model.component.Destination;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.KafkaSizing;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.MeteredUsage;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqLookup;
import io.spillway.model.component.NsqPlacement;
import io.spillway.model.component.ObjectStore;
import io.spillway.model.component.OtherCost;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.component.SnapshotStore;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.component.VpcEndpoint;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import java.util.Map;
import java.util.Set;

/** What must hold between the parts of a topology; parts that could not be read count as present but unknown. */
final class TopologyChecks {

    private final JsonObject json;
    private final String path;
    private final Map<String, ProductArea> areas;
    private final Map<String, Component> components;
    private final Map<String, Flow> flows;
    private final Findings findings;
    private final References references;

    TopologyChecks(
            JsonObject json,
            String path,
            Map<String, ProductArea> areas,
            Map<String, Component> components,
            Map<String, Flow> flows,
            Findings findings) {
        this.json = json;
        this.path = path;
        this.areas = areas;
        this.components = components;
        this.flows = flows;
        this.findings = findings;
        this.references =
                new References(declared("areas"), declared("components"), declared("flows"), components, findings);
    }

    void check() {
        references.check(json, path);
        areas.forEach((id, area) -> references.check(element("areas", id), at("areas." + id), area));
        components.forEach((id, component) -> {
            references.check(element("components", id), at("components." + id), component);
            checkComponent(id, component);
        });
        flows.forEach((id, flow) -> {
            references.check(element("flows", id), at("flows." + id), flow);
            checkFlow(id, flow);
        });
        new FlowCycles(flows).find().forEach(cycle -> {
            String id = cycle.flow();
            findings.error(
                    "flow-cycle",
                    keyLocation("flows", id),
                    "flows run in a circle: " + String.join(" -> ", cycle.components()),
                    "remove one of its flows; retries are a field of the flow");
        });
    }

    private void checkComponent(String id, Component component) {
        switch (component) {
            case HostGroup group -> {
                checkIds(id, "volumes", group.volumes().keySet());
                checkIds(id, "reservations", group.reservations().keySet());
            }
            case KafkaCluster kafka -> checkCopies(id, kafka.sizing(), kafka.brokers(), kafka.replicationFactor());
            case MskCluster msk -> checkCopies(id, msk.sizing(), msk.brokers(), msk.replicationFactor());
            case TrafficSource _,
                    Service _,
                    NsqDaemon _,
                    NsqLookup _,
                    LoadBalancer _,
                    ServiceDiscovery _,
                    NatGateway _,
                    VpcEndpoint _,
                    CdnDistribution _,
                    ObjectStore _,
                    Database _,
                    SnapshotStore _,
                    Destination _,
                    MeteredUsage _,
                    OtherCost _ -> {}
        }
    }

    private void checkIds(String component, String field, Set<String> ids) {
        JsonObject keyed = element("components", component).object(field);
        if (keyed != null) {
            for (String id : ids) {
                Ids.check(id, keyed.keyPlace(id).at(at("components." + component + "." + field + "." + id)), findings);
            }
        }
    }

    private void checkCopies(String id, KafkaSizing sizing, double brokers, double copies) {
        if (sizing == KafkaSizing.FIXED && copies > brokers) {
            findings.error(
                    "too-few-brokers",
                    fieldLocation("components", id, "brokers"),
                    "'" + id + "' has " + JsonNumber.text(brokers) + " brokers for a replication factor of "
                            + JsonNumber.text(copies),
                    "give it at least " + JsonNumber.text(copies) + " brokers, or a lower replication factor");
        }
    }

    private void checkPublisher(String id, Flow flow) {
        if (components.get(flow.to()) instanceof NsqDaemon daemon
                && daemon.placement() == NsqPlacement.CO_LOCATED
                && isHostGroup(daemon.hostGroup())
                && components.get(flow.from()) instanceof Component publisher
                && !runsOn(publisher, daemon.hostGroup())) {
            findings.error(
                    "publisher-elsewhere",
                    fieldLocation("flows", id, "from"),
                    "'" + flow.from() + "' publishes to '" + daemon.id()
                            + "', which is co-located, but does not run on its host group '" + daemon.hostGroup() + "'",
                    "place both on one host group, or make the daemons central");
        }
    }

    // A host group that does not exist is said where it is named, not here again.
    private boolean runsOn(Component publisher, String hostGroup) {
        return publisher instanceof Service service
                && (service.hostGroup().equals(hostGroup) || !isHostGroup(service.hostGroup()));
    }

    private boolean isHostGroup(String id) {
        return components.get(id) instanceof HostGroup;
    }

    private void checkFlow(String id, Flow flow) {
        if (components.containsKey(id)) {
            findings.error(
                    "duplicate-id",
                    keyLocation("flows", id),
                    "'" + id + "' is the id of a component and of a flow",
                    "rename one of them");
        }
        if (flow.from().equals(flow.to())) {
            findings.error(
                    "self-flow",
                    fieldLocation("flows", id, "to"),
                    "'" + id + "' leads from '" + flow.from() + "' to itself",
                    "name another receiver");
        }
        checkPublisher(id, flow);
        checkEnd(id, "from", flow.from());
        checkEnd(id, "to", flow.to());
        checkCarried(id, flow);
        if (components.get(flow.to()) instanceof TrafficSource) {
            findings.error(
                    "flow-into-source",
                    fieldLocation("flows", id, "to"),
                    "'" + id + "' leads into the traffic source '" + flow.to() + "'",
                    "a traffic source only sends; turn the flow round");
        }
        if (components.get(flow.from()) instanceof Destination) {
            findings.error(
                    "flow-out-of-destination",
                    fieldLocation("flows", id, "from"),
                    "'" + id + "' leads out of the destination '" + flow.from() + "'",
                    "a destination only receives; turn the flow round");
        }
        for (int i = 0; i < flow.through().size(); i++) {
            Component passed = components.get(flow.through().get(i));
            if (passed != null && !ComponentKind.of(passed).isPassedThrough()) {
                findings.error(
                        "wrong-kind",
                        fieldLocation("flows", id, "through"),
                        "'" + id + "' passes through '" + passed.id() + "', which is "
                                + ValueBinder.article(word(passed)),
                        "a flow passes through a load balancer, NAT gateway, VPC endpoint or service discovery");
            }
        }
    }

    private void checkCarried(String id, Flow flow) {
        for (String carried : flow.carries()) {
            Flow before = flows.get(carried);
            if (before != null && !before.to().equals(flow.from())) {
                findings.error(
                        "carries-elsewhere",
                        fieldLocation("flows", id, "carries"),
                        "'" + id + "' carries on '" + carried + "', which leads to '" + before.to() + "' and not to '"
                                + flow.from() + "'",
                        "name flows into '" + flow.from() + "', or none for all of them");
            }
        }
    }

    private void checkEnd(String id, String field, String end) {
        Component component = components.get(end);
        if (component != null && !ComponentKind.of(component).handlesMessages()) {
            findings.error(
                    "wrong-kind",
                    fieldLocation("flows", id, field),
                    "'" + id + "' leads " + field + " '" + end + "', which is " + ValueBinder.article(word(component))
                            + " and handles no messages",
                    ComponentKind.of(component).isPassedThrough()
                            ? "name it in 'through' of the flow between sender and receiver"
                            : "name what runs on it or uses it");
        }
    }

    private static String word(Component component) {
        return FieldSpec.choiceText(ComponentKind.of(component));
    }

    private Set<String> declared(String part) {
        JsonObject object = json.object(part);
        return object == null ? Set.of() : object.members().keySet();
    }

    private JsonObject element(String part, String id) {
        JsonObject keyed = json.object(part);
        JsonObject element = keyed == null ? null : keyed.object(id);
        return element == null ? JsonObject.empty(json.place()) : element;
    }

    private Location keyLocation(String part, String id) {
        return keyPlace(part, id).at(at(part + "." + id));
    }

    private Location fieldLocation(String part, String id, String field) {
        JsonObject element = element(part, id);
        Json value = element.get(field);
        Place place = value == null ? keyPlace(part, id) : value.place();
        return place.at(at(part + "." + id + "." + field));
    }

    private Place keyPlace(String part, String id) {
        JsonObject keyed = json.object(part);
        return keyed == null ? json.place() : keyed.keyPlace(id);
    }

    private String at(String below) {
        return path.isEmpty() ? below : path + "." + below;
    }
}
