package io.spillway.pricing.catalogue.source.aws;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What to ask AWS's price list service.
 *
 * @param regions whose prices are asked for; at least one
 * @param instanceTypes asked for one by one; empty for all that a region has
 * @param profile name of a profile of the AWS configuration files; empty for the default
 * @param endpoint region of the service that is asked; see {@link #ENDPOINTS}
 */
public record PriceListRequest(List<String> regions, List<String> instanceTypes, String profile, String endpoint) {

    /** Where the service is: us-east-1, eu-central-1, ap-south-1. All of them have the prices of all regions. */
    public static final List<String> ENDPOINTS = List.of("us-east-1", "eu-central-1", "ap-south-1");

    public PriceListRequest {
        regions = List.copyOf(new TreeSet<>(regions));
        instanceTypes = List.copyOf(new TreeSet<>(instanceTypes));
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("regions is empty: name at least one");
        }
        for (String region : regions) {
            if (!region.matches("[a-z0-9-]{4,40}")) {
                throw new IllegalArgumentException("'" + region + "' is not a region code such as us-west-2");
            }
        }
        if (!ENDPOINTS.contains(endpoint)) {
            throw new IllegalArgumentException(
                    "endpoint '" + endpoint + "' is none of " + String.join(", ", ENDPOINTS));
        }
    }

    /** Everything of these regions, from the nearest endpoint, with the default profile. */
    public static PriceListRequest of(Collection<String> regions) {
        String first = regions.isEmpty() ? "" : new TreeSet<>(regions).getFirst();
        String endpoint =
                first.startsWith("eu-") ? "eu-central-1" : first.startsWith("ap-") ? "ap-south-1" : "us-east-1";
        return new PriceListRequest(List.copyOf(regions), List.of(), "", endpoint);
    }

    public PriceListRequest withProfile(String name) {
        return new PriceListRequest(regions, instanceTypes, name, endpoint);
    }

    public PriceListRequest withInstanceTypes(Collection<String> types) {
        return new PriceListRequest(regions, List.copyOf(types), profile, endpoint);
    }

    /** Whom it asks. */
    String host(ApiSettings settings) {
        return settings.endpointOverride().map(URI::getAuthority).orElse("api.pricing." + endpoint + ".amazonaws.com");
    }

    /** What the plan says about credentials. */
    String credentialsText() {
        return "AWS SDK default chain, "
                + (profile.isEmpty()
                        ? "default profile"
                        : "profile " + profile + " (environment variables come first)");
    }
}
