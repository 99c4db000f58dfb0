package io.spillway.app.settings;

import java.util.Locale;

/** How sizes of memory and disks are shown. Billed volumes stay in the GB of the bill. */
public enum SizeUnits {
    /** KiB, MiB, GiB in steps of 1,024, as AWS sells them. */
    BINARY,
    /** KB, MB, GB in steps of 1,000. */
    DECIMAL;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
