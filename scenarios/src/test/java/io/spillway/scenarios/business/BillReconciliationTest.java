package io.spillway.scenarios.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.unit.Unit;
import io.spillway.scenarios.SmallWorkspaces;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillReconciliationTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();

    private static BillReconciliation reconcile(String components, Map<String, Double> bill) {
        Workspace workspace = SmallWorkspaces.of(components, "", "");
        return BillReconciliation.of(
                PRICING.result(workspace, workspace.scenario("baseline")).orThrow(), bill);
    }

    private static Difference usd(double value) {
        return new Difference(value, Unit.USD_PER_MONTH, Difference.Basis.ALL);
    }

    @Test
    void theRemainderStaysWithItsService() {
        BillReconciliation bill = reconcile("""
                "q": {"kind": "metered-usage", "name": "Queue", "service": "AmazonSQS", "quantityPerMonth": 10, "usdPerUnit": 5},
                "c": {"kind": "metered-usage", "name": "Cache", "service": "AmazonElastiCache", "quantityPerMonth": 1,
                  "usdPerUnit": 70}
                """, Map.of("AmazonSQS", 64.0, "AWSLambda", 7.0));

        Difference none = Difference.unknown(Unit.USD_PER_MONTH);
        assertThat(bill)
                .isEqualTo(new BillReconciliation(
                        List.of(
                                new BillReconciliation.Service("AWSLambda", Figure.of(0), 7.0, usd(7)),
                                new BillReconciliation.Service("AmazonElastiCache", Figure.of(70), null, none),
                                new BillReconciliation.Service("AmazonSQS", Figure.of(50), 64.0, usd(64 - 50))),
                        Figure.of(50),
                        64 + 7,
                        usd(64 + 7 - 50),
                        Figure.of(70)));
    }

    @Test
    void againstAModelWithUnknownLinesTheRemainderIsUnknown() {
        BillReconciliation bill = reconcile("""
                "q": {"kind": "metered-usage", "name": "Queue", "service": "AmazonSQS", "quantityPerMonth": 10}
                """, Map.of("AmazonSQS", 64.0));

        assertThat(bill.unexplained().isShown()).isFalse();
    }
}
