package io.spillway.app.ui.prices;

import io.spillway.app.prices.PriceService;
import io.spillway.app.text.Texts;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotImport;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.offer.PriceFileSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody wants to read new prices from.
 *
 * @param regions codes with commas or spaces between them; of a file empty for all in it
 * @param profile of the shared AWS configuration; empty for the default chain
 * @param endpoint region whose price list service is asked
 * @param path of a file or folder
 */
record PriceQuestion(From from, String regions, String profile, String endpoint, String path) {

    /** Where prices come from. */
    enum From {
        /** Single prices, asked of the price list service. */
        QUERY,
        /** Offer files of the public index. */
        PUBLIC_FILES,
        /** Offer files, from where the price list service says they are. */
        LISTED_FILES,
        /** A file or folder of the user's. */
        OWN_FILES;

        boolean signs() {
            return this == QUERY || this == LISTED_FILES;
        }

        String words() {
            return switch (this) {
                case QUERY -> Texts.of("prices.fromQuery");
                case PUBLIC_FILES -> Texts.of("prices.fromPublicFiles");
                case LISTED_FILES -> Texts.of("prices.fromListedFiles");
                case OWN_FILES -> Texts.of("prices.fromOwnFiles");
            };
        }

        /** What reading it means, before the plan says it exactly. */
        String explanation() {
            String folder = System.getProperty("java.io.tmpdir", "");
            return switch (this) {
                case QUERY -> Texts.of("prices.askAws");
                case PUBLIC_FILES -> Texts.of("prices.askPublicFiles", folder);
                case LISTED_FILES -> Texts.of("prices.askListedFiles", folder);
                case OWN_FILES -> Texts.of("prices.askOwnFiles");
            };
        }
    }

    /**
     * The source, of which nothing has been asked yet.
     *
     * @throws IllegalArgumentException saying what has to be filled in, or what cannot be asked
     */
    PriceSource source(PriceService service) {
        return switch (from) {
            case QUERY -> service.source(wanted(), profile(), endpoint);
            case PUBLIC_FILES -> service.publicFiles(wanted());
            case LISTED_FILES -> service.listedFiles(wanted(), profile(), endpoint);
            case OWN_FILES -> new PriceFileSource(existing(), split());
        };
    }

    /** Which of two prices holds: what is asked today, or, as a file may be old, the newer one. */
    Precedence precedence() {
        return from == From.OWN_FILES ? Precedence.NEWER_PRICE : Precedence.ASKED_TODAY;
    }

    @Override
    public String profile() {
        return profile.strip();
    }

    private List<String> wanted() {
        List<String> wanted = split();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(Texts.of("prices.noRegion"));
        }
        return wanted;
    }

    private List<String> split() {
        return Arrays.stream(regions.split("[,\\s]+"))
                .filter(region -> !region.isBlank())
                .toList();
    }

    private Path existing() {
        if (path.isBlank()) {
            throw new IllegalArgumentException(Texts.of("prices.noPath"));
        }
        try {
            Path existing = Path.of(path.strip());
            if (!Files.exists(existing)) {
                throw new IllegalArgumentException(Texts.of("prices.noSuchPath", path.strip()));
            }
            if (isSnapshot(existing)) {
                throw new IllegalArgumentException(Texts.of("prices.isSnapshot", path.strip()));
            }
            return existing;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(Texts.of("prices.noSuchPath", path.strip()), e);
        }
    }

    /** Whether a path is a whole snapshot, which is taken in as it is. */
    static boolean isSnapshot(Path path) {
        return path.toString().endsWith(".zip") || (Files.isDirectory(path) && SnapshotImport.isSnapshot(path));
    }
}
