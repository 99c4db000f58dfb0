package io.spillway.scenarios.byhand;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** One row of inputs and what its loads need: the day of the clients and of cloud applications. */
final class Point {
    private static final int HOURS = DailyProfile.HOURS;
    private static final int VARIED_HOUR = 18;

    double rate;
    double bytes;
    double fanOut;
    int proxyType;
    int routing;
    double zoneA;
    double replication;
    double retentionHours;
    double zonePrice;
    double utilization;

    private final double[] profile;
    private final double otherHours;
    private final double[] cloudPeaks;

    /** Hours that can be the busiest of a load: the varied one, and those with no busier hour of every source. */
    private final int[] busy;

    private double clientScale;
    private double clientPeak;

    Point(Topology topology) {
        profile = source(topology, "clients").dailyProfile().toArray();
        double others = 0;
        for (int h = 0; h < HOURS; h++) {
            others += h == VARIED_HOUR ? 0 : profile[h];
        }
        otherHours = others;
        TrafficSource cloud = source(topology, "cloud-apis");
        cloudPeaks = times(day(cloud), cloud.burst());
        List<Integer> hours = new ArrayList<>(List.of(VARIED_HOUR));
        for (int h = 0; h < HOURS; h++) {
            if (h != VARIED_HOUR && !hasBusier(h)) {
                hours.add(h);
            }
        }
        busy = hours.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean hasBusier(int hour) {
        for (int h = 0; h < HOURS; h++) {
            boolean noLess = profile[h] >= profile[hour] && cloudPeaks[h] >= cloudPeaks[hour];
            boolean more = profile[h] > profile[hour] || cloudPeaks[h] > cloudPeaks[hour];
            if (h != VARIED_HOUR && h != hour && noLess && (more || h < hour)) {
                return true;
            }
        }
        return false;
    }

    private static TrafficSource source(Topology topology, String id) {
        return (TrafficSource) topology.component(id);
    }

    private static double[] day(TrafficSource source) {
        double[] day = source.dailyProfile().toArray();
        double sum = 0;
        for (double hour : day) {
            sum += hour;
        }
        return times(day, HOURS / sum);
    }

    private static double[] times(double[] values, double factor) {
        double[] products = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            products[i] = values[i] * factor;
        }
        return products;
    }

    void read(double[][] columns, int row) {
        rate = columns[0][row];
        bytes = columns[1][row];
        fanOut = columns[4][row];
        proxyType = (int) columns[5][row];
        routing = (int) columns[6][row];
        zoneA = columns[7][row];
        replication = columns[8][row];
        retentionHours = columns[9][row];
        zonePrice = columns[10][row];
        utilization = columns[11][row];
        profile[VARIED_HOUR] = columns[3][row];
        clientScale = columns[2][row] * HOURS / (otherHours + profile[VARIED_HOUR]);
        clientPeak = 0;
        for (int h : busy) {
            clientPeak = Math.max(clientPeak, profile[h] * clientScale);
        }
    }

    /** The clients' part of the mean. */
    double clients(Stream stream) {
        return rate
                * (stream.perMessage()
                        + bytes * stream.perByte()
                        + fanOut * (stream.perDelivery() + bytes * stream.perDeliveredByte()));
    }

    double mean(Stream stream) {
        return clients(stream) + stream.cloud();
    }

    /** Busiest hour with its burst. */
    double peak(Stream stream) {
        double clients = clients(stream);
        if (stream.cloud() == 0) {
            return clients * clientPeak;
        }
        double scaled = clients * clientScale;
        double most = 0;
        for (int h : busy) {
            most = Math.max(most, scaled * profile[h] + stream.cloud() * cloudPeaks[h]);
        }
        return most;
    }
}
