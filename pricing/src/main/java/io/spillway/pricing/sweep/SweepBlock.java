package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Certainty;

/** Consecutive points of a sweep with their results. Reused for the next points: whoever needs a figure later copies it. */
public final class SweepBlock {
    /** Points computed together: few enough for the first-level cache, enough to hide the cost of an instruction. */
    static final int LANES = 512;

    private static final Certainty[] CERTAINTIES = Certainty.values();

    private final SweepProgram program;
    private final double[][] registers;
    private final double[][] leaves;
    private long first;
    private int size;

    SweepBlock(SweepProgram program) {
        this.program = program;
        this.registers = program.newRegisters();
        this.leaves = new double[program.leaves().size()][];
        System.arraycopy(registers, 0, leaves, 0, leaves.length);
    }

    void compute(SweepInput input, long firstPoint, int points) {
        first = firstPoint;
        size = points;
        input.fill(firstPoint, points, leaves);
        program.run(registers);
    }

    /** Number of the block's first point, from 0. */
    public long first() {
        return first;
    }

    /** Points in the block. */
    public int size() {
        return size;
    }

    /** Value of a varied leaf at a point of the block. */
    public double leaf(int leaf, int point) {
        return leaves[leaf][point];
    }

    /** Value of an output at a point of the block; meaningless where its certainty is unknown. */
    public double value(int output, int point) {
        return registers[program.valueRegister(output)][point];
    }

    public Certainty certainty(int output, int point) {
        return CERTAINTIES[(int) registers[program.certaintyRegister(output)][point]];
    }
}
