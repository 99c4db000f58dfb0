package io.spillway.pricing.cost;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs the containers of a group by first-fit decreasing and says when real packing needs more hosts than the formula, or far
 * fewer. The formula fills each host with one service, so it can be too high where services complement each other.
 */
final class PackingCheck {
    /** Groups with more containers are not packed one by one. */
    private static final int MOST_CONTAINERS = 20_000;

    private static final double FAR_FEWER = 0.9;

    private PackingCheck() {}

    private record Container(double vcpu, double memory, double dominant) {}

    static void check(SizedHostGroup sized, Evaluation evaluation, List<Finding> findings) {
        if (sized.services().size() < 2) {
            return;
        }
        double vcpu = usable(sized, evaluation, true);
        double memory = usable(sized, evaluation, false);
        List<Container> containers = new ArrayList<>();
        for (SizedService service : sized.services()) {
            double count = evaluation.value(service.containers());
            double cpuEach = evaluation.value(service.vcpu());
            double memoryEach = evaluation.value(service.memoryGiB());
            if (containers.size() + count > MOST_CONTAINERS || cpuEach > vcpu || memoryEach > memory) {
                return;
            }
            for (int i = 0; i < count; i++) {
                containers.add(new Container(cpuEach, memoryEach, Math.max(cpuEach / vcpu, memoryEach / memory)));
            }
        }
        int packed = pack(containers, vcpu, memory);
        double hosts = evaluation.value(sized.fleet().hosts());
        double filled = Rounding.ceiling(
                evaluation.value(sized.fleet().requirements().getFirst().hosts()));
        String id = sized.group().id();
        if (packed > hosts) {
            findings.add(Finding.warning(
                    "packing-needs-more",
                    Location.of(id + ".hosts"),
                    "packing the containers of " + sized.group().name() + " one by one needs " + packed + " hosts, not "
                            + (long) hosts,
                    "raise minimumHosts to " + packed));
        } else if (packed < filled * FAR_FEWER && packed > 0) {
            findings.add(Finding.note(
                    "packing-needs-fewer",
                    Location.of(id + ".hosts"),
                    "packing the containers of " + sized.group().name() + " one by one needs only " + packed
                            + " hosts, not " + (long) filled,
                    "services that complement each other share hosts; the model does not count on it"));
        }
    }

    private static double usable(SizedHostGroup sized, Evaluation evaluation, boolean cpu) {
        double left = evaluation.value(cpu ? sized.vcpuPerHost() : sized.memoryPerHost());
        for (var reservation : sized.reservations()) {
            left -= evaluation.value(cpu ? reservation.vcpu() : reservation.memoryGiB());
        }
        return left;
    }

    private static int pack(List<Container> containers, double vcpu, double memory) {
        containers.sort((a, b) -> Double.compare(b.dominant, a.dominant));
        List<double[]> hosts = new ArrayList<>();
        int first = 0;
        double lastDominant = Double.NaN;
        for (Container container : containers) {
            if (container.dominant != lastDominant) {
                first = 0;
                lastDominant = container.dominant;
            }
            int at = first;
            while (at < hosts.size()
                    && (hosts.get(at)[0] + 1e-9 < container.vcpu || hosts.get(at)[1] + 1e-9 < container.memory)) {
                at++;
            }
            if (at == hosts.size()) {
                hosts.add(new double[] {vcpu, memory});
            }
            first = at;
            hosts.get(at)[0] -= container.vcpu;
            hosts.get(at)[1] -= container.memory;
        }
        return hosts.size();
    }
}
