package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The formulas of a workbook are ones that every spreadsheet calculates, and text is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BookFormulasTest {
    private static final int LONGEST_FORMULA = 8_192;
    private static final int LONGEST_LITERAL = 255;

    /** Of Excel 2010, LibreOffice and Google Sheets alike, none volatile. */
    private static final Set<String> FUNCTIONS = Set.of(
            "ABS",
            "AND",
            "CHOOSE",
            "COUNT",
            "COUNTIF",
            "COUNTIFS",
            "IF",
            "IFERROR",
            "INDEX",
            "INT",
            "ISNUMBER",
            "ISTEXT",
            "MATCH",
            "MAX",
            "MID",
            "MIN",
            "OR",
            "SIGN",
            "SUBSTITUTE",
            "SUM",
            "SUMIF",
            "SUMIFS",
            "SUMXMY2",
            "TEXT");

    private static final Set<String> VOLATILE =
            Set.of("NOW", "TODAY", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO");

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"]|\"\")*\"");

    @TempDir
    private static Path folder;

    private List<BookParts> books = List.of();
    private List<Path> files = List.of();

    @BeforeAll
    void export() {
        files = List.of(
                TestBooks.export(folder, "stream", TestBooks.bundled("stream-today")),
                TestBooks.export(folder, "kinds", TestBooks.everyKind()));
        books = files.stream().map(BookParts::read).toList();
    }

    @Test
    void everyFormulaIsShortAndOfFunctionsThatEverySpreadsheetHas() {
        Set<String> used = new TreeSet<>();
        for (BookParts book : books) {
            Set<String> sheets = book.sheetNames();
            List<String> formulas = new ArrayList<>();
            for (String part : book.named("xl/worksheets/")) {
                for (String element : List.of("f", "formula", "formula1", "formula2")) {
                    BookParts.all(book.root(part), element).forEach(formula -> formulas.add(formula.getTextContent()));
                }
            }
            BookParts.all(book.root("xl/workbook.xml"), "definedName")
                    .forEach(name -> formulas.add(name.getTextContent()));
            assertThat(formulas).hasSizeGreaterThan(2_000);
            for (String formula : formulas) {
                assertThat(formula.length()).isLessThanOrEqualTo(LONGEST_FORMULA);
                Matcher literals = LITERAL.matcher(formula);
                while (literals.find()) {
                    assertThat(literals.group()).hasSizeLessThanOrEqualTo(LONGEST_LITERAL + 2);
                }
                String bare = LITERAL.matcher(formula).replaceAll("\"\"");
                assertThat(bare).doesNotContain("[").doesNotContain("#REF!").doesNotContain("://");
                assertThat(sheets).containsAll(BookParts.sheetsIn(bare));
                Matcher functions = FUNCTION.matcher(bare);
                while (functions.find()) {
                    used.add(functions.group(1));
                }
            }
        }
        assertThat(used).doesNotContainAnyElementsOf(VOLATILE).isSubsetOf(FUNCTIONS);
        assertThat(FUNCTIONS).doesNotContainAnyElementsOf(VOLATILE);
    }

    @Test
    void textThatBeginsLikeAFormulaStaysText() {
        BookValues values = BookValues.read(files.getLast());
        List<String> texts = new ArrayList<>();
        for (Map<String, BookValues.Cell> cells : values.sheets().values()) {
            for (BookValues.Cell cell : cells.values()) {
                if (!cell.isFormula() && cell.value().matches("[=+@-][^0-9].*")) {
                    assertThat(cell.type()).isIn("str", "inlineStr");
                    texts.add(cell.value());
                }
                assertThat(cell.formula()).doesNotContain("storage").doesNotContain("Every kind &");
            }
        }
        assertThat(texts).contains("@storage", "+Stay in the zone").anyMatch(text -> text.startsWith("=Every kind"));
    }
}
