package io.spillway.app.workbook.read;

import io.spillway.app.workbook.graph.ModelSheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The inputs of a workbook as it was saved: values by path and scenario. Reads one sheet as a stream, within limits; Apache POI
 * refuses archives that inflate to far more than they hold. No entity of XML is resolved.
 *
 * @param rows by path: what each scenario's cell holds; a cell that only follows the baseline's is left out
 */
record AssumptionCells(List<String> scenarios, Map<String, Map<String, Value>> rows) {
    static final long MOST_BYTES = 200L << 20;
    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final int SCENARIO_ROW = 3;
    private static final int PATH_COLUMN = 2;
    private static final int LETTERS = 26;

    /** What a cell holds: a number or a text. */
    record Value(@Nullable Double number, String text) {}

    /** The file is no workbook of ours, or more than is read. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** @throws RefusedException saying why it is not read */
    static AssumptionCells read(Path file) throws RefusedException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("there is no such file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException("it has more than " + (MOST_BYTES >> 20) + " MiB");
        }
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            SharedStrings strings = new ReadOnlySharedStringsTable(opened);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    if (sheets.getSheetName().equals(ModelSheet.ASSUMPTIONS.title())) {
                        return new Reading(strings).sheet(in);
                    }
                }
            }
        } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            // The library says with many kinds of exceptions that a file is damaged.
            throw new RefusedException("it is no workbook, or a damaged one");
        } catch (IOException e) {
            throw new RefusedException("it cannot be read: " + firstLine(e));
        }
        throw new RefusedException("it has no sheet '" + ModelSheet.ASSUMPTIONS.title() + "'");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The stream of the sheet. */
    private static final class Reading {
        private final SharedStrings strings;
        private final Map<Integer, String> scenarioOf = new LinkedHashMap<>();
        private final Map<String, Map<String, Value>> rows = new LinkedHashMap<>();
        private final Map<Integer, Value> row = new LinkedHashMap<>();
        private final List<Integer> follows = new ArrayList<>();

        Reading(SharedStrings strings) {
            this.strings = strings;
        }

        AssumptionCells sheet(InputStream in) throws XMLStreamException, RefusedException {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            // The limit counts all text of a document, and a sheet is one document.
            factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            int number = 0;
            int count = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String given = xml.getAttributeValue(null, "r");
                    number = given == null ? number + 1 : whole(given);
                    if (++count > MOST_ROWS) {
                        throw new RefusedException("it has more than " + MOST_ROWS + " rows");
                    }
                    row.clear();
                    follows.clear();
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    cell(xml, number);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    endRow(number);
                }
            }
            if (scenarioOf.isEmpty()) {
                throw new RefusedException("its sheet Assumptions names no scenarios in row " + SCENARIO_ROW);
            }
            return new AssumptionCells(List.copyOf(scenarioOf.values()), rows);
        }

        private void cell(XMLStreamReader xml, int rowNumber) throws XMLStreamException, RefusedException {
            String name = xml.getAttributeValue(null, "r");
            String type = xml.getAttributeValue(null, "t");
            StringBuilder value = new StringBuilder();
            StringBuilder formula = new StringBuilder();
            StringBuilder into = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    into = switch (xml.getLocalName()) {
                        case "v", "t" -> value;
                        case "f" -> formula;
                        default -> null;
                    };
                } else if (event == XMLStreamConstants.CHARACTERS && into != null) {
                    if (into.length() + xml.getTextLength() > LONGEST_TEXT) {
                        throw new RefusedException(
                                "a cell of row " + rowNumber + " is longer than a spreadsheet allows");
                    }
                    into.append(xml.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    into = null;
                    if (xml.getLocalName().equals("c")) {
                        break;
                    }
                }
            }
            int column = column(name == null ? "" : name);
            if (value.isEmpty() || column < 0) {
                return;
            }
            if (column > MOST_COLUMNS) {
                throw new RefusedException("it has more than " + MOST_COLUMNS + " columns");
            }
            if (formula.toString().matches("\\$[A-Z]{1,3}" + rowNumber)) {
                follows.add(column);
            }
            row.put(column, value(type == null ? "n" : type, value.toString()));
        }

        private Value value(String type, String text) throws RefusedException {
            return switch (type) {
                case "s" -> new Value(null, strings.getItemAt(whole(text)).getString());
                case "n" -> {
                    try {
                        yield new Value(Double.valueOf(text), text);
                    } catch (NumberFormatException e) {
                        throw new RefusedException("'" + text + "' is no number");
                    }
                }
                default -> new Value(null, text);
            };
        }

        private static int whole(String text) throws RefusedException {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new RefusedException("'" + text + "' is no whole number");
            }
        }

        private void endRow(int number) {
            if (number == SCENARIO_ROW) {
                row.forEach((column, value) -> {
                    if (column >= ModelSheet.ASSUMPTIONS.firstValue() && !value.text.isBlank()) {
                        scenarioOf.put(column, value.text);
                    }
                });
                return;
            }
            Value path = row.get(PATH_COLUMN);
            if (number <= ModelSheet.FIRST_ROW || path == null || !path.text.contains(".")) {
                return;
            }
            Map<String, Value> values = new LinkedHashMap<>();
            scenarioOf.forEach((column, scenario) -> {
                Value value = row.get(column);
                if (value != null && !follows.contains(column)) {
                    values.put(scenario, value);
                }
            });
            rows.put(path.text, values);
        }

        /** From 0; -1 when the name has no letters. */
        private static int column(String name) {
            int column = 0;
            for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
                column = column * LETTERS + (name.charAt(i) - 'A' + 1);
            }
            return column - 1;
        }
    }
}
