package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

/** What neither Apache POI nor the schema looks at in the sheets of a workbook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BookSheetsTest {
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_LITERAL = 255;

    private List<BookParts> books = List.of();

    @BeforeAll
    void export() throws IOException {
        books = TestBooks.streamAndKinds();
    }

    @Test
    void namesOfSheetsAndDefinedNamesAreValidAndUnique() {
        for (BookParts book : books) {
            Element root = book.root("xl/workbook.xml");
            List<Element> sheets = BookParts.all(root, "sheet");
            assertThat(sheets.stream().map(sheet -> sheet.getAttribute("name").toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.length() <= LONGEST_SHEET_NAME && !name.matches(".*[\\[\\]:*?/\\\\].*"));
            assertThat(sheets.stream().map(sheet -> sheet.getAttribute("sheetId")))
                    .doesNotHaveDuplicates();
            List<Element> names = BookParts.all(root, "definedName");
            assertThat(names).hasSizeGreaterThan(5);
            assertThat(names.stream()
                            .map(name -> name.getAttribute("localSheetId") + " "
                                    + name.getAttribute("name").toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
            for (Element name : names) {
                String text = name.getAttribute("name");
                assertThat(text).matches("[A-Za-z_\\\\][A-Za-z0-9_.\\\\]{0,254}");
                assertThat(text).doesNotMatch("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|[RC]");
                String local = name.getAttribute("localSheetId");
                assertThat(local.isEmpty() || Integer.parseInt(local) < sheets.size())
                        .isTrue();
                assertThat(name.getTextContent()).doesNotContain("#REF!").isNotBlank();
            }
        }
    }

    @Test
    void columnsStandInOrderAndFoldedOnesAreHiddenBehindTheirSign() {
        for (BookParts book : books) {
            for (String part : book.named("xl/worksheets/")) {
                Element sheet = book.root(part);
                int last = 0;
                boolean folded = false;
                for (Element columns : BookParts.all(sheet, "col")) {
                    assertThat(Integer.parseInt(columns.getAttribute("min")))
                            .as(part)
                            .isGreaterThan(last);
                    last = Integer.parseInt(columns.getAttribute("max"));
                    boolean grouped = columns.hasAttribute("outlineLevel");
                    assertThat(List.of(grouped, folded && !grouped))
                            .as("%s, column %s", part, last)
                            .containsExactly(flag(columns, "hidden"), flag(columns, "collapsed"));
                    folded = grouped;
                }
                assertThat(folded).as(part).isFalse();
            }
        }
    }

    private static boolean flag(Element element, String name) {
        return Set.of("true", "1").contains(element.getAttribute(name));
    }

    @Test
    void everyLookAndRuleIsThereAndNoTextIsTooLong() {
        for (BookParts book : books) {
            int looks = BookParts.children(
                            BookParts.all(book.root("xl/styles.xml"), "cellXfs").getFirst())
                    .size();
            int conditional = BookParts.all(book.root("xl/styles.xml"), "dxf").size();
            List<String> tables = new ArrayList<>();
            for (String part : book.named("xl/worksheets/")) {
                Element root = book.root(part);
                rows(part, root, looks);
                for (Element rule : BookParts.all(root, "cfRule")) {
                    assertThat(Integer.parseInt(rule.getAttribute("dxfId"))).isLessThan(conditional);
                }
                for (String side : List.of("oddHeader", "oddFooter")) {
                    BookParts.all(root, side)
                            .forEach(text ->
                                    assertThat(text.getTextContent()).hasSizeLessThanOrEqualTo(LONGEST_LITERAL));
                }
                tables.addAll(BookParts.all(root, "tablePart").stream()
                        .map(table -> table.getAttribute("id"))
                        .toList());
            }
            assertThat(tables).doesNotHaveDuplicates();
        }
    }

    private static void rows(String part, Element root, int looks) {
        int row = 0;
        for (Element line : BookParts.all(root, "row")) {
            int number = Integer.parseInt(line.getAttribute("r"));
            assertThat(number).as(part).isGreaterThan(row);
            row = number;
            int column = -1;
            for (Element cell : BookParts.children(line)) {
                CellReference at = new CellReference(cell.getAttribute("r"));
                assertThat(at.getRow()).isEqualTo(row - 1);
                assertThat((int) at.getCol()).as(part + " row " + row).isGreaterThan(column);
                column = at.getCol();
                String look = cell.getAttribute("s");
                assertThat(look.isEmpty() || Integer.parseInt(look) < looks).isTrue();
                assertThat(cell.getAttribute("t")).isNotEqualTo("e");
            }
        }
    }
}
