package io.spillway.pricing.cost;

import io.spillway.model.component.EndpointType;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.VpcEndpoint;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Zoning;
import java.util.List;

/**
 * NAT gateways: hours of each and GB of requests and responses. VPC endpoints: nothing for a gateway endpoint, hours per zone
 * and GB of the region's pool for an interface endpoint.
 */
final class GatewayCost {
    private final Formulas formulas;
    private final ModelInputs inputs;
    private final RateBook rates;
    private final LineItems lines;
    private final Pools privateLink;
    private final Zoning zoning;

    GatewayCost(
            Formulas formulas, ModelInputs inputs, RateBook rates, LineItems lines, Pools privateLink, Zoning zoning) {
        this.formulas = formulas;
        this.inputs = inputs;
        this.rates = rates;
        this.lines = lines;
        this.privateLink = privateLink;
        this.zoning = zoning;
    }

    void price(NatGateway nat, String region, List<FlowTraffic> flows) {
        String id = nat.id();
        Inputs in = inputs.of(id);
        Node gateways = formulas.select(in.get("mode"), zoning.count(in.get("zones")), zoning.one())
                .as(id, "gateways", "NAT gateways");
        Node hours = gateways.times(inputs.hoursPerMonth());
        lines.add(
                charge(id, "cost.hours", "NAT gateway hours", "AmazonEC2", "NatGateway-Hours"),
                hours,
                rates.flat(RateKey.natHours(region), "USD/h"));
        lines.add(
                charge(id, "cost.bytes", "NAT gateway processing", "AmazonEC2", "NatGateway-Bytes"),
                processed(id, flows),
                rates.flat(RateKey.natBytes(region), "USD/GB"));
        PublicAddresses.price(lines, rates, id, region, hours.times(formulas.constant(1, "address")));
    }

    void price(VpcEndpoint endpoint, String region, List<FlowTraffic> flows) {
        if (endpoint.type() == EndpointType.GATEWAY) {
            return;
        }
        String id = endpoint.id();
        Node hours = zoning.count(inputs.of(id).get("zones")).times(inputs.hoursPerMonth());
        lines.add(
                charge(id, "cost.hours", "Interface endpoint hours", "AmazonVPC", "VpcEndpoint-Hours"),
                hours,
                rates.flat(RateKey.interfaceEndpointHours(region), "USD/h"));
        privateLink.add(
                RateKey.interfaceEndpointBytes(region),
                charge(id, "cost.bytes", "Interface endpoint processing", "AmazonVPC", "VpcEndpoint-Bytes"),
                processed(id, flows));
    }

    private Node processed(String id, List<FlowTraffic> flows) {
        Node bytes = formulas.sum(
                flows.stream()
                        .map(flow -> flow.wire().mean().plus(flow.response().mean()))
                        .toList(),
                Unit.BYTES_PER_SECOND);
        return bytes.times(inputs.gbPerMonth()).as(id, "gb", "GB processed, both directions");
    }

    private static LineItems.Charge charge(String owner, String key, String label, String service, String usage) {
        return new LineItems.Charge(owner, key, label, ServiceCategory.NETWORKING, service, usage);
    }
}
