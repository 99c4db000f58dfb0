package io.spillway.pricing.catalogue.source.offer;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import io.spillway.pricing.catalogue.source.product.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A file or a folder of files: bulk offers in JSON or CSV, Savings Plan offers, what {@code aws pricing get-products} and
 * {@code aws ec2 describe-instance-types} print; each plain or packed with gzip. Where several price lists have a rate,
 * the newest holds.
 */
public final class PriceFileSource implements PriceSource {

    private static final int MOST_FILES = 10_000;
    private static final int MOST_ENTRIES = 200_000;
    private static final int DEEPEST = 8;
    private static final long SAY_EVERY = 1 << 20;

    private final Path path;
    private final List<String> regions;

    /**
     * @param path of a file or a folder
     * @param regions whose prices are wanted; empty for all in the files. Prices that hold everywhere always are
     */
    public PriceFileSource(Path path, Collection<String> regions) {
        this.path = path;
        this.regions = List.copyOf(new TreeSet<>(regions));
    }

    @Override
    public String description() {
        // Without the folders above: a snapshot carries this text to other computers.
        Path name = path.toAbsolutePath().normalize().getFileName();
        return "price files of " + (name == null ? path : name);
    }

    @Override
    public SourcePlan plan() {
        List<SourcePlan.Step> steps = new ArrayList<>();
        try {
            for (Path file : files()) {
                steps.add(new SourcePlan.Step(file.toString(), 0, Files.size(file)));
            }
        } catch (IOException | SourceException e) {
            steps.add(new SourcePlan.Step(path.toString(), 0, 0));
        }
        return new SourcePlan("local files", List.of(), SourcePlan.NO_CREDENTIALS, regions, steps);
    }

    @Override
    public void read(RateSink sink, ReadProgress progress) throws SourceException, InterruptedException {
        List<Path> files;
        long total = 0;
        try {
            files = files();
            for (Path file : files) {
                total += Files.size(file);
            }
        } catch (AccessDeniedException e) {
            throw new SourceException(path + " may not be read", "check its permissions", false);
        } catch (IOException e) {
            throw new SourceException(path + " cannot be read: " + e.getMessage(), "check the folder", true);
        }
        Intake intake = new Intake(regions, sink);
        long before = 0;
        for (Path file : files) {
            progress.check();
            progress.at(before, total, file.toString());
            new PriceFile(file, told(progress, before, total, file.toString())).read(intake, progress);
            try {
                before += Files.size(file);
            } catch (IOException e) {
                throw new SourceException(file + " went away while it was read", "leave the folder alone", true);
            }
        }
        if (files.isEmpty()) {
            intake.findings()
                    .add(Finding.warning(
                            "no-price-file",
                            new Location("", path.toString(), 0, 0),
                            path + " has no file that ends in .json, .csv or .gz",
                            "name a price file or a folder with some"));
        }
        progress.at(total, total, "");
        intake.finish(sink);
    }

    private static LongConsumer told(ReadProgress progress, long before, long total, String text) {
        long[] next = {SAY_EVERY};
        return read -> {
            if (read >= next[0]) {
                next[0] = read + SAY_EVERY;
                progress.at(Math.min(before + read, total), total, text);
            }
        };
    }

    private List<Path> files() throws IOException, SourceException {
        if (!Files.exists(path)) {
            throw new SourceException("there is no file or folder '" + path + "'", "check the name", false);
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path, DEEPEST)) {
            AtomicInteger seen = new AtomicInteger();
            List<Path> files = all.limit(MOST_ENTRIES + 1L)
                    .filter(file -> seen.incrementAndGet() <= MOST_ENTRIES && mayBePrices(file))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES || seen.get() > MOST_ENTRIES) {
                throw new SourceException(
                        path + " has more than " + MOST_FILES + " price files or " + MOST_ENTRIES
                                + " files of any kind",
                        "name a smaller folder",
                        false);
            }
            return files;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw new SourceException(
                    path + " has a folder that cannot be looked into: " + (cause == null ? e : cause).getMessage(),
                    "name a smaller folder, or the file itself",
                    false);
        }
    }

    private static boolean mayBePrices(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        boolean known = name.endsWith(".json") || name.endsWith(".csv") || name.endsWith(".gz");
        return known && !name.startsWith(".") && Files.isRegularFile(file);
    }
}
