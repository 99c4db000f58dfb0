package io.spillway.pricing.cost;

import io.spillway.model.component.CdnDistribution;
import io.spillway.model.component.Component;
import io.spillway.model.component.Database;
import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.PriceCatalog;
import java.time.LocalDate;
import java.util.List;

/** Where transfer inside a region or to an edge is not billed on both sides, each rule with its source and the day it holds from. */
final class TransferExceptions {
    /**
     * An exception.
     *
     * @param rule in words
     * @param since first day on which it holds
     * @param source document and date
     */
    record Rule(String rule, LocalDate since, String source) {}

    static final Rule DATABASE = new Rule(
            "EC2 with RDS in another zone pays the EC2 side only",
            LocalDate.of(2018, 11, 1),
            "Amazon RDS pricing page, Data transfer, 2018-11");

    static final Rule PRIVATE_LINK = new Rule(
            "crossing zones to an interface endpoint is free",
            DatedRule.ENDPOINT_CROSSING.since(),
            DatedRule.ENDPOINT_CROSSING.source(DatedRule.ENDPOINT_CROSSING.since()));

    static final Rule ORIGIN_FETCH = new Rule(
            "transfer between a region and CloudFront as its origin is free",
            LocalDate.of(2014, 12, 1),
            "Amazon CloudFront pricing page, Data transfer out to CloudFront, 2014-12");

    static final List<Rule> ALL = List.of(DATABASE, PRIVATE_LINK, ORIGIN_FETCH);

    private TransferExceptions() {}

    /** Whether the second side of a crossing is billed as well. */
    static boolean bothSidesPay(Component from, Component to) {
        return !(from instanceof Database) && !(to instanceof Database);
    }

    /** Whether reaching an interface endpoint in another zone is billed by the rules of a catalogue's date. */
    static boolean endpointCrossingPaid(PriceCatalog catalog) {
        return DatedRule.ENDPOINT_CROSSING.at(catalog.ruleDate(DatedRule.ENDPOINT_CROSSING)) > 0;
    }

    /** Whether a flow is between an origin and the edge. */
    static boolean isOriginFetch(Component from, Component to) {
        return from instanceof CdnDistribution || to instanceof CdnDistribution;
    }
}
