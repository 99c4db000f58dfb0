package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.workbook.BookParts.Relationship;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What makes a spreadsheet offer to repair a file, and Apache POI does not look at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BookPartsTest {
    private static final int LONGEST_FORMULA = 8_192;
    private static final int LONGEST_SHEET_NAME = 31;
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

    /** Order of the elements of a sheet, as ECMA-376 has it. */
    private static final List<String> SHEET_ORDER = List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    /** Related to by being there, without an id in the part itself. */
    private static final Set<String> IMPLICIT =
            Set.of("styles", "sharedStrings", "theme", "calcChain", "comments", "vmlDrawing", "metadata");

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"]|\"\")*\"");
    private static final Pattern SHEET_IN_FORMULA = Pattern.compile("'((?:[^']|'')+)'!|([A-Za-z_][A-Za-z0-9_.]*)!");

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
    void everyPartHasAContentTypeAndIsThereOnce() {
        for (BookParts book : books) {
            assertThat(book.entries().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
            Element types = book.root("[Content_Types].xml");
            List<String> overrides = BookParts.all(types, "Override").stream()
                    .map(element -> element.getAttribute("PartName").substring(1))
                    .toList();
            List<String> extensions = BookParts.all(types, "Default").stream()
                    .map(element -> element.getAttribute("Extension"))
                    .toList();
            assertThat(overrides)
                    .doesNotHaveDuplicates()
                    .allSatisfy(part -> assertThat(book.entries()).contains(part));
            assertThat(extensions).doesNotHaveDuplicates();
            List<String> untyped = book.entries().stream()
                    .filter(name -> !name.equals("[Content_Types].xml") && !overrides.contains(name))
                    .filter(name -> name.endsWith(".xml") || !extensions.contains(extension(name)))
                    .toList();
            assertThat(untyped).isEmpty();
            assertThat(types.getElementsByTagName("*").getLength()).isPositive();
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Test
    void everyRelationshipLeadsToAPartAndEveryPartIsRelatedTo() {
        for (BookParts book : books) {
            List<Relationship> all = book.relationships();
            assertThat(all).isNotEmpty();
            assertThat(all).filteredOn(Relationship::external).isEmpty();
            assertThat(all.stream().map(one -> one.source() + " " + one.id())).doesNotHaveDuplicates();
            Set<String> targets = all.stream().map(Relationship::target).collect(Collectors.toSet());
            assertThat(book.entries()).containsAll(targets);
            assertThat(book.entries().stream()
                            .filter(name -> !name.equals("[Content_Types].xml") && !name.endsWith(".rels")))
                    .isSubsetOf(targets);
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
    void everyIdOfARelationshipIsKnownAndUsed() {
        for (BookParts book : books) {
            List<Relationship> all = book.relationships();
            for (String part : book.named("")) {
                Set<String> known = new HashSet<>();
                Set<String> explicit = new HashSet<>();
                for (Relationship one : all) {
                    if (one.source().equals(part)) {
                        known.add(one.id());
                        if (!IMPLICIT.contains(one.type())) {
                            explicit.add(one.id());
                        }
                    }
                }
                List<String> used = book.usedIds(part);
                assertThat(known).as(part).containsAll(used);
                assertThat(used).as(part).containsAll(explicit);
            }
        }
    }

    @Test
    void nothingRunsAndNothingLeadsOutOfTheFile() {
        for (BookParts book : books) {
            assertThat(book.entries())
                    .noneMatch(name -> name.matches("(?i).*(vba|macro|externalLink|activeX|embeddings|connections).*"));
            assertThat(BookParts.all(book.root("[Content_Types].xml"), "Override"))
                    .noneMatch(type -> type.getAttribute("ContentType").matches("(?i).*(macro|vba).*"));
            assertThat(BookParts.all(book.root("xl/workbook.xml"), "externalReference"))
                    .isEmpty();
        }
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
    void everyDrawingIsOfOneSheetAndItsChartsAreThere() {
        for (BookParts book : books) {
            List<Relationship> all = book.relationships();
            List<String> drawings = book.named("xl/drawings/");
            assertThat(drawings).isNotEmpty();
            int charts = 0;
            for (String drawing : drawings) {
                assertThat(all).filteredOn(one -> one.target().equals(drawing)).hasSize(1);
                Element root = book.root(drawing);
                List<String> shapes = BookParts.all(root, "cNvPr").stream()
                        .map(shape -> shape.getAttribute("id"))
                        .toList();
                assertThat(shapes).doesNotHaveDuplicates().isNotEmpty();
                for (Element anchor : BookParts.children(root)) {
                    anchor(anchor);
                }
                List<String> shown = book.usedIds(drawing);
                assertThat(shown).doesNotHaveDuplicates();
                charts += shown.size();
            }
            assertThat(charts).isEqualTo(book.named("xl/charts/chart").size());
        }
    }

    private static void anchor(Element anchor) {
        List<String> parts =
                BookParts.children(anchor).stream().map(Element::getLocalName).toList();
        assertThat(anchor.getLocalName()).isEqualTo("twoCellAnchor");
        assertThat(parts).hasSize(4).startsWith("from", "to").endsWith("clientData");
        assertThat(parts.get(2)).isIn("graphicFrame", "sp", "pic", "cxnSp", "grpSp");
        Element from = BookParts.children(anchor).get(0);
        Element to = BookParts.children(anchor).get(1);
        assertThat(number(to, "col")).isGreaterThan(number(from, "col"));
        assertThat(number(to, "row")).isGreaterThan(number(from, "row"));
    }

    private static int number(Element marker, String name) {
        return Integer.parseInt(
                BookParts.all(marker, name).getFirst().getTextContent().strip());
    }

    @Test
    void everyChartRefersToCellsAndNamesItsAxes() {
        for (BookParts book : books) {
            Set<String> sheets = sheetNames(book);
            for (String chart : book.named("xl/charts/chart")) {
                Element root = book.root(chart);
                List<Element> references = BookParts.all(root, "f");
                assertThat(references).as(chart).isNotEmpty();
                references.forEach(reference -> refersTo(reference.getTextContent(), sheets));
                // Where LibreOffice places the bars itself, it writes the titles of axes over long labels.
                assertThat(BookParts.all(root, "layoutTarget").getFirst().getAttribute("val"))
                        .as(chart)
                        .isEqualTo("inner");
                Set<String> asked = new HashSet<>();
                List<String> defined = new ArrayList<>();
                for (Element axis : BookParts.all(root, "axId")) {
                    String id = axis.getAttribute("val");
                    if (axis.getParentNode().getLocalName().endsWith("Ax")) {
                        defined.add(id);
                    } else {
                        asked.add(id);
                    }
                }
                assertThat(defined).as(chart).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(asked);
                assertThat(BookParts.all(root, "crossAx").stream().map(axis -> axis.getAttribute("val")))
                        .isSubsetOf(defined);
                for (String part : List.of("idx", "order")) {
                    assertThat(BookParts.all(root, "ser").stream()
                                    .map(series -> BookParts.children(series).stream()
                                            .filter(child ->
                                                    child.getLocalName().equals(part))
                                            .map(child -> child.getAttribute("val"))
                                            .findFirst()
                                            .orElse("")))
                            .as(chart)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void everySheetIsInTheOrderOfTheSchema() {
        for (BookParts book : books) {
            int looks = BookParts.children(
                            BookParts.all(book.root("xl/styles.xml"), "cellXfs").getFirst())
                    .size();
            int conditional = BookParts.all(book.root("xl/styles.xml"), "dxf").size();
            List<String> tables = new ArrayList<>();
            for (String part : book.named("xl/worksheets/")) {
                Element root = book.root(part);
                List<Integer> order = BookParts.children(root).stream()
                        .map(child -> SHEET_ORDER.indexOf(child.getLocalName()))
                        .toList();
                assertThat(order).as(part).doesNotContain(-1).isSorted();
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

    @Test
    void everyFormulaIsShortAndOfFunctionsThatEverySpreadsheetHas() {
        Set<String> used = new TreeSet<>();
        for (BookParts book : books) {
            Set<String> sheets = sheetNames(book);
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
                refersTo(bare, sheets);
                Matcher functions = FUNCTION.matcher(bare);
                while (functions.find()) {
                    used.add(functions.group(1));
                }
            }
        }
        assertThat(used).doesNotContainAnyElementsOf(VOLATILE).isSubsetOf(FUNCTIONS);
        assertThat(FUNCTIONS).doesNotContainAnyElementsOf(VOLATILE);
    }

    private static void refersTo(String formula, Set<String> sheets) {
        Matcher names = SHEET_IN_FORMULA.matcher(formula);
        while (names.find()) {
            String name =
                    names.group(1) == null ? names.group(2) : names.group(1).replace("''", "'");
            assertThat(sheets).contains(name);
        }
    }

    private static Set<String> sheetNames(BookParts book) {
        return BookParts.all(book.root("xl/workbook.xml"), "sheet").stream()
                .map(sheet -> sheet.getAttribute("name"))
                .collect(Collectors.toSet());
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
