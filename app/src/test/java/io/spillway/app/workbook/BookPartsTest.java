package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.workbook.BookParts.Relationship;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

/** What makes a spreadsheet offer to repair a file, and Apache POI does not look at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BookPartsTest {
    /** Related to by being there, without an id in the part itself. */
    private static final Set<String> IMPLICIT =
            Set.of("styles", "sharedStrings", "theme", "calcChain", "comments", "vmlDrawing", "metadata");

    private List<BookParts> books = List.of();

    @BeforeAll
    void export() throws IOException {
        books = TestBooks.streamAndKinds();
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
            Set<String> sheets = book.sheetNames();
            for (String chart : book.named("xl/charts/chart")) {
                Element root = book.root(chart);
                List<Element> references = BookParts.all(root, "f");
                assertThat(references).as(chart).isNotEmpty();
                references.forEach(
                        reference -> assertThat(sheets).containsAll(BookParts.sheetsIn(reference.getTextContent())));
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
}
