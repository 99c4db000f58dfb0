package io.spillway.app.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose rows are streamed: Apache POI writes everything but cells, with its sheets empty, and the rows take the place
 * of the empty sheet data. Rows are written and compressed in pieces by several threads, while the rest of the workbook is still put
 * together.
 */
public final class BookPackage implements AutoCloseable {
    private static final String EMPTY_DATA = "<sheetData/>";
    private static final int BUFFER = 1 << 16;
    private static final long MOST_IN_MEMORY = 8 << 20;

    private final XSSFWorkbook skeleton;
    private final Map<String, List<FutureTask<Fragment>>> rows = new LinkedHashMap<>();
    private final Map<String, FutureTask<Fragment>> rules = new HashMap<>();
    private final List<FutureTask<Fragment>> waiting = new ArrayList<>();
    private final List<FutureTask<Fragment>> started = new ArrayList<>();
    private final AtomicLong memory = new AtomicLong(MOST_IN_MEMORY);
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    public BookPackage(XSSFWorkbook skeleton) {
        this.skeleton = skeleton;
    }

    /** The rows of a sheet, in pieces that several threads write. What the writers read must not change from {@link #start} on. */
    public void rows(XSSFSheet sheet, List<Consumer<SheetXml>> writers) {
        List<FutureTask<Fragment>> pieces = writers.stream()
                .map(writer -> new FutureTask<>(() -> written(target -> {
                    SheetXml xml = new SheetXml(sheet.getSheetName(), target);
                    writer.accept(xml);
                    xml.end();
                })))
                .toList();
        waiting.addAll(pieces);
        rows.put(part(sheet), pieces);
    }

    /** What a sheet with rows says about many cells, beside what the skeleton says about a few. */
    public void rules(XSSFSheet sheet, Consumer<RulesXml> writer) {
        FutureTask<Fragment> piece = new FutureTask<>(() -> written(target -> {
            RulesXml xml = new RulesXml(target);
            writer.accept(xml);
            xml.end();
        }));
        waiting.add(piece);
        rules.put(part(sheet), piece);
    }

    private static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /** Lets the rows be written that are known so far. */
    public void start() {
        waiting.forEach(workers::execute);
        started.addAll(waiting);
        waiting.clear();
    }

    /** Hears of each piece that is done, and may throw {@link CancellationException}. */
    public interface Watcher {
        void written(int pieces, int of);
    }

    /** Writes the package. */
    public void write(OutputStream out, Watcher watcher) throws IOException {
        start();
        Map<String, byte[]> parts = parts();
        try {
            for (int i = 0; i < started.size(); i++) {
                started.get(i).get();
                watcher.written(i + 1, started.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped before it was done");
        } catch (ExecutionException e) {
            throw failure(e);
        }
        archive(out, parts);
    }

    /** Stops what is still being written, and deletes what was. */
    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
        for (FutureTask<Fragment> piece : started) {
            if (piece.state() == Future.State.SUCCESS) {
                piece.resultNow().delete();
            }
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case IOException cause -> new UncheckedIOException(cause);
            case null, default -> new IllegalStateException(e);
        };
    }

    private Fragment written(Consumer<OutputStream> writer) throws IOException {
        Fragment piece = new Fragment(false, memory);
        boolean whole = false;
        try (piece) {
            writer.accept(piece);
            whole = true;
            return piece;
        } finally {
            if (!whole) {
                piece.delete();
            }
        }
    }

    private void archive(OutputStream out, Map<String, byte[]> parts) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(CloseShieldOutputStream.wrap(out))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setTime(0);
                List<FutureTask<Fragment>> pieces = rows.get(part.getKey());
                if (pieces == null) {
                    zip.putArchiveEntry(entry);
                    zip.write(part.getValue());
                    zip.closeArchiveEntry();
                } else {
                    sheet(zip, entry, part.getValue(), pieces, rules.get(part.getKey()));
                }
            }
            zip.finish();
        }
    }

    private static void sheet(
            ZipArchiveOutputStream zip,
            ZipArchiveEntry entry,
            byte[] skeleton,
            List<FutureTask<Fragment>> pieces,
            @Nullable FutureTask<Fragment> rules)
            throws IOException {
        String xml = new String(skeleton, StandardCharsets.UTF_8);
        int at = xml.indexOf(EMPTY_DATA);
        if (at < 0) {
            throw new IllegalStateException("a sheet of the skeleton has rows");
        }
        List<Fragment> all = new ArrayList<>();
        all.add(text(xml.substring(0, at) + "<sheetData>\n", false));
        pieces.forEach(piece -> all.add(piece.resultNow()));
        String rest = "</sheetData>" + xml.substring(at + EMPTY_DATA.length());
        int behind = rules == null ? 0 : behindRules(rest);
        if (rules != null) {
            all.add(text(rest.substring(0, behind), false));
            all.add(rules.resultNow());
        }
        all.add(text(rest.substring(behind), true));
        long checksum = 0;
        long size = 0;
        long compressed = 0;
        List<InputStream> bytes = new ArrayList<>();
        for (Fragment piece : all) {
            checksum = Checksums.joined(checksum, piece.crc(), piece.size());
            size += piece.size();
            compressed += piece.compressedSize();
            bytes.add(piece.compressed());
        }
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setCrc(checksum);
        entry.setSize(size);
        entry.setCompressedSize(compressed);
        try (InputStream joined = new SequenceInputStream(Collections.enumeration(bytes))) {
            zip.addRawArchiveEntry(entry, joined);
        }
    }

    /** Where the first element begins that a sheet has behind conditional formats and validations. */
    private static int behindRules(String xml) {
        int options = xml.indexOf("<printOptions");
        int at = options < 0 ? xml.indexOf("<pageMargins") : options;
        if (at < 0) {
            throw new IllegalStateException("a sheet of the skeleton has no margins");
        }
        return at;
    }

    /** What stands around the rows: little, and never in a file. */
    private static Fragment text(String text, boolean last) throws IOException {
        try (Fragment piece = new Fragment(last, new AtomicLong(Long.MAX_VALUE))) {
            piece.write(text.getBytes(StandardCharsets.UTF_8));
            return piece;
        }
    }

    private Map<String, byte[]> parts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        skeleton.write(bytes);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
