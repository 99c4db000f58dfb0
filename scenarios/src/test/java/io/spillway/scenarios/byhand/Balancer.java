package io.spillway.scenarios.byhand;

import io.spillway.model.component.LoadBalancer;
import io.spillway.model.topology.Assumptions;
import java.util.List;

/** Capacity units of one Application Load Balancer. */
final class Balancer {
    private final Stream byRequest;
    private final Stream byByte;
    private final double usd;

    /** @param usd per unit in every hour of the month */
    Balancer(LoadBalancer balancer, Flows flows, Assumptions assumptions, double usd) {
        List<Flows.Sent> sent = flows.through(balancer.id());
        Stream requests = Stream.sum(sent.stream().map(Flows.Sent::requests).toList());
        double perConnection = Math.max(1.0 / 25, balancer.connectionSeconds() / 3000);
        double perRequest =
                Math.max(perConnection / balancer.requestsPerConnection(), (balancer.rulesPerRequest() - 10) / 1000);
        byRequest = requests.times(perRequest);
        byByte = Stream.sum(sent.stream().map(Flows.Sent::moved).toList()).times(3600 / assumptions.bytesPerGb());
        if (byRequest.cloud() != 0) {
            throw new IllegalStateException("cloud applications behind " + balancer.id() + " are not written by hand");
        }
        this.usd = usd;
    }

    /** USD per month: all of its requests keep the clients' hours, so that one dimension is the larger all day. */
    double cost(Point point) {
        return Math.max(point.clients(byRequest), point.clients(byByte)) * usd;
    }
}
