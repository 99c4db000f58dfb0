package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A graph compiled for points that differ in the values of some leaves. Values and certainties of the outputs equal those of an
 * {@link io.spillway.pricing.formula.Evaluation} with the same leaves, to 1e-9 of the largest operand. Immutable; threads share
 * it, each with a {@link SweepBlock} of its own.
 */
public final class SweepProgram {
    private final List<Node> leaves;
    private final List<Node> outputs;
    private final Code code;
    private final int registers;
    private final Map<Integer, Double> constants;
    private final int[] valueRegisters;
    private final int[] certaintyRegisters;
    private final SweepReport report;

    private SweepProgram(List<Node> leaves, List<Node> outputs, FormulaGraph graph) {
        this.leaves = leaves;
        this.outputs = outputs;
        Algebra algebra = new Algebra();
        Lowering lowering = new Lowering(graph, leaves, outputs, algebra);
        List<Linear> results = new ArrayList<>();
        outputs.forEach(output -> results.add(lowering.value(output, 0)));
        outputs.forEach(output -> results.add(lowering.certainty(output)));
        Emission emission = new Emission(algebra, leaves.size(), results);
        int[] virtual = results.stream().mapToInt(emission::register).toArray();
        boolean[] pinned = new boolean[emission.registers()];
        Arrays.fill(pinned, 0, leaves.size(), true);
        emission.constants().values().forEach(register -> pinned[register] = true);
        Arrays.stream(virtual).forEach(register -> pinned[register] = true);
        Schedule.improve(emission.code(), emission.registers(), pinned);
        int[] real = RegisterAllocation.rename(emission.code(), emission.registers(), pinned);
        this.code = emission.code().build();
        this.registers = Arrays.stream(real).max().orElse(-1) + 1;
        this.constants = new HashMap<>();
        emission.constants().forEach((value, register) -> constants.put(real[register], value));
        this.valueRegisters =
                IntStream.range(0, outputs.size()).map(i -> real[virtual[i]]).toArray();
        this.certaintyRegisters = IntStream.range(0, outputs.size())
                .map(i -> real[virtual[outputs.size() + i]])
                .toArray();
        this.report =
                new SweepReport(graph.nodeCount(), lowering.liveNodes(), lowering.liveValues(), code.size(), registers);
    }

    /**
     * Compiles the part of a graph between some leaves and some figures.
     *
     * @param varied leaves whose values the points give; all others keep the values of the graph
     * @param outputs figures of width 1
     * @throws IllegalArgumentException when a varied node is not a leaf or an output is a vector
     */
    public static SweepProgram compile(FormulaGraph graph, Collection<Node> varied, List<Node> outputs) {
        List<Node> leaves = List.copyOf(varied);
        for (Node leaf : leaves) {
            if (!leaf.isLeaf()) {
                throw new IllegalArgumentException(leaf + " is computed, so a sweep cannot vary it");
            }
        }
        if (new HashSet<>(leaves).size() < leaves.size()) {
            throw new IllegalArgumentException("a leaf is varied twice: " + leaves);
        }
        for (Node output : outputs) {
            if (output.width() != 1) {
                throw new IllegalArgumentException(
                        output + " has " + output.width() + " values; take its total, its peak or one element");
            }
        }
        return new SweepProgram(leaves, List.copyOf(outputs), graph);
    }

    /** The varied leaves in the order of a point's values. */
    public List<Node> leaves() {
        return leaves;
    }

    public List<Node> outputs() {
        return outputs;
    }

    public SweepReport report() {
        return report;
    }

    /** Registers of one thread. */
    double[][] newRegisters() {
        double[][] result = new double[registers][SweepBlock.LANES];
        constants.forEach((register, value) -> Arrays.fill(result[register], value));
        return result;
    }

    void run(double[][] values) {
        code.run(values);
    }

    int valueRegister(int output) {
        return valueRegisters[output];
    }

    int certaintyRegister(int output) {
        return certaintyRegisters[output];
    }
}
