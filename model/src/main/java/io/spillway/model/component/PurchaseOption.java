package io.spillway.model.component;

/** How the hours of a fleet are bought when no commitment of the workspace covers them. In files the constants are written in kebab case. */
public enum PurchaseOption {
    /** By the hour, no commitment. */
    ON_DEMAND,
    /** Reserved Instance, standard, 1 year, no upfront. */
    RESERVED_STANDARD_1Y_NO_UPFRONT,
    /** Reserved Instance, standard, 1 year, partial upfront. */
    RESERVED_STANDARD_1Y_PARTIAL_UPFRONT,
    /** Reserved Instance, standard, 1 year, all upfront. */
    RESERVED_STANDARD_1Y_ALL_UPFRONT,
    /** Reserved Instance, standard, 3 years, no upfront. */
    RESERVED_STANDARD_3Y_NO_UPFRONT,
    /** Reserved Instance, standard, 3 years, partial upfront. */
    RESERVED_STANDARD_3Y_PARTIAL_UPFRONT,
    /** Reserved Instance, standard, 3 years, all upfront. */
    RESERVED_STANDARD_3Y_ALL_UPFRONT,
    /** Reserved Instance, convertible, 1 year, no upfront. */
    RESERVED_CONVERTIBLE_1Y_NO_UPFRONT,
    /** Reserved Instance, convertible, 1 year, partial upfront. */
    RESERVED_CONVERTIBLE_1Y_PARTIAL_UPFRONT,
    /** Reserved Instance, convertible, 1 year, all upfront. */
    RESERVED_CONVERTIBLE_1Y_ALL_UPFRONT,
    /** Reserved Instance, convertible, 3 years, no upfront. */
    RESERVED_CONVERTIBLE_3Y_NO_UPFRONT,
    /** Reserved Instance, convertible, 3 years, partial upfront. */
    RESERVED_CONVERTIBLE_3Y_PARTIAL_UPFRONT,
    /** Reserved Instance, convertible, 3 years, all upfront. */
    RESERVED_CONVERTIBLE_3Y_ALL_UPFRONT,
    /** Savings Plan at the typed share of the On-Demand price. */
    SAVINGS_PLAN
}
