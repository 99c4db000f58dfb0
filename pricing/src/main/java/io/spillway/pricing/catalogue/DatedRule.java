package io.spillway.pricing.catalogue;

import java.time.LocalDate;

/**
 * A rule of AWS's that changed one figure on a day, and that no price list states. A catalogue says by which day's version of it
 * to count ({@link PriceCatalog#ruleDate(DatedRule)}). What was not offered or not charged on a day is {@link Availability}, as it is
 * about a price.
 */
public enum DatedRule {
    /** GB a month to the internet from all regions together; no tier of a rate, because one allowance serves every region. */
    FREE_EGRESS(
            "free transfer to the internet",
            "GB a month",
            new Version(1, "AWS price list of 2018-03-09, first 1 GB of the global free tier"),
            "2021-12-01",
            new Version(100, Sources.RAISED_ALLOWANCE)),
    /** GB a month from CloudFront to the internet, over all geographies; before, only in an account's first year. */
    FREE_CDN_EGRESS(
            "free transfer from CloudFront",
            "GB a month",
            new Version(0, "AWS Free Tier before 2021-12: 50 GB in the first twelve months only"),
            "2021-12-01",
            new Version(1_024, Sources.RAISED_ALLOWANCE)),
    /** The most that one gp2 volume moves, in MiB/s. */
    GP2_THROUGHPUT(
            "the most a gp2 volume moves",
            "MiB/s",
            new Version(160, Sources.EBS_GUIDE),
            "2018-12-01",
            new Version(250, Sources.EBS_GUIDE)),
    /** The most that one io1 volume moves, in MiB/s. */
    IO1_THROUGHPUT(
            "the most an io1 volume moves",
            "MiB/s",
            new Version(500, Sources.EBS_GUIDE),
            "2019-10-01",
            new Version(1_000, Sources.EBS_GUIDE)),
    /** Sides of a crossing to an interface endpoint in another zone that are billed. */
    ENDPOINT_CROSSING(
            "billed sides of crossing zones to an interface endpoint",
            "",
            new Version(2, "Amazon EC2 On-Demand pricing page, Data Transfer within the same AWS Region"),
            "2022-04-01",
            new Version(
                    0,
                    "AWS What's New, 2022-04, Data transfer price reduction for AWS PrivateLink, Transit Gateway and Client VPN"));

    private record Version(double figure, String source) {}

    private static final class Sources {
        static final String RAISED_ALLOWANCE =
                "AWS News Blog, 2021-11-24, data transfer expansion of the AWS Free Tier, from 2021-12-01";
        static final String EBS_GUIDE = "Amazon EBS User Guide, volume types";

        private Sources() {}
    }

    private final String label;
    private final String unit;
    private final Version before;
    private final LocalDate since;
    private final Version after;

    DatedRule(String label, String unit, Version before, String since, Version after) {
        this.label = label;
        this.unit = unit;
        this.before = before;
        this.since = LocalDate.parse(since);
        this.after = after;
    }

    /** What the rule is about, for people, to stand within a sentence. */
    public String label() {
        return label;
    }

    /** The unit of the figure, for people; empty for a count. */
    public String unit() {
        return unit;
    }

    /** First day of the newer version. */
    public LocalDate since() {
        return since;
    }

    /** The figure on a day, in the unit of the rule. */
    public double at(LocalDate day) {
        return version(day).figure;
    }

    /** Who says so for a day, with date. */
    public String source(LocalDate day) {
        return version(day).source;
    }

    private Version version(LocalDate day) {
        return day.isBefore(since) ? before : after;
    }
}
