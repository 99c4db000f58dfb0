package io.spillway.app.report.text;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.RatesBehind;
import io.spillway.pricing.formula.Evaluation;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is sold, as FOCUS 1.2 wants it for each charge: the same however it is bought and in whichever snapshot, so it is the key of the
 * list price, because sources name one thing in several ways. Where a person typed the price, something else stands for it.
 *
 * @param id key of the price; AWS's service and usage type, or the charge's own path, where none is known
 * @param meter what is metered, the same for each use of the id
 * @param regional whether it is sold in a region, unlike content delivery and what is paid by the month
 */
record FocusSku(String id, String meter, boolean regional) {
    static final String SPOT = "SpotUsage";
    private static final String ON_DEMAND = "BoxUsage";
    private static final String OTHER = "Other";

    static FocusSku of(Evaluation evaluation, LineItem line) {
        return Stream.of(RatesBehind.ofList(evaluation, line), RatesBehind.of(evaluation, line))
                .flatMap(Set::stream)
                .map(RatesBehind.Use::lookup)
                .filter(lookup -> lookup.key().service().equals(line.service()) && !isTyped(line))
                .findFirst()
                .map(lookup -> of(lookup, line))
                .orElseGet(() -> typed(line));
    }

    private static boolean isTyped(LineItem line) {
        return line.service().equals(OTHER);
    }

    private static FocusSku of(RateLookup lookup, LineItem line) {
        return new FocusSku(
                lookup.key().toString(),
                line.usageType().equals(SPOT) ? ON_DEMAND : line.usageType(),
                !lookup.key().region().equals(RateKey.GLOBAL));
    }

    private static FocusSku typed(LineItem line) {
        boolean regional = line.quantity().unit() != Unit.USD_PER_MONTH;
        return isTyped(line)
                ? new FocusSku(line.path(), line.label(), regional)
                : new FocusSku(line.service() + "/" + line.usageType(), line.usageType(), regional);
    }
}
