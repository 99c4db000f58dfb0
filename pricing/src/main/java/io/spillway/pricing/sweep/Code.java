package io.spillway.pricing.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Instructions in flat arrays. Registers of an instruction start with the result. */
final class Code {
    /** Registers and constants of one instruction at most. */
    static final int STRIDE = 5;

    static final int CONSTANTS = 4;

    private final Opcode[] opcodes;
    private final int[] registers;
    private final double[] constants;
    private final double[][] tables;

    private Code(Opcode[] opcodes, int[] registers, double[] constants, double[][] tables) {
        this.opcodes = opcodes;
        this.registers = registers;
        this.constants = constants;
        this.tables = tables;
    }

    int size() {
        return opcodes.length;
    }

    /** Runs all instructions over the lanes of the registers. */
    void run(double[][] r) {
        for (int i = 0, g = 0, h = 0; i < opcodes.length; i++, g += STRIDE, h += CONSTANTS) {
            double[] d = r[registers[g]];
            double[] a = r[registers[g + 1]];
            double[] b = r[registers[g + 2]];
            double[] c = r[registers[g + 3]];
            double k = constants[h];
            double m = constants[h + 1];
            double n = constants[h + 2];
            double p = constants[h + 3];
            switch (opcodes[i]) {
                case LINEAR_1 -> Kernels.linear(d, a, k, m);
                case LINEAR_2 -> Kernels.linear(d, a, b, k, m, n);
                case LINEAR_3 -> Kernels.linear(d, a, b, c, k, m, n, p);
                case LINEAR_4 -> Kernels.linear(d, a, b, c, r[registers[g + 4]], k, m, n, p);
                case PRODUCT -> Kernels.product(d, a, b);
                case ADD_PRODUCT -> Kernels.addProduct(d, a, b, c, k);
                case RECIPROCAL -> Kernels.reciprocal(d, a);
                case RECIPROCAL_OR_ZERO -> Kernels.reciprocalOrZero(d, a);
                case CEILING -> Kernels.ceiling(d, a, k, m);
                case ADD_CEILING -> Kernels.addCeiling(d, a, b, k, m, n);
                case FLOOR -> Kernels.floor(d, a, k, m);
                case MAX -> Kernels.max(d, a, b, k, m, n, p);
                case MAX_CONSTANT -> Kernels.max(d, a, k, m, n);
                case MIN -> Kernels.min(d, a, b, k, m, n, p);
                case MIN_CONSTANT -> Kernels.min(d, a, k, m, n);
                case EXCESS -> Kernels.excess(d, a, b);
                case STEP -> Kernels.step(d, a);
                case NONZERO -> Kernels.nonZero(d, a, k, m);
                case GATHER -> Kernels.gather(d, a, tables[(int) k]);
                case CHOOSE -> Kernels.choose(d, a, b, c, k);
            }
        }
    }

    /** Collects instructions over virtual registers, each written once. */
    static final class Builder {
        private final List<Opcode> opcodes = new ArrayList<>();
        private final List<int[]> registers = new ArrayList<>();
        private final List<double[]> constants = new ArrayList<>();
        private final List<double[]> tables = new ArrayList<>();

        int size() {
            return opcodes.size();
        }

        void add(Opcode opcode, int[] registersOfInstruction, double... constantsOfInstruction) {
            opcodes.add(opcode);
            registers.add(registersOfInstruction);
            constants.add(constantsOfInstruction);
        }

        int table(double[] values) {
            for (int i = 0; i < tables.size(); i++) {
                if (Arrays.equals(tables.get(i), values)) {
                    return i;
                }
            }
            tables.add(values);
            return tables.size() - 1;
        }

        Opcode opcode(int instruction) {
            return opcodes.get(instruction);
        }

        /** Puts the instruction {@code order[i]} at place i. */
        void reorder(int[] order) {
            permute(opcodes, order);
            permute(registers, order);
            permute(constants, order);
        }

        private static <T> void permute(List<T> list, int[] order) {
            List<T> before = List.copyOf(list);
            for (int i = 0; i < order.length; i++) {
                list.set(i, before.get(order[i]));
            }
        }

        int[] registers(int instruction) {
            return registers.get(instruction);
        }

        Code build() {
            int[] flat = new int[size() * STRIDE];
            double[] flatConstants = new double[size() * CONSTANTS];
            for (int i = 0; i < size(); i++) {
                System.arraycopy(registers.get(i), 0, flat, i * STRIDE, registers.get(i).length);
                System.arraycopy(constants.get(i), 0, flatConstants, i * CONSTANTS, constants.get(i).length);
            }
            return new Code(opcodes.toArray(Opcode[]::new), flat, flatConstants, tables.toArray(double[][]::new));
        }
    }
}
