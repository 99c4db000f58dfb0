package io.spillway.pricing.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings instructions forward that end the life of a register, or that gather several values into one, so that fewer registers are in
 * use at once and the working set stays in the caches.
 */
final class Schedule {
    private static final int FEW = 2;

    private final Code.Builder code;
    private final boolean[] pinned;
    private final List<List<Integer>> readers = new ArrayList<>();
    private final int[] readsLeft;
    private final boolean[] available;
    private final boolean[] placed;
    private final int[] order;
    private int count;

    private Schedule(Code.Builder code, int registers, boolean[] pinned) {
        this.code = code;
        this.pinned = pinned;
        this.readsLeft = new int[registers];
        this.available = new boolean[registers];
        this.placed = new boolean[code.size()];
        this.order = new int[code.size()];
        Arrays.fill(available, true);
        for (int v = 0; v < registers; v++) {
            readers.add(new ArrayList<>());
        }
        for (int i = 0; i < code.size(); i++) {
            available[code.registers(i)[0]] = false;
            for (int operand : operands(i)) {
                readers.get(operand).add(i);
                readsLeft[operand]++;
            }
        }
    }

    /** Reorders the instructions; each still comes after those whose results it reads. */
    static void improve(Code.Builder code, int registers, boolean[] pinned) {
        Schedule schedule = new Schedule(code, registers, pinned);
        for (int i = 0; i < code.size(); i++) {
            if (!schedule.placed[i]) {
                schedule.place(i);
            }
        }
        code.reorder(schedule.order);
    }

    private void place(int instruction) {
        placed[instruction] = true;
        order[count++] = instruction;
        int result = code.registers(instruction)[0];
        available[result] = true;
        for (int operand : operands(instruction)) {
            readsLeft[operand]--;
        }
        for (int reader : readers.get(result)) {
            if (!placed[reader] && isReady(reader) && (endsALife(reader) || gathers(reader))) {
                place(reader);
            }
        }
    }

    private boolean isReady(int instruction) {
        return Arrays.stream(operands(instruction)).allMatch(operand -> available[operand]);
    }

    private boolean endsALife(int instruction) {
        return Arrays.stream(operands(instruction)).anyMatch(operand -> readsLeft[operand] == 1 && !pinned[operand]);
    }

    /** Two or more operands, none of which many instructions wait for. */
    private boolean gathers(int instruction) {
        int[] operands = operands(instruction);
        return operands.length > 1
                && Arrays.stream(operands).allMatch(operand -> !pinned[operand] && readsLeft[operand] <= FEW);
    }

    private int[] operands(int instruction) {
        int[] registers = code.registers(instruction);
        return Arrays.stream(registers, 1, registers.length).distinct().toArray();
    }
}
