package io.spillway.pricing.formula;

/** The operators of the formula graph. Each has one meaning in every reader. */
public enum Op {
    /** A number a person can edit. */
    INPUT,
    /** A choice a person can edit; its value is the index of the option. */
    CHOICE,
    /** A unit price. */
    RATE,
    /** A factor that is true by definition, such as seconds per hour. */
    CONSTANT,
    /** Operands added; unknown ones are left out and make the sum "at least". */
    SUM,
    /** First minus second. */
    DIFFERENCE,
    /** Operands multiplied; a known zero times an unknown is a known zero. */
    PRODUCT,
    /** First over second, which is never 0 by the validation of its inputs. */
    QUOTIENT,
    /** First over second; 0 when the second is 0. */
    QUOTIENT_OR_ZERO,
    /** First over second; unknown when the second is 0. */
    QUOTIENT_OR_UNKNOWN,
    MIN,
    MAX,
    /** {@link Rounding#ceiling}. */
    CEILING,
    /** {@link Rounding#floor}. */
    FLOOR,
    /** 1 when the first exceeds the second by {@link Rounding#greater}, else 0. */
    GREATER,
    /** First operand is an index from 0 into the others. */
    SELECT,
    /** First operand is a quantity; the others are prices of the tiers whose lower edges the node keeps. */
    TIERED,
    /** The row of a table that the operand, a choice, names. */
    LOOKUP,
    /** Scalars as a vector. */
    VECTOR,
    /** One element of a vector. */
    ELEMENT,
    /** Sum over a vector. */
    TOTAL,
    /** Greatest element of a vector. */
    PEAK
}
