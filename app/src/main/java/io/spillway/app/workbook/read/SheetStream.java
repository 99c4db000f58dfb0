package io.spillway.app.workbook.read;

import io.spillway.app.workbook.read.SavedBook.RefusedException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;

/** One sheet, row by row. */
final class SheetStream {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_TEXT = 32_767;

    private final SharedStrings strings;
    private final Consumer<SavedRow> rows;

    SheetStream(SharedStrings strings, Consumer<SavedRow> rows) {
        this.strings = strings;
        this.rows = rows;
    }

    void read(InputStream in) throws XMLStreamException, RefusedException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The limit counts all text of a document, and a sheet is one document.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        Map<Integer, SavedCell> cells = new LinkedHashMap<>();
        int number = 0;
        int count = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String given = xml.getAttributeValue(null, "r");
                number = given == null ? number + 1 : whole(given);
                if (++count > MOST_ROWS) {
                    throw new RefusedException("it has more than " + MOST_ROWS + " rows");
                }
                cells = new LinkedHashMap<>();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                cell(xml, number, cells);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.accept(new SavedRow(number, cells));
            }
        }
    }

    private void cell(XMLStreamReader xml, int row, Map<Integer, SavedCell> cells)
            throws XMLStreamException, RefusedException {
        String name = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        StringBuilder into = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                into = switch (xml.getLocalName()) {
                    case "v" -> value;
                    case "t" -> inline;
                    case "f" -> formula;
                    default -> null;
                };
            } else if (event == XMLStreamConstants.CHARACTERS && into != null) {
                if (into.length() + xml.getTextLength() > LONGEST_TEXT) {
                    throw new RefusedException("a cell of row " + row + " is longer than a spreadsheet allows");
                }
                into.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                into = null;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            }
        }
        // Some programs leave what a cell held inline beside what was typed over it.
        String held = "inlineStr".equals(type) ? inline.toString() : value.toString();
        int column = SavedCell.column(name == null ? "" : name);
        if (held.isEmpty() || column < 0 || name == null) {
            return;
        }
        if (column > MOST_COLUMNS) {
            throw new RefusedException("it has more than " + MOST_COLUMNS + " columns");
        }
        cells.put(column, cell(name, type, held, formula.toString()));
    }

    private SavedCell cell(String name, @Nullable String type, String text, String formula) throws RefusedException {
        return switch (type == null ? "n" : type) {
            case "s" -> new SavedCell(name, null, strings.getItemAt(whole(text)).getString(), formula);
            case "n" -> {
                try {
                    yield new SavedCell(name, Double.valueOf(text), text, formula);
                } catch (NumberFormatException e) {
                    throw new RefusedException("'" + text + "' is no number");
                }
            }
            default -> new SavedCell(name, null, text, formula);
        };
    }

    private static int whole(String text) throws RefusedException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RefusedException("'" + text + "' is no whole number");
        }
    }
}
