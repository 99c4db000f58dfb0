package io.spillway.pricing.catalogue;

import java.time.LocalDate;

/**
 * What AWS gives away each month before the first tier of a pool, over all regions or geographies together. It is
 * not part of the tiers of a rate, because one allowance serves every region.
 *
 * @param gb quantity in GB of 2<sup>30</sup> bytes
 * @param source who says so, with date
 */
public record FreeAllowance(double gb, String source) {

    private static final LocalDate RAISED = LocalDate.parse("2021-12-01");
    private static final String RAISE =
            "AWS News Blog, 2021-11-24, data transfer expansion of the AWS Free Tier, from 2021-12-01";

    /** Transfer to the internet from all regions together: 1 GB a month, 100 GB since 2021-12. */
    public static FreeAllowance internetEgress(LocalDate date) {
        return date.isBefore(RAISED)
                ? new FreeAllowance(1, "AWS price list of 2018-03-09, first 1 GB of the global free tier")
                : new FreeAllowance(100, RAISE);
    }

    /** CloudFront to the internet: 1,024 GB a month since 2021-12; before, only in an account's first year. */
    public static FreeAllowance cloudFront(LocalDate date) {
        return date.isBefore(RAISED)
                ? new FreeAllowance(0, "AWS Free Tier before 2021-12: 50 GB in the first twelve months only")
                : new FreeAllowance(1_024, RAISE);
    }
}
