package io.spillway.pricing.catalogue.source.download;

import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import java.net.URI;
import java.util.List;

/** Knows where the newest offer files are. Nothing is asked before {@link #offers}. */
public interface OfferIndex {

    /** Services whose price lists differ from region to region. */
    List<String> REGIONAL = List.of(
            "AmazonEC2",
            "AWSELB",
            "AmazonVPC",
            "AmazonS3",
            "AWSDataTransfer",
            "AmazonMSK",
            "AmazonRDS",
            "AmazonElastiCache");

    /** Services with one price list for everywhere. */
    List<String> GLOBAL = List.of("AmazonCloudFront", "AmazonRoute53");

    /** The offer code of Compute and EC2 Instance Savings Plans in the public index. */
    String SAVINGS_PLANS = "AWSComputeSavingsPlan";

    /** An offer file of a service in a region; the region is {@code global} for {@link #GLOBAL}. */
    record Offer(String service, String region, URI address) {}

    /** One line for people. */
    String description();

    /** Whom it asks, and from whom the files come. */
    List<String> hosts();

    /** Where credentials come from, as in a plan. */
    String credentials();

    /** The files of {@link #REGIONAL} for these regions and of {@link #GLOBAL}; those that do not exist are left out. */
    List<Offer> offers(List<String> regions, ReadProgress progress) throws SourceException, InterruptedException;
}
