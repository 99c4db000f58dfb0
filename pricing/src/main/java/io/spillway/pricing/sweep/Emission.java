package io.spillway.pricing.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the instructions of the atoms that outputs need, operands first and each atom once. A product or ceiling that is used
 * once, in a sum, is computed by the instruction that adds it.
 */
final class Emission {
    private final Algebra algebra;
    private final Code.Builder code = new Code.Builder();
    private final Map<Double, Integer> constants = new LinkedHashMap<>();
    private final int[] uses;
    private final int[] registers;
    private final int leaves;
    private int next;

    Emission(Algebra algebra, int leaves, List<Linear> outputs) {
        this.algebra = algebra;
        this.leaves = leaves;
        this.uses = new int[algebra.size()];
        this.registers = new int[algebra.size()];
        Arrays.fill(registers, -1);
        this.next = leaves;
        outputs.forEach(this::count);
    }

    private void count(Linear value) {
        for (int i = 0; i < value.size(); i++) {
            int id = value.atom(i);
            if (uses[id]++ == 0) {
                Atom atom = algebra.atom(id);
                if (atom.kind() == Atom.Kind.LEAF) {
                    registers[id] = (int) atom.argument(0).constant();
                } else {
                    atom.arguments().forEach(this::count);
                }
            }
        }
    }

    Code.Builder code() {
        return code;
    }

    /** Virtual registers, numbered from 0: the varied leaves first. */
    int registers() {
        return next;
    }

    int leaves() {
        return leaves;
    }

    /** Registers that hold one value for all lanes. */
    Map<Double, Integer> constants() {
        return constants;
    }

    /** The register of a value. */
    int register(Linear value) {
        if (value.isConstant()) {
            return constants.computeIfAbsent(value.constant(), key -> next++);
        }
        return value.isAtom() ? register(value.atom(0)) : linear(value);
    }

    private int register(int id) {
        if (registers[id] < 0) {
            registers[id] = emit(algebra.atom(id));
        }
        return registers[id];
    }

    private int emit(Atom atom) {
        return switch (atom.kind()) {
            case LEAF -> throw new IllegalStateException("a leaf has its register");
            case SUM -> linear(atom.argument(0));
            case PRODUCT -> {
                int a = register(atom.argument(0));
                int b = register(atom.argument(1));
                yield add(Opcode.PRODUCT, new int[] {0, a, b});
            }
            case RECIPROCAL -> add(Opcode.RECIPROCAL, new int[] {0, register(atom.argument(0))});
            case RECIPROCAL_OR_ZERO -> add(Opcode.RECIPROCAL_OR_ZERO, new int[] {0, register(atom.argument(0))});
            case CEILING -> affine(Opcode.CEILING, atom.argument(0));
            case FLOOR -> affine(Opcode.FLOOR, atom.argument(0));
            case NONZERO -> affine(Opcode.NONZERO, atom.argument(0));
            case MAX -> extreme(Opcode.MAX, Opcode.MAX_CONSTANT, atom.arguments());
            case MIN -> extreme(Opcode.MIN, Opcode.MIN_CONSTANT, atom.arguments());
            case GREATER -> {
                int a = register(atom.argument(0));
                int b = register(atom.argument(1));
                yield add(Opcode.STEP, new int[] {0, add(Opcode.EXCESS, new int[] {0, a, b})});
            }
            case GATHER -> {
                int index = register(atom.argument(0));
                int table = code.table(
                        atom.table().stream().mapToDouble(Double::doubleValue).toArray());
                yield add(Opcode.GATHER, new int[] {0, index}, table);
            }
            case SELECT -> {
                int index = register(atom.argument(0));
                int chosen = register(atom.argument(1));
                for (int i = 2; i < atom.arguments().size(); i++) {
                    int option = register(atom.argument(i));
                    chosen = add(Opcode.CHOOSE, new int[] {0, index, chosen, option}, i - 1);
                }
                yield chosen;
            }
        };
    }

    private int affine(Opcode opcode, Linear value) {
        return add(opcode, new int[] {0, register(value.atom(0))}, value.constant(), value.weight(0));
    }

    /** Constants come last among the arguments. */
    private int extreme(Opcode opcode, Opcode withConstant, List<Linear> arguments) {
        Linear first = arguments.getFirst();
        int result = register(first.atom(0));
        double constant = first.constant();
        double weight = first.weight(0);
        for (Linear argument : arguments.subList(1, arguments.size())) {
            if (argument.isConstant()) {
                result = add(withConstant, new int[] {0, result}, constant, weight, argument.constant());
            } else {
                int other = register(argument.atom(0));
                result = add(
                        opcode,
                        new int[] {0, result, other},
                        constant,
                        weight,
                        argument.constant(),
                        argument.weight(0));
            }
            constant = 0;
            weight = 1;
        }
        return result;
    }

    private int linear(Linear value) {
        List<Integer> fused = new ArrayList<>();
        Partial sum = new Partial(value.constant());
        for (int i = 0; i < value.size(); i++) {
            if (isFused(value.atom(i))) {
                fused.add(i);
            } else {
                sum.add(value.weight(i), register(value.atom(i)));
            }
        }
        for (int i : fused) {
            if (sum.isEmpty()) {
                sum.add(value.weight(i), register(value.atom(i)));
                continue;
            }
            Atom atom = algebra.atom(value.atom(i));
            Linear first = atom.argument(0);
            int a = register(first.atom(0));
            if (atom.kind() == Atom.Kind.PRODUCT) {
                int b = register(atom.argument(1));
                sum.fused(Opcode.ADD_PRODUCT, new int[] {0, 0, a, b}, value.weight(i));
            } else {
                sum.fused(Opcode.ADD_CEILING, new int[] {0, 0, a}, first.constant(), first.weight(0), value.weight(i));
            }
        }
        return sum.register();
    }

    private boolean isFused(int id) {
        Atom.Kind kind = algebra.atom(id).kind();
        return uses[id] == 1 && registers[id] < 0 && (kind == Atom.Kind.PRODUCT || kind == Atom.Kind.CEILING);
    }

    private int add(Opcode opcode, int[] operands, double... parameters) {
        operands[0] = next++;
        code.add(opcode, operands, parameters);
        return operands[0];
    }

    /** A sum under way: what is added up so far, and up to three terms that wait for one instruction. */
    private final class Partial {
        private double constant;
        private int sum = -1;
        private final List<Integer> waiting = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        Partial(double constant) {
            this.constant = constant;
        }

        boolean isEmpty() {
            return sum < 0 && waiting.isEmpty();
        }

        void add(double weight, int register) {
            if (waiting.size() == 3) {
                flush();
            }
            waiting.add(register);
            weights.add(weight);
        }

        void fused(Opcode opcode, int[] operands, double... parameters) {
            flush();
            operands[1] = sum;
            sum = Emission.this.add(opcode, operands, parameters);
        }

        int register() {
            flush();
            return sum;
        }

        private void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            int n = waiting.size();
            boolean whole = sum >= 0 && n == 3;
            int shift = sum >= 0 && !whole ? 1 : 0;
            double[] parameters = new double[n + shift + 1];
            parameters[0] = constant;
            int[] operands = new int[n + (sum >= 0 ? 2 : 1)];
            if (sum >= 0) {
                operands[1] = sum;
            }
            if (shift == 1) {
                parameters[1] = 1;
            }
            for (int i = 0; i < n; i++) {
                operands[operands.length - n + i] = waiting.get(i);
                parameters[1 + shift + i] = weights.get(i);
            }
            Opcode opcode = whole
                    ? Opcode.LINEAR_4
                    : switch (n + shift) {
                        case 1 -> Opcode.LINEAR_1;
                        case 2 -> Opcode.LINEAR_2;
                        default -> Opcode.LINEAR_3;
                    };
            sum = Emission.this.add(opcode, operands, parameters);
            constant = 0;
            waiting.clear();
            weights.clear();
        }
    }
}
