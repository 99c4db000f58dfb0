package io.spillway.scenarios.business;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A month's bill beside the model, service by service. What the model does not explain stays a remainder of its service and is
 * spread nowhere.
 *
 * @param services billed or modelled, by name
 * @param model sum over the services that are billed
 * @param billed sum of the bill
 * @param unexplained billed minus model
 * @param notBilled what the model has of services the bill does not name, and which enters no sum
 */
public record BillReconciliation(
        List<Service> services, Figure model, double billed, Difference unexplained, Figure notBilled) {
    public BillReconciliation {
        services = List.copyOf(services);
    }

    /**
     * One AWS service.
     *
     * @param model 0 when the model has no line of it
     * @param billed USD; null when the bill does not name it, which is not the same as 0
     * @param unexplained billed minus model
     */
    public record Service(
            String service, Figure model, @Nullable Double billed, Difference unexplained) {}

    /** @param bill USD of the month by service */
    public static BillReconciliation of(CostBreakdown breakdown, Map<String, Double> bill) {
        Figures figures = new Figures(breakdown);
        Map<String, List<Figure>> modelled = new LinkedHashMap<>();
        for (LineItem line : breakdown.lines()) {
            modelled.computeIfAbsent(line.service(), key -> new ArrayList<>()).add(figures.of(line.cost()));
        }
        TreeSet<String> names = new TreeSet<>(modelled.keySet());
        names.addAll(bill.keySet());
        List<Service> services = new ArrayList<>();
        List<Figure> billedFigures = new ArrayList<>();
        List<Figure> others = new ArrayList<>();
        double billed = 0;
        for (String name : names) {
            Figure model = Figure.sum(modelled.getOrDefault(name, List.of()), Unit.USD_PER_MONTH);
            Double actual = bill.get(name);
            services.add(new Service(name, model, actual, remainder(actual, model)));
            (actual == null ? others : billedFigures).add(model);
            billed += actual == null ? 0 : actual;
        }
        Figure model = Figure.sum(billedFigures, Unit.USD_PER_MONTH);
        return new BillReconciliation(
                services, model, billed, remainder(billed, model), Figure.sum(others, Unit.USD_PER_MONTH));
    }

    private static Difference remainder(@Nullable Double billed, Figure model) {
        return billed == null
                ? Difference.unknown(Unit.USD_PER_MONTH)
                : Figure.of(billed).minus(model);
    }
}
