package io.spillway.pricing.catalogue.source.product;

import java.util.List;
import java.util.Locale;

/** What a rate is per, with the spellings found in price lists. A price in any other unit is not that rate. */
public enum MeteredUnit {
    HOURS("hrs", "hours", "hour", "hr"),
    GB("gb", "gigabytes"),
    GB_MONTHS("gb-mo", "gb-month", "gb-months", "gb mo"),
    IOPS_MONTHS("iops-mo", "iops-month"),
    /** 1,024 MiB/s for a month. Lists that price a MiB/s are refused: the rate would be 1,024 times too small. */
    GIBPS_MONTHS("gibps-mo", "gibps-month"),
    LCU_HOURS("lcu-hrs", "lcu-hours", "lcu-hr", "nlcu-hrs", "glcu-hrs"),
    REQUESTS("requests", "request"),
    IO_REQUESTS("ios", "io"),
    QUERIES("queries", "query"),
    ZONE_MONTHS("hostedzone", "mo", "zone-months");

    private final List<String> spellings;

    MeteredUnit(String... spellings) {
        this.spellings = List.of(spellings);
    }

    boolean accepts(String published) {
        return spellings.contains(published.strip().toLowerCase(Locale.ROOT));
    }

    /** The first spelling, for messages. */
    String text() {
        return spellings.getFirst();
    }
}
