package io.spillway.app.settings;

/** In which units amounts of data are shown; what is typed keeps its own. */
public enum DataUnits {
    /** Each in the unit in which AWS publishes or bills it. */
    AS_PUBLISHED,
    /** KiB, MiB, GiB, TiB: powers of 1,024. */
    BINARY,
    /** KB, MB, GB, TB: powers of 1,000. */
    DECIMAL
}
