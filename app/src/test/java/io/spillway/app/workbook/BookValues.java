package io.spillway.app.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.xml.sax.SAXException;

/** All cells of a workbook file, by sheet and name: what is written in the file, nothing calculated. */
final class BookValues {
    private final Map<String, Map<String, Cell>> sheets = new LinkedHashMap<>();

    /**
     * A cell.
     *
     * @param type of the value as the file has it: n, str, e, ...
     * @param formula empty without
     */
    record Cell(String type, String value, String formula) {
        boolean isFormula() {
            return !formula.isEmpty();
        }

        boolean isNumber() {
            return type.equals("n") && !value.isEmpty();
        }

        double number() {
            return Double.parseDouble(value);
        }
    }

    /** Of cells that were calculated. */
    static BookValues of(Map<String, Map<String, Cell>> cells) {
        BookValues values = new BookValues();
        values.sheets.putAll(cells);
        return values;
    }

    static BookValues read(Path file) {
        BookValues values = new BookValues();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    values.sheets.put(sheets.getSheetName(), cells(in, strings));
                }
            }
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        return values;
    }

    /** Names of the parts of the sheets inside a file. */
    static Map<String, String> parts(Path file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(opened).getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                parts.put(
                        sheets.getSheetName(),
                        sheets.getSheetPart().getPartName().getName().substring(1));
            }
        } catch (IOException | OpenXML4JException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        return parts;
    }

    Map<String, Map<String, Cell>> sheets() {
        return sheets;
    }

    Map<String, Cell> sheet(String name) {
        Map<String, Cell> sheet = sheets.get(name);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet " + name + " among " + sheets.keySet());
        }
        return sheet;
    }

    private static Map<String, Cell> cells(InputStream in, ReadOnlySharedStringsTable strings)
            throws XMLStreamException {
        Map<String, Cell> cells = new HashMap<>();
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        String name = "";
        String type = "n";
        StringBuilder value = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        StringBuilder into = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "c" -> {
                        name = xml.getAttributeValue(null, "r");
                        String given = xml.getAttributeValue(null, "t");
                        type = given == null ? "n" : given;
                        value.setLength(0);
                        formula.setLength(0);
                    }
                    case "v", "t" -> into = value;
                    case "f" -> into = formula;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS && into != null) {
                into.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                into = null;
                if (xml.getLocalName().equals("c")) {
                    boolean shared = type.equals("s");
                    cells.put(
                            name,
                            new Cell(
                                    shared ? "str" : type,
                                    shared
                                            ? strings.getItemAt(Integer.parseInt(value.toString()))
                                                    .getString()
                                            : value.toString(),
                                    formula.toString()));
                }
            }
        }
        return cells;
    }
}
