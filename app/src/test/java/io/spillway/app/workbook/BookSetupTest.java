package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** How sheets are frozen, printed, protected, outlined, checked and described. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BookSetupTest {
    private static final Set<String> FREE = Set.of("Summary", "Compare", "Findings and notes");
    private static final Set<String> WITH_INPUTS = Set.of("Assumptions", "Prices", "Instance types", "Projects");

    @TempDir
    private static Path folder;

    private final Map<String, Element> sheets = new HashMap<>();
    private BookParts book = BookParts.none();

    @BeforeAll
    void export() {
        Path file = TestBooks.export(folder, "stream", TestBooks.bundled("stream-today"));
        book = BookParts.read(file);
        BookValues.parts(file).forEach((title, part) -> sheets.put(title, book.root(part)));
    }

    @Test
    void everySheetKeepsItsHeadsInSightAndPrintsWithHeaderFooterAndPageNumbers() {
        Set<String> printed = new HashSet<>();
        for (Element name : BookParts.all(book.root("xl/workbook.xml"), "definedName")) {
            if (name.getAttribute("name").equals("_xlnm.Print_Area")) {
                printed.add(name.getAttribute("localSheetId"));
            }
        }
        assertThat(printed).hasSameSizeAs(sheets.keySet());
        sheets.forEach((title, sheet) -> {
            assertThat(first(sheet, "pane").getAttribute("state")).as(title).isEqualTo("frozen");
            assertThat(first(sheet, "pageSetup").getAttribute("orientation"))
                    .as(title)
                    .isEqualTo("landscape");
            assertThat(first(sheet, "pageSetup").getAttribute("fitToHeight"))
                    .as(title)
                    .isEqualTo(title.equals("Summary") ? "1" : "0");
            assertThat(first(sheet, "oddHeader").getTextContent()).contains("&A");
            assertThat(first(sheet, "oddFooter").getTextContent()).contains("&P of &N");
        });
    }

    @Test
    void modelSheetsAreProtectedWithoutAPasswordAndOnlyInputsAreUnlocked() {
        List<Boolean> locked = new ArrayList<>();
        for (Element look : BookParts.children(first(book.root("xl/styles.xml"), "cellXfs"))) {
            List<Element> protection = BookParts.all(look, "protection");
            locked.add(protection.isEmpty()
                    || !Set.of("0", "false").contains(protection.getFirst().getAttribute("locked")));
        }
        sheets.forEach((title, sheet) -> {
            List<Element> protection = BookParts.all(sheet, "sheetProtection");
            assertThat(protection.isEmpty()).as(title).isEqualTo(FREE.contains(title));
            for (Element one : protection) {
                assertThat(Set.of("1", "true")).contains(one.getAttribute("sheet"));
                assertThat(one.getAttribute("password") + one.getAttribute("hashValue"))
                        .isEmpty();
            }
            long unlocked = BookParts.all(sheet, "c").stream()
                    .filter(cell -> !locked.get(Integer.parseInt(cell.getAttribute("s"))))
                    .count();
            if (WITH_INPUTS.contains(title)) {
                assertThat(unlocked).as(title).isPositive();
            } else {
                assertThat(unlocked).as(title).isZero();
            }
        });
    }

    @Test
    void inputsAreHeldToTheirRangesAndChoicesToTheListsOfOtherSheets() {
        List<Element> validations = BookParts.all(sheet("Assumptions"), "dataValidation");
        assertThat(validations)
                .extracting(validation -> validation.getAttribute("type"))
                .contains("list", "decimal", "whole");
        assertThat(validations)
                .filteredOn(validation -> validation.getAttribute("type").equals("list"))
                .allSatisfy(
                        validation -> assertThat(first(validation, "formula1").getTextContent())
                                .matches("('Instance types'|Options)!\\$[A-Z]+\\$5:\\$[A-Z]+\\$[0-9]+"));
        assertThat(BookParts.all(sheet("Projects"), "dataValidation")).hasSize(2);
    }

    @Test
    void chargesFoldUnderTheirPartsAndDifferencesAreColoured() {
        Set<String> levels = new HashSet<>();
        BookParts.all(sheet("Compare"), "row").forEach(row -> levels.add(row.getAttribute("outlineLevel")));
        assertThat(levels).contains("1", "2");
        for (String title : List.of(
                "Summary",
                "Compare",
                "Resilience",
                "Assumptions",
                "Traffic",
                "Capacity",
                "Costs",
                "Hours",
                "Zones",
                "Prices",
                "Instance types")) {
            assertThat(BookParts.all(sheet(title), "cfRule")).as(title).isNotEmpty();
        }
    }

    @Test
    void theSummaryHasColumnsOfMarginOnlyWhereRevenueIsKnown() {
        Path known = TestBooks.export(folder, "kinds", TestBooks.everyKind(), "baseline", "small");

        assertThat(summaryHeads(known)).contains("Gross margin", "Margin change");
        assertThat(summaryHeads(folder.resolve("stream.xlsx")))
                .doesNotContain("Gross margin", "Margin change")
                .endsWith("One zone lost", "One broker lost", "Queues hold", "Without a spare", "Cheaper, but loses");
    }

    @Test
    void theSummaryOfOneScenarioHasNoColumnsOfDifferences() {
        Path one = TestBooks.export(folder, "kind", TestBooks.everyKind(), "baseline");

        assertThat(summaryHeads(one))
                .containsExactly(
                        "Scenario",
                        "",
                        "Per month",
                        "Per year",
                        "Per million messages",
                        "Gross margin",
                        "One zone lost",
                        "One broker lost",
                        "Queues hold",
                        "Without a spare");
        assertThat(BookValues.read(one).sheet("Summary").values())
                .extracting(BookValues.Cell::value)
                .anyMatch(text -> text.matches("Most of the cost of Baseline is [A-Z].*: \\$[0-9,]+ a month\\."));
    }

    @Test
    void instanceTypesThatAreChosenComeFirstAndOnlyTheyArePrinted() {
        BookValues values = BookValues.read(folder.resolve("stream.xlsx"));
        Set<String> chosen = new TreeSet<>();
        values.sheet("Assumptions").forEach((cell, value) -> {
            String row = cell.replaceAll("[A-Z]+", "");
            BookValues.Cell path = values.sheet("Assumptions").get("C" + row);
            if (path != null && path.value().endsWith(".instanceType") && cell.matches("[F-M]\\d+")) {
                chosen.add(value.value());
            }
        });
        List<String> first = IntStream.range(5, 5 + chosen.size())
                .mapToObj(row -> Objects.requireNonNull(
                                values.sheet("Instance types").get("A" + row))
                        .value())
                .toList();

        assertThat(chosen).isNotEmpty();
        assertThat(first).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(BookParts.all(book.root("xl/workbook.xml"), "definedName"))
                .extracting(Element::getTextContent)
                .anyMatch(area -> area.matches("'Instance types'!\\$A\\$1:\\$[A-Z]+\\$" + (4 + chosen.size())));
    }

    private static List<String> summaryHeads(Path file) {
        Map<String, BookValues.Cell> cells = BookValues.read(file).sheet("Summary");
        return IntStream.range(0, 14)
                .mapToObj(column -> cells.get((char) ('A' + column) + "8"))
                .filter(Objects::nonNull)
                .map(BookValues.Cell::value)
                .toList();
    }

    @Test
    void optionsFitTheirColumns() {
        Map<Integer, Double> widths = new HashMap<>();
        for (Element column : BookParts.all(sheet("Options"), "col")) {
            int last = Integer.parseInt(column.getAttribute("max"));
            for (int at = Integer.parseInt(column.getAttribute("min")); at <= last; at++) {
                widths.put(at, Double.valueOf(column.getAttribute("width")));
            }
        }
        Map<String, BookValues.Cell> cells =
                BookValues.read(folder.resolve("stream.xlsx")).sheet("Options");

        assertThat(cells.values())
                .extracting(BookValues.Cell::value)
                .contains("reserved-convertible-3y-partial-upfront");
        cells.forEach((name, cell) -> {
            if (Integer.parseInt(name.substring(1)) > 4) {
                assertThat(cell.value().length())
                        .as(name)
                        .isLessThan(widths.getOrDefault(name.charAt(0) - 'A' + 1, 0.0)
                                .intValue());
            }
        });
    }

    @Test
    void theBookSaysWhatItIsAndCalculatesWhenItIsOpened() {
        Element core = book.root("docProps/core.xml");
        assertThat(first(core, "title").getTextContent()).isEqualTo("One stream today");
        assertThat(first(core, "creator").getTextContent()).isEqualTo("A test");
        assertThat(first(core, "created").getTextContent()).startsWith("2026-11-25");
        assertThat(first(core, "subject").getTextContent()).isNotEmpty();
        assertThat(first(book.root("xl/workbook.xml"), "calcPr").getAttribute("fullCalcOnLoad"))
                .isIn("1", "true");
    }

    @Test
    void totalsAndMainInputsHaveNames() {
        assertThat(BookParts.all(book.root("xl/workbook.xml"), "definedName"))
                .extracting(name -> name.getAttribute("name"))
                .contains("Total_baseline", "Hours_per_month", "Bytes_per_GB", "Messages_per_second_clients");
    }

    private Element sheet(String title) {
        Element sheet = sheets.get(title);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet " + title);
        }
        return sheet;
    }

    private static Element first(Element from, String name) {
        List<Element> all = BookParts.all(from, name);
        assertThat(all).as("%s in %s", name, from.getNodeName()).isNotEmpty();
        return all.getFirst();
    }
}
