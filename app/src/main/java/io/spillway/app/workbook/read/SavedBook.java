package io.spillway.app.workbook.read;

import io.spillway.app.workbook.graph.ModelSheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.SAXException;

/**
 * The sheets of a saved workbook that hold inputs. Reads them as streams, within limits; Apache POI refuses archives that inflate
 * to far more than they hold. No entity of XML is resolved.
 *
 * @param rows by sheet
 */
record SavedBook(Map<String, List<SavedRow>> rows) {
    static final String TABLES = "Instance types";
    static final String PROJECTS = "Projects";
    private static final long MOST_BYTES = 200L << 20;
    private static final Set<String> READ =
            Set.of(ModelSheet.ASSUMPTIONS.title(), ModelSheet.PRICES.title(), TABLES, PROJECTS);

    /** The file is no workbook of ours, or more than is read. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** Rows of a sheet; none when the workbook lacks it. */
    List<SavedRow> sheet(String name) {
        return rows.getOrDefault(name, List.of());
    }

    /** @throws RefusedException saying why it is not read */
    static SavedBook read(Path file) throws RefusedException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(Files.isDirectory(file) ? "it is a folder" : "there is no such file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException("it has more than " + (MOST_BYTES >> 20) + " MiB");
        }
        Map<String, List<SavedRow>> rows = new HashMap<>();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            SharedStrings strings = new ReadOnlySharedStringsTable(opened);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    if (READ.contains(sheets.getSheetName())) {
                        List<SavedRow> of = new ArrayList<>();
                        new SheetStream(strings, of::add).read(in);
                        rows.put(sheets.getSheetName(), of);
                    }
                }
            }
        } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            // The library says with many kinds of exceptions that a file is damaged.
            throw new RefusedException("it is no workbook, or a damaged one");
        } catch (IOException e) {
            throw new RefusedException("it cannot be read: " + firstLine(e));
        }
        if (!rows.containsKey(ModelSheet.ASSUMPTIONS.title())) {
            throw new RefusedException("it has no sheet '" + ModelSheet.ASSUMPTIONS.title() + "'");
        }
        return new SavedBook(rows);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
