package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.scenarios.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The parts of workbooks against the schemas of ECMA-376: a spreadsheet that finds an element out of its order offers a repair. */
final class BookSchemaTest {
    private static final int MOST = 20;

    @TempDir
    private Path folder;

    private interface Reader {
        XmlObject parse(InputStream in, XmlOptions options) throws XmlException, IOException;
    }

    private static final Map<String, Reader> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("xl/worksheets/sheet", WorksheetDocument.Factory::parse);
        PARTS.put("xl/workbook.xml", WorkbookDocument.Factory::parse);
        PARTS.put("xl/styles.xml", StyleSheetDocument.Factory::parse);
        PARTS.put("xl/sharedStrings.xml", SstDocument.Factory::parse);
        PARTS.put("xl/charts/chart", ChartSpaceDocument.Factory::parse);
        PARTS.put("xl/drawings/drawing", WsDrDocument.Factory::parse);
        PARTS.put("docProps/app.xml", PropertiesDocument.Factory::parse);
    }

    @Test
    void everyPartOfABookWithEveryKindFollowsItsSchema() throws IOException, XmlException {
        check(TestBooks.everyKind());
    }

    @Test
    void everyPartOfABookWithAHistoryFollowsItsSchema() throws IOException, XmlException {
        check(TestBooks.bundled("stream-today"));
    }

    @Test
    void anElementOutOfItsOrderIsFound() throws IOException, XmlException {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/>"
                + "<sheetData/></worksheet>";
        List<String> problems = new ArrayList<>();

        problems(
                "sheet",
                WorksheetDocument.Factory::parse,
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)),
                problems);

        assertThat(problems).hasSize(1).first().asString().contains("sheetData");
    }

    private void check(Workspace workspace) throws IOException, XmlException {
        Path file = TestBooks.export(
                folder, "book", workspace, workspace.scenarioIds().toArray(String[]::new));
        List<String> problems = new ArrayList<>();
        Map<String, Integer> checked = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                for (Map.Entry<String, Reader> part : PARTS.entrySet()) {
                    if (entry.getName().startsWith(part.getKey())) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            problems(entry.getName(), part.getValue(), in, problems);
                        }
                        checked.merge(part.getKey(), 1, Integer::sum);
                    }
                }
            }
        }

        assertThat(checked.keySet()).containsExactlyInAnyOrderElementsOf(PARTS.keySet());
        assertThat(problems.stream().limit(MOST)).isEmpty();
    }

    private static void problems(String part, Reader reader, InputStream in, List<String> problems)
            throws XmlException, IOException {
        List<XmlError> errors = new ArrayList<>();
        reader.parse(in, new XmlOptions().setLoadLineNumbers()).validate(new XmlOptions().setErrorListener(errors));
        errors.forEach(error -> problems.add(part + ": " + error.getMessage()));
    }
}
