package io.spillway.model.component;

/** What a cost that is not metered is for. In files the constants are written in kebab case. */
public enum CostCategory {
    /** Support. */
    SUPPORT,
    /** Licences and subscriptions. */
    LICENCE,
    /** People's time. */
    PEOPLE,
    /** Anything else. */
    OTHER
}
