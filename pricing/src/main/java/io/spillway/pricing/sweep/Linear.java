package io.spillway.pricing.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code constant + sum of weights[i] * atoms[i]}: a value of the sweep before it has a register. Atoms ascend, weights are not 0. */
final class Linear {
    static final Linear ZERO = new Linear(0, new int[0], new double[0]);
    static final Linear ONE = constant(1);

    private final double constant;
    private final int[] atoms;
    private final double[] weights;

    private Linear(double constant, int[] atoms, double[] weights) {
        this.constant = constant;
        this.atoms = atoms;
        this.weights = weights;
    }

    static Linear constant(double value) {
        return value == 0 && ZERO != null ? ZERO : new Linear(value, new int[0], new double[0]);
    }

    static Linear of(int atom) {
        return new Linear(0, new int[] {atom}, new double[] {1});
    }

    static Linear sum(List<Linear> terms) {
        double constant = 0;
        TreeMap<Integer, Double> merged = new TreeMap<>();
        for (Linear term : terms) {
            constant += term.constant;
            for (int i = 0; i < term.atoms.length; i++) {
                merged.merge(term.atoms[i], term.weights[i], Double::sum);
            }
        }
        merged.values().removeIf(weight -> weight == 0);
        int[] atoms = new int[merged.size()];
        double[] weights = new double[merged.size()];
        int at = 0;
        for (Map.Entry<Integer, Double> entry : merged.entrySet()) {
            atoms[at] = entry.getKey();
            weights[at++] = entry.getValue();
        }
        return atoms.length == 0 ? constant(constant) : new Linear(constant, atoms, weights);
    }

    Linear times(double factor) {
        if (factor == 0) {
            return ZERO;
        }
        return factor == 1 ? this : map(weight -> weight * factor);
    }

    Linear over(double divisor) {
        return divisor == 1 ? this : map(weight -> weight / divisor);
    }

    Linear withConstant(double value) {
        return new Linear(value, atoms, weights);
    }

    /** Weights and constant with 44 bits: equal for values that differ by rounding. */
    Linear coarse() {
        return map(weight -> Double.longBitsToDouble((Double.doubleToLongBits(weight) + (1L << 7)) & -(1L << 8)));
    }

    private Linear map(java.util.function.DoubleUnaryOperator change) {
        return new Linear(
                change.applyAsDouble(constant),
                atoms,
                Arrays.stream(weights).map(change).toArray());
    }

    double constant() {
        return constant;
    }

    int size() {
        return atoms.length;
    }

    int atom(int index) {
        return atoms[index];
    }

    double weight(int index) {
        return weights[index];
    }

    boolean isConstant() {
        return atoms.length == 0;
    }

    boolean isZero() {
        return atoms.length == 0 && constant == 0;
    }

    /** One atom and nothing added. */
    boolean isTerm() {
        return atoms.length == 1 && constant == 0;
    }

    /** An atom as it is. */
    boolean isAtom() {
        return isTerm() && weights[0] == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Linear linear
                && constant == linear.constant
                && Arrays.equals(atoms, linear.atoms)
                && Arrays.equals(weights, linear.weights);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(constant) + Arrays.hashCode(atoms)) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(constant);
        for (int i = 0; i < atoms.length; i++) {
            text.append(" + ").append(weights[i]).append("*#").append(atoms[i]);
        }
        return text.toString();
    }
}
