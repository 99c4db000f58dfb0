package io.spillway.pricing.sweep;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Gives virtual registers few real ones: a register is free again after the last instruction that reads it. */
final class RegisterAllocation {
    private RegisterAllocation() {}

    /**
     * Renames the registers of all instructions.
     *
     * @param pinned virtual registers that keep a register of their own for the whole program: leaves, constants, outputs
     * @return the real register of each virtual one
     */
    static int[] rename(Code.Builder code, int virtual, boolean[] pinned) {
        int[] lastUse = new int[virtual];
        for (int i = 0; i < code.size(); i++) {
            int[] registers = code.registers(i);
            for (int g = 1; g < registers.length; g++) {
                lastUse[registers[g]] = i;
            }
        }
        int[] real = new int[virtual];
        Arrays.fill(real, -1);
        int count = 0;
        for (int v = 0; v < virtual; v++) {
            if (pinned[v]) {
                real[v] = count++;
            }
        }
        ArrayDeque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < code.size(); i++) {
            int[] registers = code.registers(i);
            int result = registers[0];
            for (int g = 1; g < registers.length; g++) {
                int operand = registers[g];
                registers[g] = real[operand];
                boolean first = true;
                for (int before = 1; before < g; before++) {
                    first &= registers[before] != real[operand];
                }
                if (first && !pinned[operand] && lastUse[operand] == i) {
                    free.push(real[operand]);
                }
            }
            if (real[result] < 0) {
                real[result] = free.isEmpty() ? count++ : free.pop();
            }
            registers[0] = real[result];
        }
        return real;
    }
}
