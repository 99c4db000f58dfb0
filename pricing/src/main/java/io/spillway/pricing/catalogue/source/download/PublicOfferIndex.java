package io.spillway.pricing.catalogue.source.download;

import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import io.spillway.pricing.catalogue.source.wire.RegionIndexJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public index of AWS's offer files; needs no credentials. */
public final class PublicOfferIndex implements OfferIndex {

    private static final URI AWS = URI.create("https://pricing.us-east-1.amazonaws.com");
    private static final long MOST_BYTES = 64L << 20;
    private static final Duration STALL = Duration.ofSeconds(30);

    private final URI base;
    private final boolean savingsPlans;

    /** @param savingsPlans whether the rates of Savings Plans are wanted too */
    public PublicOfferIndex(boolean savingsPlans) {
        this(AWS, savingsPlans);
    }

    PublicOfferIndex(URI base, boolean savingsPlans) {
        this.base = base;
        this.savingsPlans = savingsPlans;
    }

    @Override
    public String description() {
        return "public index of AWS's offer files";
    }

    @Override
    public List<String> hosts() {
        return List.of(base.getAuthority());
    }

    @Override
    public String credentials() {
        return SourcePlan.NO_CREDENTIALS;
    }

    @Override
    public List<Offer> offers(List<String> regions, ReadProgress progress)
            throws SourceException, InterruptedException {
        List<Offer> offers = new ArrayList<>();
        try (Download download = new Download(MOST_BYTES, STALL)) {
            for (String service : REGIONAL) {
                add(service, "/offers/v1.0/aws/" + service, regions, download, progress, offers);
            }
            if (savingsPlans) {
                add(SAVINGS_PLANS, "/savingsPlan/v1.0/aws/" + SAVINGS_PLANS, regions, download, progress, offers);
            }
        }
        for (String service : GLOBAL) {
            offers.add(new Offer(service, "global", resolve("/offers/v1.0/aws/" + service + "/current/index.json")));
        }
        return offers;
    }

    private void add(
            String service,
            String path,
            List<String> regions,
            Download download,
            ReadProgress progress,
            List<Offer> offers)
            throws SourceException, InterruptedException {
        String what = "the index of " + service;
        progress.at(0, 0, what);
        Map<String, String> addresses;
        try {
            Path file = Files.createTempFile("spillway-index", ".json");
            try {
                Optional<Path> index = download.get(resolve(path + "/current/region_index.json"), file, what, progress);
                if (index.isEmpty()) {
                    return;
                }
                addresses = RegionIndexJson.read(index.get(), what);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SourceException(what + " cannot be kept: " + e.getMessage(), "make room on the disk", true);
        }
        for (String region : regions) {
            String address = addresses.get(region);
            if (address != null) {
                offers.add(new Offer(service, region, resolve(address)));
            }
        }
    }

    /** Addresses in an index are paths on the same host; anything else is not followed. */
    private URI resolve(String path) throws SourceException {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("..")) {
            throw new SourceException(
                    "the index of " + base.getAuthority() + " names the address '" + path + "', which is not on it",
                    "check the network; something may answer in the place of AWS",
                    false);
        }
        return base.resolve(path);
    }
}
