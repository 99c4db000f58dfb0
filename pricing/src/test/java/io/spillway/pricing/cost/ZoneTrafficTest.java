package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.THREE_ZONES;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.join;
import static io.spillway.pricing.cost.Bills.rate;
import static io.spillway.pricing.cost.Bills.service;
import static io.spillway.pricing.cost.Bills.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Volume from zone to zone, 900 GB a month. */
class ZoneTrafficTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void atRandomEachOfNinePairsOfZonesCarriesANinth() {
        ZoneTraffic traffic = between(THREE_ZONES, THREE_ZONES, "");

        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                assertThat(traffic.gb().get(from).get(to)).isCloseTo(100, CLOSE);
            }
        }
        assertThat(traffic.crossing()).isCloseTo(600, CLOSE);
        assertThat(traffic.total()).isCloseTo(900, CLOSE);
    }

    @Test
    void zoneLocalTrafficStaysOnTheDiagonal() {
        ZoneTraffic traffic = between(THREE_ZONES, THREE_ZONES, ", \"routing\": \"zone-local\"");

        assertThat(traffic.crossing()).isCloseTo(0, CLOSE);
        assertThat(traffic.gb().get(1).get(1)).isCloseTo(300, CLOSE);
    }

    @Test
    void responsesComeBackTheOtherWay() {
        ZoneTraffic traffic = between("{\"a\": 1}", "{\"b\": 1}", ", \"responseBytesPerMessage\": 0.5");

        assertThat(traffic.gb().get(0).get(1)).isCloseTo(900, CLOSE);
        assertThat(traffic.gb().get(1).get(0)).isCloseTo(450, CLOSE);
    }

    @Test
    void whatSpillsGoesToTheZonesWithRoom() {
        // Half the senders stand in a, a quarter of the receivers: with headroom 1 a quarter stays in a, a quarter
        // spills.
        ZoneTraffic traffic = between(
                "{\"a\": 2, \"b\": 1, \"c\": 1}",
                "{\"a\": 1, \"b\": 2, \"c\": 1}",
                ", \"routing\": \"zone-preferred\", \"headroom\": 1");

        assertThat(traffic.gb().get(0).get(0)).isCloseTo(225, CLOSE);
        assertThat(traffic.gb().get(0).get(1)).isCloseTo(225, CLOSE);
        assertThat(traffic.gb().get(0).get(2)).isCloseTo(0, CLOSE);
        assertThat(traffic.crossing()).isCloseTo(225, CLOSE);
    }

    @Test
    void clientsOnTheInternetHaveNoZone() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                join(source("in", "internet", THREE_ZONES, rate(900, GB)), service("work", THREE_ZONES)),
                flow("go", "in", "work", ""));

        ZoneTraffic traffic = ZoneTraffic.of(bill);

        assertThat(traffic.total()).isZero();
        assertThat(traffic.withoutZones().value()).isCloseTo(900, CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheZonesTheGivenShareCrossesAndTheRowsAreTheSenders(long seed) {
        Random random = new Random(seed);
        double[] p = shares(random);
        double[] q = shares(random);
        double kept = 0;
        double free = 1;
        for (int i = 0; i < p.length; i++) {
            kept += Math.max(0, p[i] - q[i]);
            free -= p[i] * q[i];
        }
        double crossing = kept + (free - kept) * random.nextDouble();

        double[][] joint = ZoneTraffic.joint(p, q, crossing);

        double off = 0;
        double[] columns = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            assertThat(Arrays.stream(joint[i]).sum())
                    .as("row %d of seed %d", i, seed)
                    .isCloseTo(p[i], within(1e-9));
            for (int j = 0; j < p.length; j++) {
                off += i == j ? 0 : joint[i][j];
                columns[j] += joint[i][j];
            }
        }
        assertThat(off).as("crossing, seed %d", seed).isCloseTo(crossing, within(1e-9));
        for (int j = 0; j < q.length; j++) {
            assertThat(columns[j]).as("column %d of seed %d", j, seed).isCloseTo(q[j], within(1e-9));
        }
    }

    private static double[] shares(Random random) {
        double[] shares = new double[6];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble();
            sum += shares[i];
        }
        double all = sum;
        return Arrays.stream(shares).map(share -> share / all).toArray();
    }

    private static ZoneTraffic between(String senders, String receivers, String more) {
        return ZoneTraffic.of(Bills.of(
                "2018-11",
                join(source("in", "vpc", senders, rate(900, GB)), service("work", receivers)),
                flow("go", "in", "work", more)));
    }
}
