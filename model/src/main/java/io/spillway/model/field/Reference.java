package io.spillway.model.field;

/** What a structural text names. */
public enum Reference {
    NONE,
    REGION,
    PRODUCT_AREA,
    COMPONENT,
    FLOW,
    HOST_GROUP
}
