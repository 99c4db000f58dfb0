package io.spillway.pricing.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What AWS did not offer, or did not charge for, at a date. Snapshots are dated, so each rule carries the day from
 * which it holds and who said so.
 */
public final class Availability {

    /**
     * Keys of one service.
     *
     * @param usage what theirs equals, or begins with
     */
    private record Match(String service, String usage, boolean begins) {
        /** Begins with the text where it ends in {@code *}. */
        static Match of(String service, String usage) {
            return usage.endsWith("*")
                    ? new Match(service, usage.substring(0, usage.length() - 1), true)
                    : new Match(service, usage, false);
        }

        boolean holds(RateKey key) {
            return (begins ? key.usage().startsWith(usage) : key.usage().equals(usage))
                    && key.service().equals(service);
        }
    }

    /** From {@code announced} on the thing can be bought; before, there is no price. */
    private record Offer(Match match, LocalDate announced, String source) {}

    /** The thing is free until the day before {@code until}. */
    private record Free(Match match, LocalDate until, String reason, String source) {}

    private static final List<Offer> OFFERS = List.of(
            offer(RateKey.EC2, "EBS:VolumeUsage.gp3", "2020-12-01", "AWS News Blog, new EBS gp3 volume"),
            offer(RateKey.EC2, "EBS:VolumeP-IOPS.gp3", "2020-12-01", "AWS News Blog, new EBS gp3 volume"),
            offer(RateKey.EC2, "EBS:VolumeP-Throughput.gp3", "2020-12-01", "AWS News Blog, new EBS gp3 volume"),
            offer(RateKey.EC2, "EBS:VolumeUsage.io2", "2020-08-24", "AWS News Blog, new EBS io2 volume"),
            offer(RateKey.EC2, "EBS:VolumeP-IOPS.io2*", "2020-08-24", "AWS News Blog, new EBS io2 volume"),
            offer(RateKey.EC2, RateKey.SAVINGS_PLAN + "*", "2019-11-06", "AWS News Blog, Savings Plans"),
            offer(RateKey.MSK, "*", "2018-11-29", "AWS re:Invent 2018, preview of Amazon MSK"),
            offer(RateKey.S3, "TimedStorage-GDA-ByteHrs", "2019-03-27", "AWS News Blog, S3 Glacier Deep Archive"),
            offer(RateKey.S3, "Requests-GDA-*", "2019-03-27", "AWS News Blog, S3 Glacier Deep Archive"),
            offer(RateKey.S3, "TimedStorage-GIR-ByteHrs", "2021-11-30", "AWS News Blog, S3 Glacier Instant Retrieval"),
            offer(RateKey.S3, "Requests-GIR-*", "2021-11-30", "AWS News Blog, S3 Glacier Instant Retrieval"),
            offer(RateKey.S3, "TimedStorage-XZ-ByteHrs", "2023-11-28", "AWS News Blog, S3 Express One Zone"),
            offer(RateKey.S3, "Requests-XZ-*", "2023-11-28", "AWS News Blog, S3 Express One Zone"));

    private static final List<Free> FREE = List.of(
            new Free(
                    Match.of(RateKey.VPC, "PublicIPv4:InUseAddress"),
                    LocalDate.parse("2024-02-01"),
                    "not charged then: public IPv4 addresses cost money from 2024-02-01",
                    "AWS News Blog, 2023-07-28, public IPv4 address charge"),
            new Free(
                    Match.of(RateKey.TRANSFER, "DataTransfer-InZone-Bytes"),
                    LocalDate.MAX,
                    "transfer inside a zone on private addresses is free",
                    "Amazon EC2 On-Demand pricing page, Data Transfer within the same AWS Region"),
            new Free(
                    Match.of(RateKey.TRANSFER, "DataTransfer-In-Bytes"),
                    LocalDate.MAX,
                    "transfer from the internet into a region is free",
                    "Amazon EC2 On-Demand pricing page, Data Transfer IN To Amazon EC2 From Internet"),
            new Free(
                    Match.of(RateKey.TRANSFER, "CloudFront-Out-Bytes"),
                    LocalDate.MAX,
                    "transfer from a region to CloudFront is free",
                    "AWS offer file of 2018-03-09, data transfer out to CloudFront"),
            new Free(
                    Match.of(RateKey.VPC, "GatewayEndpoint"),
                    LocalDate.MAX,
                    "gateway endpoints have neither an hourly nor a data charge",
                    "Amazon VPC User Guide, Gateway endpoints"));

    private Availability() {}

    private static Offer offer(String service, String usage, String announced, String source) {
        return new Offer(Match.of(service, usage), LocalDate.parse(announced), source);
    }

    /**
     * What is known about this key from the date alone: not available then, or not charged. Empty when the snapshot has
     * to answer.
     */
    public static Optional<RateLookup> at(LocalDate date, RateKey key) {
        for (Offer offer : OFFERS) {
            if (offer.match().holds(key) && date.isBefore(offer.announced())) {
                return Optional.of(new RateLookup.Unknown(
                        key, "not available then: announced " + offer.announced() + " (" + offer.source() + ")"));
            }
        }
        for (Free free : FREE) {
            if (free.match().holds(key) && date.isBefore(free.until())) {
                return Optional.of(new RateLookup.NotCharged(key, free.reason(), free.source()));
            }
        }
        return Optional.empty();
    }
}
