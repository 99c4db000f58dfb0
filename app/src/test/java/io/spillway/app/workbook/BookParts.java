package io.spillway.app.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a workbook file as documents of XML, and the relationships between them. */
final class BookParts {
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ROOT = "_rels/.rels";
    private static final Pattern SHEET_IN_FORMULA = Pattern.compile("'((?:[^']|'')+)'!|([A-Za-z_][A-Za-z0-9_.]*)!");

    private final List<String> entries = new ArrayList<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();

    /**
     * A relationship.
     *
     * @param source part; empty for the package
     * @param type the last word of its type
     * @param target part, or an address outside
     */
    record Relationship(String source, String id, String type, String target, boolean external) {}

    static BookParts none() {
        return new BookParts();
    }

    static BookParts read(Path file) {
        BookParts parts = new BookParts();
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.entries.add(entry.getName());
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.documents.put(entry.getName(), parse(in));
                    }
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        return parts;
    }

    private static Document parse(InputStream in) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
        return factory.newDocumentBuilder().parse(in);
    }

    /** Names of all entries of the archive. */
    List<String> entries() {
        return entries;
    }

    Element root(String part) {
        Document document = documents.get(part);
        if (document == null) {
            throw new IllegalArgumentException("no part " + part + " among " + entries);
        }
        return document.getDocumentElement();
    }

    /** Parts of XML whose names begin so. */
    List<String> named(String prefix) {
        return documents.keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(".xml"))
                .toList();
    }

    /** Elements of a local name, of any namespace. */
    static List<Element> all(Element from, String name) {
        NodeList nodes = from.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static List<Element> children(Element from) {
        List<Element> elements = new ArrayList<>();
        for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Names of the sheets, in their order. */
    Set<String> sheetNames() {
        return all(root("xl/workbook.xml"), "sheet").stream()
                .map(sheet -> sheet.getAttribute("name"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names of the sheets that a formula refers to. */
    static List<String> sheetsIn(String formula) {
        return SHEET_IN_FORMULA
                .matcher(formula)
                .results()
                .map(name ->
                        name.group(1) == null ? name.group(2) : name.group(1).replace("''", "'"))
                .toList();
    }

    List<Relationship> relationships() {
        List<Relationship> all = new ArrayList<>();
        for (String name : documents.keySet()) {
            if (name.endsWith(".rels")) {
                all.addAll(relationshipsIn(name));
            }
        }
        return all;
    }

    private List<Relationship> relationshipsIn(String name) {
        String folder = name.equals(ROOT) ? "" : name.substring(0, name.indexOf("_rels/"));
        String source = name.equals(ROOT)
                ? ""
                : folder + name.substring(name.lastIndexOf('/') + 1).replaceAll("\\.rels$", "");
        return all(root(name), "Relationship").stream()
                .map(element -> {
                    String type = element.getAttribute("Type");
                    boolean external = element.getAttribute("TargetMode").equals("External");
                    String target = element.getAttribute("Target");
                    return new Relationship(
                            source,
                            element.getAttribute("Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            external ? target : resolved(folder, target),
                            external);
                })
                .toList();
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
    }

    /** Ids of relationships that a part's elements name. */
    List<String> usedIds(String part) {
        List<String> ids = new ArrayList<>();
        Element root = root(part);
        List<Element> elements = new ArrayList<>(all(root, "*"));
        elements.add(root);
        for (Element element : elements) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (RELATIONSHIPS.equals(attributes.item(i).getNamespaceURI())) {
                    ids.add(attributes.item(i).getNodeValue());
                }
            }
        }
        return ids;
    }
}
