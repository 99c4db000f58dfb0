package io.spillway.scenarios.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscountChecksTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();

    private static List<Finding> findings(String service) {
        Workspace workspace = BundledWorkspaces.open("stream-today").orThrow();
        Workspace discounted = WorkspaceFile.bind(
                        TreePath.of("prices", "discounts", service).put(workspace.document(), JsonNumber.of(0.1)))
                .orThrow();
        return PRICING.result(discounted, discounted.scenario("baseline")).findings().stream()
                .filter(finding -> finding.code().equals("unused-discount"))
                .toList();
    }

    @Test
    void aDiscountOnAServiceThatIsMistypedIsFoundWithTheOneMeant() {
        assertThat(findings("AmazonEC")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.location().path()).isEqualTo("prices.discounts.AmazonEC");
            assertThat(finding.message())
                    .isEqualTo("the discount on 'AmazonEC' takes nothing off, as nothing is charged by that service");
            assertThat(finding.advice()).isEqualTo("did you mean 'AmazonEC2'?");
        });
    }

    @Test
    void aServiceThatIsOnlyNotUsedHereIsNoMistake() {
        assertThat(findings("AmazonEC2")).isEmpty();
        assertThat(findings("AmazonRDS")).isEmpty();
    }
}
