package io.spillway.app.cli.wire;

import io.spillway.app.cli.input.ComparedScenarios;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.comparison.Row;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.resilience.Endurance;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Peak;
import io.spillway.scenarios.resilience.Resilience;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code compare} prints. */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static JsonObject of(ComparedScenarios compared) {
        Comparison comparison = compared.comparison();
        return new Fields()
                .put("workspace", EvaluationJson.workspace(compared.opened()))
                .text("reference", comparison.referenceId())
                .list("scenarios", comparison.columns(), column -> column(column, compared.clock()))
                .list("rows", comparison.rows(), row -> row(row, comparison))
                .object();
    }

    private static Json column(Column column, Clock clock) {
        CostBreakdown breakdown = column.result().breakdown();
        Resilience resilience = column.resilience();
        return new Fields()
                .put("scenario", EvaluationJson.scenario(column.result().scenario()))
                .flag("computed", column.isComputed())
                .put(
                        "prices",
                        breakdown == null
                                ? Fields.none()
                                : PricesJson.age(
                                        new SnapshotAge(breakdown.model().catalog(), clock)))
                .put("resilience", resilience == null ? Fields.none() : resilience(resilience))
                .text("verdict", column.verdict())
                .put("findings", FindingsJson.list(column.result().findings()))
                .object();
    }

    private static Json resilience(Resilience resilience) {
        Endurance endurance = resilience.endurance();
        Peak peak = resilience.peak();
        return new Fields()
                .list("zoneLosses", resilience.zoneLosses(), ComparisonJson::loss)
                .list("brokerLosses", resilience.brokerLosses(), ComparisonJson::loss)
                .number("enduranceHours", endurance == null ? Double.NaN : endurance.hours())
                .list(
                        "singlePoints",
                        resilience.singlePoints(),
                        point -> new Fields()
                                .text("component", point.component())
                                .text("kind", Fields.word(point.kind()))
                                .object())
                .number("peakUtilization", peak == null ? Double.NaN : peak.utilization())
                .number("publicAddresses", resilience.exposure().publicAddresses())
                .number("internetFacingBalancers", resilience.exposure().internetFacingBalancers())
                .object();
    }

    private static Json loss(Loss loss) {
        Double after = loss.utilizationAfter();
        return new Fields()
                .text("component", loss.component())
                .text("outcome", Fields.word(loss.outcome()))
                .number("utilizationAfter", after == null ? Double.NaN : after)
                .number("limit", loss.limit())
                .object();
    }

    private static Json row(Row row, Comparison comparison) {
        List<Json> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(cell(row.cells().get(i), row.relative(i, comparison.reference())));
        }
        return new Fields()
                .text("section", Fields.word(row.section()))
                .text("key", row.key())
                .text("label", row.label())
                .list("cells", cells, cell -> cell)
                .object();
    }

    private static Json cell(Cell cell, @Nullable Double relative) {
        Amount amount = cell.amount();
        Difference difference = cell.difference();
        return new Fields()
                .text("presence", Fields.word(cell.presence()))
                .put("amount", amount == null ? Fields.none() : Fields.of(amount))
                .number("difference", difference.isShown() ? difference.value() : Double.NaN)
                .text("basis", Fields.word(difference.basis()))
                .number("relative", relative == null ? Double.NaN : relative)
                .object();
    }
}
