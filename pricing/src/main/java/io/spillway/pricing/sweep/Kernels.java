package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Rounding;

/**
 * The loops of the instructions: one short method each, which the JIT turns into vector instructions. {@code Math.max} rather than
 * {@code ?:}, because a conditional move is not vectorised; the rounding expressions are those of {@link Rounding}.
 */
final class Kernels {
    private static final double TOLERANCE = Rounding.TOLERANCE;

    private Kernels() {}

    static void linear(double[] d, double[] a, double k, double m) {
        for (int i = 0; i < d.length; i++) {
            d[i] = k + m * a[i];
        }
    }

    static void linear(double[] d, double[] a, double[] b, double k, double m, double n) {
        for (int i = 0; i < d.length; i++) {
            d[i] = k + m * a[i] + n * b[i];
        }
    }

    static void linear(double[] d, double[] a, double[] b, double[] c, double k, double m, double n, double p) {
        for (int i = 0; i < d.length; i++) {
            d[i] = k + m * a[i] + n * b[i] + p * c[i];
        }
    }

    static void linear(
            double[] d, double[] a, double[] b, double[] c, double[] e, double k, double m, double n, double p) {
        for (int i = 0; i < d.length; i++) {
            d[i] = a[i] + k + m * b[i] + n * c[i] + p * e[i];
        }
    }

    static void product(double[] d, double[] a, double[] b) {
        for (int i = 0; i < d.length; i++) {
            d[i] = a[i] * b[i];
        }
    }

    static void addProduct(double[] d, double[] a, double[] b, double[] c, double k) {
        for (int i = 0; i < d.length; i++) {
            d[i] = a[i] + k * (b[i] * c[i]);
        }
    }

    static void reciprocal(double[] d, double[] a) {
        for (int i = 0; i < d.length; i++) {
            d[i] = 1 / a[i];
        }
    }

    static void reciprocalOrZero(double[] d, double[] a) {
        for (int i = 0; i < d.length; i++) {
            double nonZero = Math.ceil(Math.min(1, Math.abs(a[i])));
            d[i] = nonZero / (a[i] + (1 - nonZero));
        }
    }

    static void ceiling(double[] d, double[] a, double k, double m) {
        for (int i = 0; i < d.length; i++) {
            double x = k + m * a[i];
            d[i] = Math.ceil(x - TOLERANCE * Math.max(1, Math.abs(x)));
        }
    }

    static void addCeiling(double[] d, double[] a, double[] b, double k, double m, double n) {
        for (int i = 0; i < d.length; i++) {
            double x = k + m * b[i];
            d[i] = a[i] + n * Math.ceil(x - TOLERANCE * Math.max(1, Math.abs(x)));
        }
    }

    static void floor(double[] d, double[] a, double k, double m) {
        for (int i = 0; i < d.length; i++) {
            double x = k + m * a[i];
            d[i] = Math.floor(x + TOLERANCE * Math.max(1, Math.abs(x)));
        }
    }

    static void max(double[] d, double[] a, double[] b, double k, double m, double n, double p) {
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.max(k + m * a[i], n + p * b[i]);
        }
    }

    static void max(double[] d, double[] a, double k, double m, double n) {
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.max(k + m * a[i], n);
        }
    }

    static void min(double[] d, double[] a, double[] b, double k, double m, double n, double p) {
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.min(k + m * a[i], n + p * b[i]);
        }
    }

    static void min(double[] d, double[] a, double k, double m, double n) {
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.min(k + m * a[i], n);
        }
    }

    static void excess(double[] d, double[] a, double[] b) {
        for (int i = 0; i < d.length; i++) {
            double size = Math.max(1, Math.max(Math.abs(a[i]), Math.abs(b[i])));
            d[i] = a[i] - b[i] - TOLERANCE * size;
        }
    }

    static void step(double[] d, double[] a) {
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.ceil(Math.min(1, Math.max(0, a[i])));
        }
    }

    static void nonZero(double[] d, double[] a, double k, double m) {
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.ceil(Math.min(1, Math.abs(k + m * a[i])));
        }
    }

    static void gather(double[] d, double[] a, double[] table) {
        for (int i = 0; i < d.length; i++) {
            d[i] = table[(int) a[i]];
        }
    }

    static void choose(double[] d, double[] a, double[] b, double[] c, double k) {
        for (int i = 0; i < d.length; i++) {
            d[i] = (int) a[i] == k ? c[i] : b[i];
        }
    }
}
