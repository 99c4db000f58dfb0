package io.spillway.model.field;

/** Where the choices of a text field come from when they are not an enum of the program. */
public enum Domain {
    /** Not a choice. */
    NONE,
    /** Instance types of the price snapshot in use. */
    INSTANCE_TYPE,
    /** Database instance classes of the price snapshot in use. */
    DATABASE_CLASS,
    /** Amazon MSK broker types of the price snapshot in use. */
    MSK_BROKER_TYPE,
    /** CloudFront geographies of the price snapshot in use. */
    CDN_GEOGRAPHY
}
