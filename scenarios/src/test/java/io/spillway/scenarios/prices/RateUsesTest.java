package io.spillway.scenarios.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import org.junit.jupiter.api.Test;

final class RateUsesTest {
    private static final Workspace WORKSPACE =
            BundledWorkspaces.open("validation-2018").orThrow();

    private static RateUses of(String scenario) {
        CostBreakdown breakdown = new WorkspacePricing()
                .result(WORKSPACE, WORKSPACE.scenario(scenario))
                .orThrow();
        return RateUses.of(breakdown);
    }

    @Test
    void thePriceOfAHostIsUsedByItsGroup() {
        RateKey host = RateKey.ec2OnDemand("us-west-2", "c5.9xlarge");
        assertThat(of("baseline").of(host)).singleElement().satisfies(use -> {
            assertThat(use.owner()).isEqualTo("hosts");
            assertThat(use.cost().value()).isCloseTo(50 * 730 * 1.53, within(1e-6));
        });
    }

    @Test
    void aPriceOfAnotherTypeIsUsedByNobody() {
        assertThat(of("baseline").of(RateKey.ec2OnDemand("us-west-2", "m5.large")))
                .isEmpty();
    }
}
