package io.spillway.app.workbook.graph;

import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a graph get cells of their own, and what may become unknown in them.
 *
 * <p>Named nodes are cells. A step without a name is written into the formulas that use it where that takes less than a cell and a
 * reference for each; else it is a cell too, identified by the named node it serves and its place in that node's formula.
 *
 * <p>An unknown value is the text "unknown" in its cell. Arithmetic on text is an error in every spreadsheet, which the cell turns
 * into "unknown" again; a sum over references leaves text out, as the graph's sums do. What a sum left out is counted beside
 * it, because other operators must not take a sum that is "at least" for a value.
 */
public final class GraphPlan {
    private static final int LONGEST_STEP = 200;
    private static final int LONGEST_FORMULA = 2_000;
    private static final int REFERENCE = 10;

    /** What a cell takes in the file apart from its formula, in characters. */
    private static final int CELL = 120;

    /** What a formula takes to tell a sum that leaves something out from a value. */
    private static final int LEFT_OUT = 26;

    /** What a formula takes to count the zeros of a vector. */
    private static final int COUNTED_ZEROS = 25;

    private final FormulaGraph graph;
    private final boolean[] cell;
    private final Uncertainty uncertainty;
    private boolean[] live;
    private int[] mentions;
    private int[] firstUser;
    private int[] length;
    private @Nullable String[] keys;

    private GraphPlan(FormulaGraph graph) {
        this.graph = graph;
        int n = graph.nodeCount();
        cell = new boolean[n];
        uncertainty = new Uncertainty(graph);
        live = new boolean[n];
        mentions = new int[n];
        firstUser = new int[n];
        length = new int[n];
        keys = new String[n];
    }

    /**
     * Plans a model's graph.
     *
     * @param wanted unnamed nodes that need cells because sheets refer to them
     */
    static GraphPlan of(CostModel model, Collection<Node> wanted) {
        FormulaGraph graph = model.graph();
        GraphPlan plan = new GraphPlan(graph);
        // A line's cost may have its list price's name first; its own is the row that sums run over.
        model.lines().forEach(line -> {
            if (!line.cost().isLeaf() && plan.keys[line.cost().id()] == null) {
                plan.keys[line.cost().id()] = line.path();
            }
        });
        graph.names().forEach(name -> {
            plan.live[name.node().id()] = true;
            plan.cell[name.node().id()] = true;
        });
        wanted.forEach(node -> {
            plan.live[node.id()] = true;
            plan.cell[node.id()] = true;
        });
        plan.findUsers();
        for (int id = 0; id < graph.nodeCount(); id++) {
            if (plan.live[id]) {
                plan.countMentions(graph.node(id));
            }
        }
        for (int id = 0; id < graph.nodeCount(); id++) {
            if (plan.live[id]) {
                plan.choose(graph.node(id));
            }
        }
        // Found here because several plans are made at once, but laid out one after the other.
        for (int id = graph.nodeCount() - 1; id >= 0; id--) {
            if (plan.cell[id]) {
                plan.key(graph.node(id));
            }
        }
        return plan;
    }

    /** Forgets what rows are found by: {@link #key} and {@link #served} are not to be asked any more. */
    void found() {
        live = new boolean[0];
        mentions = new int[0];
        firstUser = new int[0];
        length = new int[0];
        keys = new String[0];
    }

    /** Whether the node has a cell, or a row of cells if it is a vector. */
    public boolean isCell(Node node) {
        return cell[node.id()] && node.op() != Op.CONSTANT;
    }

    public boolean mayBeUnknown(Node node) {
        return uncertainty.mayBeUnknown(node);
    }

    /** Whether the node may be a sum that leaves something out. */
    public boolean mayBeAtLeast(Node node) {
        return uncertainty.mayBeAtLeast(node);
    }

    /** Identity over scenarios: the path of a named node, of a step the path it serves and its place there. */
    public String key(Node node) {
        String known = keys[node.id()];
        if (known == null) {
            if (node.isNamed()) {
                return node.path();
            }
            known = stepKey(node);
            keys[node.id()] = known;
        }
        return known;
    }

    /** The named node that a step serves first; the node itself when it is named. */
    public Node served(Node node) {
        Node named = node;
        while (!named.isNamed() && firstUser[named.id()] >= 0) {
            named = graph.node(firstUser[named.id()]);
        }
        return named;
    }

    private String stepKey(Node node) {
        int user = firstUser[node.id()];
        if (user < 0) {
            return "step " + node.id();
        }
        Node consumer = graph.node(user);
        int place = 0;
        while (consumer.operand(place) != node) {
            place++;
        }
        return key(consumer) + "/" + (place + 1);
    }

    private void findUsers() {
        Arrays.fill(firstUser, -1);
        for (int id = graph.nodeCount() - 1; id >= 0; id--) {
            if (!live[id]) {
                continue;
            }
            Node node = graph.node(id);
            for (int i = 0; i < node.arity(); i++) {
                int operand = node.operand(i).id();
                live[operand] = true;
                firstUser[operand] = id;
            }
        }
    }

    private void countMentions(Node node) {
        for (int i = 0; i < node.arity(); i++) {
            Node operand = node.operand(i);
            // A number is mentioned by each element of a vector, except of one that is put together from numbers.
            int elements = operand.width() == 1 && node.op() != Op.VECTOR ? node.width() : 1;
            mentions[operand.id()] += mentions(node, i) * elements;
        }
    }

    /** How often an operator's formula mentions an operand. */
    private int mentions(Node node, int operand) {
        return switch (node.op()) {
            case CEILING, FLOOR, GREATER -> 2;
            case QUOTIENT_OR_ZERO -> operand == 1 || isUncertain(node.operand(0)) ? 2 : 1;
            case PRODUCT -> hasUncertain(node) ? 2 : 1;
            case TIERED -> operand == 0 ? node.arity() - 1 : 2;
            case INPUT,
                    CHOICE,
                    RATE,
                    CONSTANT,
                    SUM,
                    DIFFERENCE,
                    QUOTIENT,
                    QUOTIENT_OR_UNKNOWN,
                    MIN,
                    MAX,
                    SELECT,
                    LOOKUP,
                    VECTOR,
                    ELEMENT,
                    TOTAL,
                    PEAK -> 1;
        };
    }

    /** Operands come first, so that a node knows how long they are when they are written into it. */
    private void choose(Node node) {
        int id = node.id();
        if (node.isLeaf()) {
            cell[id] |= node.op() != Op.CONSTANT;
            length[id] = REFERENCE;
            return;
        }
        for (int i = 0; i < node.arity(); i++) {
            if (needsCell(node, i)) {
                cell[node.operand(i).id()] = true;
            }
        }
        int sum = ownLength(node);
        for (int i = 0; i < node.arity(); i++) {
            Node operand = node.operand(i);
            if (sum > LONGEST_FORMULA) {
                cell[operand.id()] = true;
            }
            sum += mentions(node, i) * (length(operand) + 1);
        }
        length[id] = sum;
        boolean repeated = (mentions[id] - 1) * (sum - REFERENCE) > CELL;
        if (repeated && node.op() != Op.ELEMENT || mayBeAtLeast(node) || sum > LONGEST_STEP) {
            cell[id] = true;
        }
    }

    /** What mentioning a node takes. */
    private int length(Node node) {
        int mention = isCell(node) ? REFERENCE : length[node.id()];
        return mayBeAtLeast(node) ? mention + LEFT_OUT : mention;
    }

    /** What an operator's formula takes apart from its operands, about. */
    private int ownLength(Node node) {
        return switch (node.op()) {
            case CONSTANT, DIFFERENCE, QUOTIENT, SELECT, ELEMENT, VECTOR, SUM, MIN, MAX, INPUT, CHOICE, RATE -> 6;
            case PRODUCT -> hasUncertain(node) ? 10 + (node.width() > 1 ? COUNTED_ZEROS : 0) : 2;
            case QUOTIENT_OR_ZERO -> 12;
            case QUOTIENT_OR_UNKNOWN -> node.operand(1).width() > 1 ? COUNTED_ZEROS : 2;
            case CEILING, FLOOR, GREATER -> 30;
            case TIERED -> 30 * (node.arity() - 1);
            case LOOKUP, TOTAL, PEAK -> 30;
        };
    }

    /** Whether an operator's formula needs an operand to be a cell: a range, or a text that is told from a number. */
    private boolean needsCell(Node node, int operand) {
        Node of = node.operand(operand);
        return switch (node.op()) {
            case TOTAL, PEAK -> true;
            case QUOTIENT_OR_UNKNOWN -> of.width() > 1 && operand == 1;
            case TIERED -> operand > 0;
            case SUM -> mayBeUnknown(of);
            case PRODUCT -> isUncertain(of) || of.width() > 1 && hasUncertain(node);
            case SELECT -> node.width() > 1 && hasUncertain(node);
            case VECTOR -> isUncertain(of);
            case INPUT,
                    CHOICE,
                    RATE,
                    CONSTANT,
                    DIFFERENCE,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER,
                    LOOKUP,
                    ELEMENT -> false;
        };
    }

    /** Whether an operand may be unknown, or a sum that leaves something out. */
    boolean hasUncertain(Node node) {
        return uncertainty.hasUncertain(node);
    }

    /** Whether the node may be unknown, or a sum that leaves something out. */
    boolean isUncertain(Node node) {
        return uncertainty.isUncertain(node);
    }

    FormulaGraph graph() {
        return graph;
    }
}
