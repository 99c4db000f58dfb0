package io.spillway.pricing.catalogue.source.download;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import io.spillway.pricing.catalogue.source.offer.PriceFileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Downloads the newest offer files of some regions and reads them. The files are kept only while they are read. A region
 * has some 500 MB of them, nearly all EC2.
 */
public final class OfferDownloadSource implements PriceSource {

    private static final long MOST_BYTES = 4L << 30;
    private static final Duration STALL = Duration.ofSeconds(60);

    private final OfferIndex index;
    private final List<String> regions;
    private final long mostBytes;

    /** @param regions at least one region code */
    public OfferDownloadSource(OfferIndex index, Collection<String> regions) {
        this(index, regions, MOST_BYTES);
    }

    OfferDownloadSource(OfferIndex index, Collection<String> regions, long mostBytes) {
        this.index = index;
        this.mostBytes = mostBytes;
        this.regions = List.copyOf(new TreeSet<>(regions));
        if (this.regions.isEmpty()) {
            throw new IllegalArgumentException("regions is empty: name at least one");
        }
    }

    @Override
    public String description() {
        return "offer files of " + String.join(", ", regions) + ", " + index.description();
    }

    @Override
    public SourcePlan plan() {
        List<SourcePlan.Step> steps = new ArrayList<>();
        for (String service : OfferIndex.REGIONAL) {
            steps.add(new SourcePlan.Step(
                    "price list of " + service + " in " + String.join(", ", regions), 1 + regions.size(), 0));
        }
        for (String service : OfferIndex.GLOBAL) {
            steps.add(new SourcePlan.Step("price list of " + service, 1, 0));
        }
        return new SourcePlan(index.description(), index.hosts(), index.credentials(), regions, steps);
    }

    @Override
    public void read(RateSink sink, ReadProgress progress) throws SourceException, InterruptedException {
        progress.check();
        List<OfferIndex.Offer> offers = index.offers(regions, progress);
        Path folder;
        try {
            folder = Files.createTempDirectory("spillway-offers");
            // Also when the program is stopped from outside.
            folder.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new SourceException(
                    "there is no place for the offer files: " + e.getMessage(), "make room on the disk", true);
        }
        try {
            download(offers, folder, sink, progress);
            new PriceFileSource(folder, regions).read(sink, progress);
        } finally {
            delete(folder);
        }
    }

    private void download(List<OfferIndex.Offer> offers, Path folder, RateSink sink, ReadProgress progress)
            throws SourceException, InterruptedException {
        try (Download download = new Download(mostBytes, STALL)) {
            for (OfferIndex.Offer offer : offers) {
                String what = "the price list of " + offer.service() + " in " + offer.region();
                progress.at(0, 0, what);
                Path file = folder.resolve(offer.service() + "-" + offer.region() + ".json");
                file.toFile().deleteOnExit();
                if (download.get(offer.address(), file, what, progress).isEmpty()) {
                    missing(what, sink);
                    deleteFile(file);
                }
            }
        }
        for (String service : OfferIndex.REGIONAL) {
            for (String region : regions) {
                boolean offered = offers.stream()
                        .anyMatch(offer -> offer.service().equals(service)
                                && offer.region().equals(region));
                if (!offered) {
                    missing("the price list of " + service + " in " + region, sink);
                }
            }
        }
    }

    private static void missing(String what, RateSink sink) {
        sink.finding(Finding.warning(
                "missing-price-list",
                Location.of(""),
                what + " does not exist",
                "prices of an earlier snapshot stay; check the region code"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(OfferDownloadSource::deleteFile);
        } catch (IOException e) {
            // The system clears its temporary files.
        }
        deleteFile(folder);
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The system clears its temporary files.
        }
    }
}
