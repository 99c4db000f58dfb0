package io.spillway.app.settings;

import java.util.Locale;

/** How throughput is shown. */
public enum RateUnits {
    /** kB/s, MB/s, GB/s. */
    BYTES,
    /** kbit/s, Mbit/s, Gbit/s, as networks are sold. */
    BITS;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
