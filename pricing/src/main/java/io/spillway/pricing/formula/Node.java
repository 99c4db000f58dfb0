package io.spillway.pricing.formula;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateLookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of the formula graph. Nodes are compared by identity; operands always have smaller ids.
 *
 * <p>A node is a number (width 1) or a vector: 24 hours of the day or 6 zones. Operators work element by element, and a
 * number meets a vector as if it were repeated.
 *
 * <p>The arithmetic methods add a node to the {@link Formulas} under construction.
 */
public final class Node {
    static final Node[] NONE = {};

    private final Formulas formulas;
    private final int id;
    private final Op op;
    private final Unit unit;
    private final int width;
    private final int offset;
    private final Node[] operands;
    private final @Nullable Object detail;
    private final double value;

    private String owner = "";
    private String quantity = "";
    private String label = "";

    Node(
            Formulas formulas,
            int id,
            Op op,
            Unit unit,
            int width,
            int offset,
            Node[] operands,
            @Nullable Object detail,
            double value) {
        this.formulas = formulas;
        this.id = id;
        this.op = op;
        this.unit = unit;
        this.width = width;
        this.offset = offset;
        this.operands = operands;
        this.detail = detail;
        this.value = value;
    }

    /** Position in the graph, from 0. */
    public int id() {
        return id;
    }

    public Op op() {
        return op;
    }

    public Unit unit() {
        return unit;
    }

    /** 1 for a number, 24 for hours, 6 for zones. */
    public int width() {
        return width;
    }

    /** Where the node's first value stands in the values of an {@link Evaluation}. */
    public int offset() {
        return offset;
    }

    public int arity() {
        return operands.length;
    }

    public Node operand(int index) {
        return operands[index];
    }

    public List<Node> operands() {
        return List.of(operands);
    }

    /**
     * A unit price (0 when unknown) or a constant; what inputs and choices hold is {@link FormulaGraph#value}.
     *
     * @throws IllegalStateException when the node is neither
     */
    public double value() {
        if (op != Op.RATE && op != Op.CONSTANT) {
            throw new IllegalStateException(this + " has no value of its own");
        }
        return value;
    }

    /** Value of a leaf when the graph was built. */
    double initial() {
        return value;
    }

    public boolean isLeaf() {
        return op == Op.INPUT || op == Op.CHOICE || op == Op.RATE || op == Op.CONSTANT;
    }

    /** Whether the node was given a name; other nodes are steps of a named one. */
    public boolean isNamed() {
        return !quantity.isEmpty();
    }

    /** Component, flow or group of inputs the node belongs to; empty for an unnamed step. */
    public String owner() {
        return owner;
    }

    /** Name within the owner, unique there; empty for an unnamed step. */
    public String quantity() {
        return quantity;
    }

    /** Words for people; empty for an unnamed step. */
    public String label() {
        return label;
    }

    /** The node's identity over scenarios: owner and quantity; empty for an unnamed step. */
    public String path() {
        return quantity.isEmpty() ? "" : owner + "." + quantity;
    }

    /** Options of a {@link Op#CHOICE}. */
    public List<String> options() {
        return require(ChoiceDetail.class).options();
    }

    /** Where the value of an {@link Op#INPUT}, {@link Op#CHOICE} or {@link Op#CONSTANT} comes from. */
    public Provenance provenance() {
        return switch (detail) {
            case ChoiceDetail choice -> choice.provenance();
            case InputDetail input -> input.provenance();
            case null, default -> require(Provenance.class);
        };
    }

    /** Values an {@link Op#INPUT} may have. */
    public Range range() {
        return require(InputDetail.class).range();
    }

    /** The answer of the catalogue behind a {@link Op#RATE}. */
    public RateLookup rate() {
        return require(RateLookup.class);
    }

    /** The column a {@link Op#LOOKUP} reads. */
    public Table table() {
        return require(Table.class);
    }

    /** Lower edges of the tiers of a {@link Op#TIERED}, one per price operand. */
    public double[] tierEdges() {
        return require(double[].class).clone();
    }

    double[] edges() {
        return require(double[].class);
    }

    /** Which element an {@link Op#ELEMENT} takes. */
    public int elementIndex() {
        return require(Integer.class);
    }

    public Node plus(Node other) {
        return formulas.sum(this, other);
    }

    public Node minus(Node other) {
        return formulas.difference(this, other);
    }

    public Node times(Node other) {
        return formulas.product(this, other);
    }

    /** Quotient by something that is never 0 by the validation of its inputs. */
    public Node per(Node other) {
        return formulas.quotient(Op.QUOTIENT, this, other);
    }

    /** Quotient, 0 when the divisor is 0. */
    public Node perOrZero(Node other) {
        return formulas.quotient(Op.QUOTIENT_OR_ZERO, this, other);
    }

    /** Quotient, unknown when the divisor is 0. */
    public Node perOrUnknown(Node other) {
        return formulas.quotient(Op.QUOTIENT_OR_UNKNOWN, this, other);
    }

    public Node ceiling() {
        return formulas.rounded(Op.CEILING, this);
    }

    public Node floor() {
        return formulas.rounded(Op.FLOOR, this);
    }

    /** 1 where this exceeds the other, else 0. */
    public Node exceeds(Node other) {
        return formulas.greater(this, other);
    }

    /** Sum over the vector; the node itself when it is a number. */
    public Node total() {
        return formulas.total(this);
    }

    /** Greatest element of the vector; the node itself when it is a number. */
    public Node peak() {
        return formulas.peak(this);
    }

    public Node element(int index) {
        return formulas.element(this, index);
    }

    /**
     * Gives the node its name, or adds the name as an alias when it has one.
     *
     * @throws IllegalStateException when another node has that path
     */
    public Node as(String owner, String quantity, String label) {
        formulas.name(this, owner, quantity, label);
        return this;
    }

    void setName(String newOwner, String newQuantity, String newLabel) {
        owner = newOwner;
        quantity = newQuantity;
        label = newLabel;
    }

    boolean isUnknownLeaf() {
        return op == Op.RATE && detail instanceof RateLookup.Unknown;
    }

    private <T> T require(Class<T> type) {
        if (!type.isInstance(detail)) {
            throw new IllegalStateException("a node " + op + " has no " + type.getSimpleName());
        }
        return type.cast(detail);
    }

    @Override
    public String toString() {
        return "#" + id + " " + op + (isNamed() ? " " + path() : "") + " [" + unit + "]";
    }

    record InputDetail(Provenance provenance, Range range) {}

    record ChoiceDetail(List<String> options, Provenance provenance) {}
}
