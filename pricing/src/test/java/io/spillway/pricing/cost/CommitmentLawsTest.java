package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.cost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.commitment.Commitment.OfferingClass;
import io.spillway.model.commitment.Commitment.Payment;
import io.spillway.model.commitment.Commitment.ReservedInstances;
import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.commitment.Commitment.Scope;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.Axis;
import io.spillway.pricing.sweep.RandomPoints;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any fleets and any commitments, over seeded ones. */
class CommitmentLawsTest {
    private static final String[] TYPES = {"c5.large", "c5.9xlarge", "m5.large", "m5.2xlarge", "i3.8xlarge", "r4.xlarge"
    };
    private static final int FLEETS = 4;

    private static CostBreakdown generated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> components = new ArrayList<>();
        for (int i = 0; i < FLEETS; i++) {
            components.add(fleet("f" + i, random));
        }
        List<Commitment> commitments = new ArrayList<>();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            commitments.add(random.nextBoolean() ? reserved("c" + i, random) : plan("c" + i, random));
        }
        return Bills.of("2018-11", String.join(",", components), "", new PriceTerms(Map.of(), commitments));
    }

    private static String fleet(String id, SplittableRandom random) {
        String option = random.nextInt(5) == 0 ? "reserved-standard-1y-no-upfront" : "on-demand";
        return Bills.hosts(
                id,
                TYPES[random.nextInt(TYPES.length)],
                random.nextInt(0, 40),
                ", \"spotShare\": %s, \"purchaseOption\": \"%s\"".formatted(random.nextInt(3) / 4.0, option));
    }

    private static ReservedInstances reserved(String id, SplittableRandom random) {
        return new ReservedInstances(
                id,
                "us-west-2",
                TYPES[random.nextInt(TYPES.length)],
                random.nextInt(3) == 0 ? Scope.ZONAL : Scope.REGIONAL,
                OfferingClass.STANDARD,
                random.nextBoolean() ? 1 : 3,
                Payment.values()[random.nextInt(3)],
                random.nextInt(0, 60),
                random.nextBoolean() ? null : random.nextDouble(0.01, 2),
                null,
                null);
    }

    private static SavingsPlan plan(String id, SplittableRandom random) {
        String family = random.nextInt(3) == 0 ? "c5" : null;
        Map<String, Double> shares = new HashMap<>();
        shares.put("*", random.nextInt(5, 10) / 10.0);
        if (random.nextBoolean()) {
            shares.put("c5", random.nextInt(5, 10) / 10.0);
        }
        if (random.nextBoolean()) {
            shares.put("i3", random.nextInt(5, 10) / 10.0);
        }
        return new SavingsPlan(id, family, null, 1, random.nextDouble(0, 40), shares, 0, null, null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatACommitmentCoversAndWhatItWastesIsWhatItCosts(long first) {
        for (long seed = first * 100; seed < first * 100 + 20; seed++) {
            CostBreakdown bill = generated(seed);
            String where = "seed " + seed;
            Evaluation values = bill.evaluation();
            double committed = 0;
            for (CommitmentUse use : bill.model().commitments()) {
                double parts = cost(bill, use.owner() + ".cost.waste");
                for (int i = 0; i < FLEETS; i++) {
                    parts += cost(bill, "f" + i + ".cost.hosts." + use.id());
                }
                double effective = values.value(use.effective());
                committed += effective;
                assertThat(parts).as(where).isCloseTo(effective, within(1e-6));
                assertThat(values.value(use.used())).as(where).isBetween(-1e-9, 1 + 1e-9);
                assertThat(values.value(use.waste())).as(where).isGreaterThan(-1e-6);
            }
            double bought = 0;
            for (int i = 0; i < FLEETS; i++) {
                bought += cost(bill, "f" + i + ".cost.hosts.instances") + cost(bill, "f" + i + ".cost.hosts.spot");
                Node left = bill.model().graph().find("f" + i + ".hosts.uncovered");
                assertThat(left == null ? 0 : values.value(left)).as(where).isGreaterThan(-1e-6);
            }
            assertThat(bill.total().value()).as(where).isCloseTo(committed + bought, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aSweepOverCommitmentsFleetsAndTypesIsWhatEvaluatingGives(long seed) {
        CostModel model = generated(seed).model();
        List<Axis> axes = new ArrayList<>();
        axes.add(Axis.parse("f0.minimumHosts=0:50:11", model.graph()));
        axes.add(Axis.parse("f1.instanceType=" + String.join(",", TYPES), model.graph()));
        axes.add(Axis.parse("f2.purchaseOption=on-demand,savings-plan", model.graph()));
        String owner = model.commitments().getFirst().owner();
        boolean plan = model.graph().find(owner + ".usdPerHour") != null;
        axes.add(Axis.parse(owner + (plan ? ".usdPerHour" : ".count") + "=0:40:9", model.graph()));
        List<Node> leaves = axes.stream().map(Axis::leaf).toList();
        SweepProgram program = SweepProgram.compile(model.graph(), leaves, List.of(model.total()));
        long swept = new Sweep(program, new RandomPoints(axes, 200, seed), 1).run(new SweepRows(program, row -> {
            Map<Node, Double> values = new HashMap<>();
            for (int i = 0; i < leaves.size(); i++) {
                values.put(leaves.get(i), row.leaves().get(i));
            }
            Amount expected = model.evaluate(values).total();
            assertThat(row.certainties()).as("seed " + seed).containsExactly(expected.certainty());
            assertThat(row.values().getFirst())
                    .as("seed " + seed + " at " + values)
                    .isCloseTo(expected.value(), within(1e-9 * Math.max(1, expected.value())));
        }));
        assertThat(swept).isEqualTo(200);
    }
}
