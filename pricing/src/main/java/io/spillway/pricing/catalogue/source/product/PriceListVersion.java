package io.spillway.pricing.catalogue.source.product;

import io.spillway.pricing.catalogue.PriceDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Which price list a price is from.
 *
 * @param offerCode for example AmazonEC2
 * @param version as published; empty when not given
 * @param date when it was published
 * @param readFrom how it was read: the Query API or the name of a file
 */
public record PriceListVersion(String offerCode, String version, PriceDate date, String readFrom) {

    /** With the day of a time stamp such as {@code 2026-08-10T21:57:58Z}; undated for any other text. */
    public static PriceListVersion of(String offerCode, String version, String published, String readFrom) {
        return new PriceListVersion(offerCode, version, date(published), readFrom);
    }

    private static PriceDate date(String published) {
        if (published.length() < 10) {
            return PriceDate.UNDATED;
        }
        try {
            return PriceDate.of(LocalDate.parse(published.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return PriceDate.UNDATED;
        }
    }

    /** The source of a rate. */
    String source() {
        return ("AWS price list " + offerCode + " " + version).strip().replace("  ", " ") + " (" + readFrom + ")";
    }

    boolean newerThan(PriceListVersion other) {
        LocalDate mine = date.latest().orElse(LocalDate.MIN);
        return mine.isAfter(other.date.latest().orElse(LocalDate.MIN));
    }
}
