package io.spillway.scenarios.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyTotalsTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();

    /** Sets of the reference case's changes, each with what it requires. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aGraphThatIsSharedGivesWhatAGraphOfItsOwnGives(long seed) {
        Workspace workspace = BundledWorkspaces.open("segment-2018").orThrow();
        ManyTotals many = new ManyTotals(PRICING, workspace);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            List<String> changes = new ArrayList<>();
            for (String id : workspace.scenario("what-is-left").changes()) {
                if (random.nextBoolean()
                        && changes.containsAll(workspace.change(id).requires())) {
                    changes.add(id);
                }
            }
            Scenario scenario = new Scenario("some", "Some", null, changes, null);
            Figure alone = new Figures(PRICING.price(workspace, scenario, WorkspacePricing.terms(workspace))
                            .orThrow())
                    .total();

            assertThat(many.of(scenario).total())
                    .as("seed %d: %s", seed, changes)
                    .isEqualTo(alone);
        }
    }
}
