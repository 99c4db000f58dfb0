package io.spillway.app.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkGraphElement;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Layered layout (Sugiyama) of the cards that flows join, product areas as frames around theirs. */
final class ElkLayout {
    private static final double GAP = 28;
    private static final double LAYER_GAP = 24;
    static final double PADDING = 18;
    static final double TITLE = 34;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final CardMetrics metrics;
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkNode> groups = new LinkedHashMap<>();
    private final List<Wire> wires = new ArrayList<>();

    private final Map<ElkNode, Integer> order = new HashMap<>();

    /** @param backwards whether the edge is laid out against the flow, where flows run in a circle between areas */
    private record Wire(String flow, int segment, ElkEdge edge, boolean backwards) {}

    private ElkLayout(CardMetrics metrics) {
        this.metrics = metrics;
    }

    static Placement of(Drawing drawing, CardMetrics metrics) {
        return new ElkLayout(metrics).place(drawing);
    }

    private Placement place(Drawing drawing) {
        ElkNode root = ElkGraphUtil.createGraph();
        options(root);
        Map<String, String> areas = new HashMap<>();
        for (Drawing.Frame frame : drawing.frames()) {
            if (frame.connected()) {
                frame.cards().forEach(card -> areas.put(card, frame.id()));
            }
        }
        for (String card : byDistance(drawing)) {
            String area = areas.get(card);
            ElkNode home = area == null ? root : groups.computeIfAbsent(area, key -> group(root));
            ElkNode node = node(home);
            nodes.put(card, node);
            order.putIfAbsent(unit(node), order.size());
        }
        for (Link link : drawing.links()) {
            for (int i = 0; i + 1 < link.path().size(); i++) {
                wire(link, i);
            }
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return placement(root);
    }

    /** Cards by how far they are from a source, which is the order in which circles are cut. */
    private static List<String> byDistance(Drawing drawing) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        Set<String> receivers = new HashSet<>();
        for (Link link : drawing.links()) {
            for (int i = 0; i + 1 < link.path().size(); i++) {
                next.computeIfAbsent(link.path().get(i), key -> new ArrayList<>())
                        .add(link.path().get(i + 1));
                receivers.add(link.path().get(i + 1));
            }
        }
        Set<String> reached = new LinkedHashSet<>();
        drawing.cards().keySet().stream()
                .filter(card -> next.containsKey(card) && !receivers.contains(card))
                .forEach(reached::add);
        List<String> queue = new ArrayList<>(reached);
        for (int i = 0; i < queue.size(); i++) {
            for (String card : next.getOrDefault(queue.get(i), List.of())) {
                if (reached.add(card)) {
                    queue.add(card);
                }
            }
        }
        next.keySet().stream().filter(reached::add).forEach(queue::add);
        receivers.stream().sorted().filter(reached::add).forEach(queue::add);
        return queue;
    }

    private static ElkNode group(ElkNode root) {
        ElkNode group = ElkGraphUtil.createNode(root);
        options(group);
        group.setProperty(CoreOptions.PADDING, new ElkPadding(TITLE, PADDING, PADDING, PADDING));
        return group;
    }

    private static void options(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, GAP / 2);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, GAP / 2);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, GAP / 2);
        graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2.0);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(PADDING));
    }

    private ElkNode node(ElkNode parent) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        node.setDimensions(metrics.cardWidth(), metrics.cardHeight());
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FREE);
        return node;
    }

    private void wire(Link link, int segment) {
        ElkNode from = nodes.get(link.path().get(segment));
        ElkNode to = nodes.get(link.path().get(segment + 1));
        if (from == null || to == null) {
            throw new IllegalStateException("flow " + link.flow() + " joins cards that are not drawn");
        }
        boolean backwards = order.getOrDefault(unit(from), 0) > order.getOrDefault(unit(to), 0);
        ElkEdge edge = backwards ? ElkGraphUtil.createSimpleEdge(to, from) : ElkGraphUtil.createSimpleEdge(from, to);
        edge.setProperty(CoreOptions.EDGE_THICKNESS, link.width());
        if (segment == 0 && !link.label().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(link.label(), edge);
            label.setDimensions(metrics.labelWidth(link.label()), metrics.labelHeight());
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        wires.add(new Wire(link.flow(), segment, edge, backwards));
    }

    /** The area's frame that a card stands in, or the card itself. */
    private static ElkNode unit(ElkNode node) {
        ElkNode parent = node.getParent();
        return parent == null || parent.getParent() == null ? node : parent;
    }

    private Placement placement(ElkNode root) {
        Map<String, Box> cards = new LinkedHashMap<>();
        nodes.forEach((id, node) -> cards.put(id, box(node)));
        Map<String, Box> frames = new LinkedHashMap<>();
        groups.forEach((id, node) -> frames.put(id, box(node)));
        List<Line> lines = new ArrayList<>();
        for (Wire wire : wires) {
            KVector origin = origin(wire.edge.getContainingNode());
            List<Point> points = new ArrayList<>();
            for (ElkEdgeSection section : wire.edge.getSections()) {
                points.add(new Point(origin.x + section.getStartX(), origin.y + section.getStartY()));
                section.getBendPoints()
                        .forEach(bend -> points.add(new Point(origin.x + bend.getX(), origin.y + bend.getY())));
                points.add(new Point(origin.x + section.getEndX(), origin.y + section.getEndY()));
            }
            Box label = wire.edge.getLabels().isEmpty()
                    ? null
                    : shifted(wire.edge.getLabels().getFirst(), origin);
            lines.add(
                    new Line(wire.flow, wire.segment, wire.backwards ? points.reversed() : List.copyOf(points), label));
        }
        return new Placement(root.getWidth(), root.getHeight(), cards, frames, List.copyOf(lines));
    }

    private static Box box(ElkNode node) {
        return shifted(node, origin(node.getParent()));
    }

    private static Box shifted(org.eclipse.elk.graph.ElkShape shape, KVector origin) {
        return new Box(origin.x + shape.getX(), origin.y + shape.getY(), shape.getWidth(), shape.getHeight());
    }

    /** Where a graph's own coordinates begin. */
    private static KVector origin(ElkGraphElement graph) {
        KVector origin = new KVector();
        for (ElkNode node = (ElkNode) graph; node.getParent() != null; node = node.getParent()) {
            origin.add(node.getX(), node.getY());
        }
        return origin;
    }
}
