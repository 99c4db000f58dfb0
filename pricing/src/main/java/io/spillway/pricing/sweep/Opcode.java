package io.spillway.pricing.sweep;

/** Instructions over registers d (result), a, b, c, e and constants k, m, n, p. */
enum Opcode {
    /** k + m*a. */
    LINEAR_1,
    /** k + m*a + n*b. */
    LINEAR_2,
    /** k + m*a + n*b + p*c. */
    LINEAR_3,
    /** a + k + m*b + n*c + p*e. */
    LINEAR_4,
    /** a*b. */
    PRODUCT,
    /** a + k*(b*c). */
    ADD_PRODUCT,
    /** 1/a. */
    RECIPROCAL,
    /** 1/a, or 0 for 0. */
    RECIPROCAL_OR_ZERO,
    /** ceiling(k + m*a). */
    CEILING,
    /** a + n*ceiling(k + m*b). */
    ADD_CEILING,
    /** floor(k + m*a). */
    FLOOR,
    /** max(k + m*a, n + p*b). */
    MAX,
    /** max(k + m*a, n). */
    MAX_CONSTANT,
    /** min(k + m*a, n + p*b). */
    MIN,
    /** min(k + m*a, n). */
    MIN_CONSTANT,
    /** a - b less the tolerance of a comparison. */
    EXCESS,
    /** 1 where a is positive, else 0. */
    STEP,
    /** 0 where k + m*a is 0, else 1. */
    NONZERO,
    /** Row a of table k. */
    GATHER,
    /** c where a is k, else b. */
    CHOOSE
}
