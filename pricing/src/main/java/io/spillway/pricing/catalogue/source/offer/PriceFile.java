package io.spillway.pricing.catalogue.source.offer;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.product.Intake;
import io.spillway.pricing.catalogue.source.wire.PriceFileJson;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One file: packed or not, JSON or CSV, told apart by its bytes and not by its name. */
final class PriceFile {

    /** The offer of EC2 for all regions together is some 8 GB. */
    private static final long MOST_BYTES = 32L << 30;

    private static final int BUFFER = 1 << 16;
    private static final int MOST_BLANKS = 1_000;

    private final Path path;
    private final LongConsumer read;

    /** @param read told how many bytes of the file, as it is on disk, were read */
    PriceFile(Path path, LongConsumer read) {
        this.path = path;
        this.read = read;
    }

    private String name() {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    void read(Intake intake, ReadProgress progress) throws SourceException, InterruptedException {
        try {
            if (Files.size(path) == 0 && Files.isRegularFile(path)) {
                intake.findings().add(Finding.warning("empty-file", place(), path + " is empty", "get the file again"));
                return;
            }
            int before = intake.taken();
            String service = contents(intake, progress);
            if (intake.taken() == before && !service.isEmpty()) {
                intake.findings()
                        .add(Finding.note(
                                "nothing-used",
                                place(),
                                name() + " is the price list of " + service
                                        + "; no price of it is one that Spillway uses"
                                        + intake.rates().where(),
                                ""));
            }
        } catch (NoSuchFileException e) {
            throw new SourceException("there is no file '" + path + "'", "check the name and the folder", false);
        } catch (AccessDeniedException e) {
            throw new SourceException(path + " may not be read", "check its permissions", false);
        } catch (EOFException | ZipException e) {
            throw new SourceException(path + " ends early or is damaged", "get the file again", false);
        } catch (IOException e) {
            throw new SourceException(
                    path + " cannot be read: " + e.getMessage(), "check the file, its permissions and its disk", true);
        }
    }

    /** Reads all of it, and says of which service it is; empty when it does not tell. */
    private String contents(Intake intake, ReadProgress progress)
            throws IOException, SourceException, InterruptedException {
        if (isJson()) {
            PriceFileJson json = new PriceFileJson(intake, progress, name());
            json.read(this::open);
            return json.offerCode();
        }
        try (InputStream in = open()) {
            OfferCsv csv = new OfferCsv(intake, progress, name());
            csv.read(in);
            return csv.offerCode();
        }
    }

    private Location place() {
        return new Location("", name(), 0, 0);
    }

    private InputStream open() throws IOException {
        InputStream raw = new CountedInput(Files.newInputStream(path), MOST_BYTES, read);
        try {
            BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
            buffered.mark(2);
            boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return packed ? new CountedInput(new GZIPInputStream(buffered, BUFFER), MOST_BYTES, bytes -> {}) : buffered;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** JSON starts with a brace or a bracket, after a byte order mark and white space. */
    private boolean isJson() throws IOException {
        try (InputStream in = open()) {
            int value = in.read();
            for (int i = 0; i < MOST_BLANKS && (isMark(value) || Character.isWhitespace(value)); i++) {
                value = in.read();
            }
            return value == '{' || value == '[';
        }
    }

    private static boolean isMark(int value) {
        return value == 0xEF || value == 0xBB || value == 0xBF;
    }
}
