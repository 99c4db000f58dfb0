package io.spillway.pricing.catalogue.source.product;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Region codes by the names and the billing codes of price lists. Source: names of the price list of 2025-11 and older
 * spellings; billing codes of "AWS Region billing codes" in AWS's documentation.
 */
public final class Locations {

    /** {@code APN1-}, {@code EU-}, {@code LAX1-}, {@code USE1WL1-}; us-east-1 has none in older usage types. */
    private static final Pattern BILLING_CODE = Pattern.compile("(EU|[A-Z]{2,4}\\d(?:[A-Z]{2}\\d)?)-(.+)");

    private static final String US_EAST_1 = "us-east-1";

    private final Map<String, String> regionsByName = new HashMap<>();
    private final Map<String, String> regionsByBillingCode = new HashMap<>();

    /** Reads the bundled table. */
    public Locations() {
        InputStream table = Locations.class.getResourceAsStream("locations.csv");
        if (table == null) {
            throw new IllegalStateException("locations.csv is not on the class path");
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                regionsByName.put(row.getField("location"), row.getField("region"));
                if (!row.getField("billingCode").isEmpty()) {
                    regionsByBillingCode.put(row.getField("billingCode"), row.getField("region"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The region of a name such as {@code EU (Ireland)}; empty when it is not known. */
    public Optional<String> regionOfName(String location) {
        return Optional.ofNullable(regionsByName.get(location));
    }

    /** The region of a usage type's billing code; us-east-1 without one; empty for a code that is not known. */
    public Optional<String> regionOfUsage(String usageType) {
        Matcher matcher = BILLING_CODE.matcher(usageType);
        if (!matcher.matches()) {
            return Optional.of(US_EAST_1);
        }
        String code = matcher.group(1).equals("EUW1") ? "EU" : matcher.group(1);
        return Optional.ofNullable(regionsByBillingCode.get(code));
    }

    /** The usage type without its billing code: {@code USW2-BoxUsage:c5.large} becomes {@code BoxUsage:c5.large}. */
    public static String withoutBillingCode(String usageType) {
        Matcher matcher = BILLING_CODE.matcher(usageType);
        return matcher.matches() ? matcher.group(2) : usageType;
    }
}
