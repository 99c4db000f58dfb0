package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.hosts;
import static io.spillway.pricing.cost.Bills.withCommitments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.commitment.Commitment.OfferingClass;
import io.spillway.model.commitment.Commitment.Payment;
import io.spillway.model.commitment.Commitment.ReservedInstances;
import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.commitment.Commitment.Scope;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.SavingsPlanFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worked month in us-west-2 with On-Demand prices of November 2018 and the rates of an imported Savings Plan file. */
class ImportedSavingsPlansTest {

    private static final String TYPE = "c5.9xlarge";
    private static final double ON_DEMAND = 1.53;
    private static final double INSTANCE_PLAN = 1.02;
    private static final double COMPUTE_PLAN = 1.13;
    private static final double RESERVED = 0.9;
    private static final Offset<Double> CENT = within(1e-6);

    @TempDir
    private Path folder;

    private double imported(Map<RateKey, Rate> rates, RateKey key) {
        Rate rate = rates.get(key);
        assertThat(rate).as(key.toString()).isNotNull();
        return rate.usd();
    }

    private static SavingsPlan plan(String id, @Nullable String family, double instances, double usd) {
        String region = family == null ? null : "us-west-2";
        return new SavingsPlan(id, family, region, 1, instances * usd, Map.of("c5", usd / ON_DEMAND), 0, null, null);
    }

    @Test
    void reservedInstancesThenTheInstancePlanThenTheComputePlanCoverTheHostsAtImportedRates() throws Exception {
        Path file = Files.writeString(
                folder.resolve("plans.json"),
                new SavingsPlanFixture()
                        .plan(true, 1, "No Upfront", SavingsPlanFixture.linux(TYPE, String.valueOf(COMPUTE_PLAN)))
                        .plan(false, 1, "No Upfront", SavingsPlanFixture.linux(TYPE, String.valueOf(INSTANCE_PLAN)))
                        .text());
        Map<RateKey, Rate> rates = CollectedRates.ofFile(file).rates();
        double compute = imported(rates, RateKey.computeSavingsPlan("us-west-2", TYPE, 1, PaymentOption.NO_UPFRONT));
        double instance =
                imported(rates, RateKey.ec2InstanceSavingsPlan("us-west-2", TYPE, 1, PaymentOption.NO_UPFRONT));

        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("fleet", TYPE, 10),
                plan("compute", null, 2, compute),
                plan("instance", "c5", 3, instance),
                new ReservedInstances(
                        "ri",
                        "us-west-2",
                        TYPE,
                        Scope.REGIONAL,
                        OfferingClass.STANDARD,
                        1,
                        Payment.NO_UPFRONT,
                        4,
                        RESERVED,
                        null,
                        null));

        assertThat(bill.model().commitments())
                .extracting(CommitmentUse::id)
                .isEqualTo(List.of("ri", "instance", "compute"));
        assertThat(cost(bill, "fleet.cost.hosts.ri")).isCloseTo(4 * RESERVED * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instance")).isCloseTo(3 * INSTANCE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.compute")).isCloseTo(2 * COMPUTE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isCloseTo(1 * ON_DEMAND * HOURS, CENT);
        assertThat(bill.total().value())
                .isCloseTo((4 * RESERVED + 3 * INSTANCE_PLAN + 2 * COMPUTE_PLAN + ON_DEMAND) * HOURS, CENT);
    }
}
