package io.spillway.app.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows are streamed: Apache POI writes everything but cells, with its sheets empty, and the rows take the place
 * of the empty sheet data. Sheets are written by several threads.
 */
public final class BookPackage {
    private static final String EMPTY_DATA = "<sheetData/>";
    private static final int BUFFER = 1 << 16;

    private final XSSFWorkbook skeleton;
    private final Map<String, Consumer<SheetXml>> rows = new LinkedHashMap<>();

    public BookPackage(XSSFWorkbook skeleton) {
        this.skeleton = skeleton;
    }

    /** The rows of a sheet, written when the package is. Sheets are written at once by several threads. */
    public void rows(XSSFSheet sheet, Consumer<SheetXml> writer) {
        rows.put(sheet.getPackagePart().getPartName().getName().substring(1), writer);
    }

    /** Hears of each part that is done, and may throw {@link CancellationException}. */
    public interface Watcher {
        void written(int parts, int of);
    }

    /** Writes the package. */
    public void write(OutputStream out, Watcher watcher) throws IOException {
        Map<String, byte[]> parts = parts();
        Map<String, CompressedPart> written = new LinkedHashMap<>();
        int threads = Math.max(1, Math.min(rows.size(), Runtime.getRuntime().availableProcessors()));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Callable<CompressedPart>> tasks = new ArrayList<>();
            rows.forEach((part, writer) -> {
                CompressedPart compressed = new CompressedPart();
                written.put(part, compressed);
                byte[] sheet = Objects.requireNonNull(parts.get(part));
                tasks.add(() -> sheet(sheet, writer, compressed));
            });
            List<Future<CompressedPart>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(workers.submit(task)));
            try {
                for (int i = 0; i < futures.size(); i++) {
                    futures.get(i).get();
                    watcher.written(i + 1, futures.size());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("stopped before it was done");
            } catch (ExecutionException e) {
                throw failure(e);
            } finally {
                workers.shutdownNow();
            }
            archive(out, parts, written);
        } finally {
            written.values().forEach(CompressedPart::delete);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case IOException cause -> new UncheckedIOException(cause);
            case null, default -> new IllegalStateException(e);
        };
    }

    private static void archive(OutputStream out, Map<String, byte[]> parts, Map<String, CompressedPart> written)
            throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(CloseShieldOutputStream.wrap(out))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setTime(0);
                CompressedPart compressed = written.get(part.getKey());
                if (compressed == null) {
                    zip.putArchiveEntry(entry);
                    zip.write(part.getValue());
                    zip.closeArchiveEntry();
                } else {
                    entry.setMethod(ZipEntry.DEFLATED);
                    entry.setCrc(compressed.crc());
                    entry.setSize(compressed.size());
                    entry.setCompressedSize(compressed.compressedSize());
                    try (var bytes = compressed.compressed()) {
                        zip.addRawArchiveEntry(entry, bytes);
                    }
                }
            }
            zip.finish();
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

    private static CompressedPart sheet(byte[] xml, Consumer<SheetXml> writer, CompressedPart part) throws IOException {
        String text = new String(xml, StandardCharsets.UTF_8);
        int at = text.indexOf(EMPTY_DATA);
        if (at < 0) {
            throw new IllegalStateException("a sheet of the skeleton has rows");
        }
        try (part) {
            part.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
            part.write("<sheetData>\n".getBytes(StandardCharsets.UTF_8));
            SheetXml sheet = new SheetXml(part);
            writer.accept(sheet);
            sheet.end();
            part.write("</sheetData>".getBytes(StandardCharsets.UTF_8));
            part.write(text.substring(at + EMPTY_DATA.length()).getBytes(StandardCharsets.UTF_8));
        }
        return part;
    }
}
