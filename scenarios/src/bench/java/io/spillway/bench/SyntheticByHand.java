package io.spillway.bench;

import io.spillway.pricing.formula.Rounding;

/** {@link SyntheticPipeline} as one would write it without a graph: a method over one row of inputs. */
final class SyntheticByHand {
    private final int groups;
    private final double[] load = new double[SyntheticPipeline.HOURS];

    SyntheticByHand(int groups) {
        this.groups = groups;
    }

    double total(
            double rate,
            double bytes,
            double burst,
            double hour18,
            double fanOut,
            int type,
            int policy,
            double zone,
            double replication,
            double retention,
            double transferPrice,
            double utilization) {
        double day = 0;
        double peak = 0;
        for (int h = 0; h < load.length; h++) {
            double p = h == 18 ? hour18 : PROFILE[h];
            load[h] = rate * p;
            day += load[h];
            peak = Math.max(peak, p);
        }
        double rest = 1 - zone;
        double crossing = switch (policy) {
            case 0 -> 1 - (zone * zone + rest * rest * 0.5);
            case 1 -> 0;
            default -> Math.max(0, zone - 1.0 / 3);
        };
        double vcpu = SyntheticPipeline.VCPU[type];
        double memory = SyntheticPipeline.MEMORY[type];
        double network = SyntheticPipeline.NETWORK[type];
        double price = SyntheticPipeline.PRICE[type];
        double total = 0;
        double egress = 0;
        for (int g = 0; g < groups; g++) {
            double factor = burst * fanOut * SyntheticPipeline.share(g);
            double perContainer = SyntheticPipeline.perContainer(g) * utilization;
            double perHost = Math.max(1, Rounding.floor((memory - 1) / SyntheticPipeline.memoryPerContainer(g)));
            double perCpu = vcpu * utilization * (900 + 11.0 * g);
            double perNetwork = network * utilization;
            double hostHours = 0;
            double most = 0;
            double lcus = 0;
            for (int h = 0; h < load.length; h++) {
                double messages = load[h] * factor;
                double containers = Rounding.ceiling(messages / perContainer);
                double needed =
                        Math.max(containers / perHost, Math.max(messages / perCpu, messages * bytes * 2 / perNetwork));
                double hosts = Math.max(Rounding.ceiling(needed), 3);
                hostHours += hosts;
                most = Math.max(most, hosts);
                lcus += Math.max(
                        messages * bytes * (SyntheticPipeline.SECONDS / 1e9), Math.max(messages * (0.04 / 25), 1));
            }
            double gb = day
                    * fanOut
                    * SyntheticPipeline.share(g)
                    * bytes
                    * (SyntheticPipeline.SECONDS * SyntheticPipeline.DAYS / SyntheticPipeline.GB);
            total += hostHours * SyntheticPipeline.DAYS * price;
            total += most * 10;
            total += gb * crossing * transferPrice * 2;
            total += lcus * (SyntheticPipeline.DAYS * 0.008);
            egress += gb * 0.02;
        }
        double in = rate * bytes * burst * peak;
        double disk = replication * rate * bytes * retention * SyntheticPipeline.SECONDS;
        double brokers = Math.max(
                Math.max(Rounding.ceiling(in * replication / (5e7 * utilization)), Rounding.ceiling(disk / 4e12)),
                Math.max(3, replication));
        total += brokers * price * 730;
        double before = 0;
        for (int i = 0; i < SyntheticPipeline.EDGES.length; i++) {
            total += Math.max(0, egress - SyntheticPipeline.EDGES[i]) * (SyntheticPipeline.EGRESS[i] - before);
            before = SyntheticPipeline.EGRESS[i];
        }
        return total;
    }

    private static final double[] PROFILE = new double[SyntheticPipeline.HOURS];

    static {
        for (int h = 0; h < PROFILE.length; h++) {
            PROFILE[h] = SyntheticPipeline.profile(h);
        }
    }
}
