package io.spillway.app.cli.input;

import io.spillway.model.file.NearestName;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The figures of a graph by their paths. */
public final class FigurePaths {
    private static final int LISTED = 12;

    private final FormulaGraph graph;

    public FigurePaths(FormulaGraph graph) {
        this.graph = graph;
    }

    /** A figure under one of its names. */
    public record Figure(String path, String label, Node node) {}

    /** @throws BadInputException naming the nearest path when there is none such */
    public Node node(String path) {
        Node node = graph.find(path);
        if (node == null) {
            throw new BadInputException("unknown-figure", "there is no figure '" + path + "'", advice(path));
        }
        return node;
    }

    /** Figures whose path or label contains the pattern, letter case aside, by path; {@code *} stands for any text. */
    public List<Figure> matching(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.toLowerCase(Locale.ROOT).split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        Pattern compiled = Pattern.compile(regex.toString());
        List<Figure> figures = new ArrayList<>();
        for (FormulaGraph.Name name : graph.names()) {
            if (compiled.matcher(name.path().toLowerCase(Locale.ROOT)).find()
                    || compiled.matcher(name.label().toLowerCase(Locale.ROOT)).find()) {
                figures.add(new Figure(name.path(), name.label(), name.node()));
            }
        }
        figures.sort((a, b) -> a.path().compareTo(b.path()));
        return figures;
    }

    private String advice(String path) {
        int dot = path.indexOf('.');
        String owner = dot < 0 ? path : path.substring(0, dot);
        List<String> owners =
                graph.names().stream().map(FormulaGraph.Name::owner).distinct().toList();
        if (!owners.contains(owner)) {
            String nearest = NearestName.of(owner, owners);
            if (nearest == null) {
                return "'explain FILE --list TEXT' finds figures by a part of their name";
            }
            String meant = dot < 0 ? nearest + ".cost" : nearest + path.substring(dot);
            return graph.find(meant) == null
                    ? "did you mean something of '" + nearest + "'? 'explain --list " + nearest + ".' lists it"
                    : "did you mean '" + meant + "'?";
        }
        List<String> own = paths(owner + ".");
        String nearest = NearestName.of(path, own);
        if (nearest != null) {
            return "did you mean '" + nearest + "'?";
        }
        return own.size() <= LISTED
                ? "'" + owner + "' has " + String.join(", ", own)
                : "'explain --list " + owner + ".' lists what '" + owner + "' has";
    }

    private List<String> paths(String start) {
        return graph.names().stream()
                .map(FormulaGraph.Name::path)
                .filter(path -> path.startsWith(start))
                .toList();
    }
}
