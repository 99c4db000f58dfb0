package io.spillway.scenarios.prices;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.spillway.model.file.Findings;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.NearestName;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.RateKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of own prices as members of a workspace's document; what is wrong with one is a finding at its field. */
final class PrivatePriceRows {
    private static final int LONGEST = 2_000;
    private static final double MOST_USD = 1e9;
    private static final List<String> COLUMNS = PrivatePriceFile.COLUMNS;
    private static final List<String> ENTRIES = List.of("price", "discount");

    private final CsvPlaces places;
    private final Findings findings;
    private final Map<String, Json> overrides = new LinkedHashMap<>();
    private final Map<String, Json> discounts = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    PrivatePriceRows(CsvPlaces places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    PrivatePrices prices() {
        return new PrivatePrices(JsonObject.of(overrides), JsonObject.of(discounts));
    }

    void take(CsvRecord row) {
        if (row.getFieldCount() != COLUMNS.size()) {
            error(
                    row,
                    0,
                    "wrong-columns",
                    "the row has " + row.getFieldCount() + " fields instead of " + COLUMNS.size(),
                    "the columns are " + PrivatePriceFile.HEADER);
            return;
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (row.getField(i).length() > LONGEST) {
                error(row, i, "too-long", COLUMNS.get(i) + " is longer than " + LONGEST + " characters", "shorten it");
                return;
            }
        }
        String entry = row.getField(0);
        switch (entry) {
            case "price" -> price(row);
            case "discount" -> discount(row);
            default ->
                error(
                        row,
                        0,
                        "unknown-entry",
                        "the entry is '" + PrivatePriceFile.shortened(entry) + "'",
                        NearestName.advice(entry, ENTRIES));
        }
    }

    private void price(CsvRecord row) {
        int before = findings.errors();
        String key = row.getField(1);
        attempt(row, 1, "bad-rate-key", () -> RateKey.parse(key));
        attempt(row, 5, "bad-date", () -> PriceDate.parse(row.getField(5)));
        if (row.getField(4).isBlank()) {
            error(row, 4, "missing-source", "the price " + key + " has no source", "say where it is from");
        }
        Map<String, Json> override = new LinkedHashMap<>();
        value(row, override::put);
        putText(override, "unit", row.getField(3));
        putText(override, "source", row.getField(4));
        putText(override, "date", row.getField(5));
        putText(override, "note", row.getField(6));
        if (findings.errors() == before && once(row, key)) {
            overrides.put(key, JsonObject.of(override));
        }
    }

    /** One member of an override. */
    private interface Member {
        void put(String name, Json value);
    }

    private void value(CsvRecord row, Member member) {
        String[] steps = row.getField(2).split(";", -1);
        Map<String, Json> tiers = new LinkedHashMap<>();
        double previous = 0;
        for (int i = 0; i < steps.length; i++) {
            int colon = steps[i].indexOf(':');
            if (i == 0 ? colon >= 0 : colon < 0) {
                badValue(row, "is neither a price nor a price and its tiers");
                return;
            }
            Double from = i == 0 ? Double.valueOf(0) : number(row, steps[i].substring(0, colon));
            Double usd = number(row, steps[i].substring(colon + 1));
            if (from == null || usd == null) {
                return;
            }
            if (usd < 0 || usd > MOST_USD) {
                badValue(row, "has a price that is not between 0 and 1,000,000,000 USD");
                return;
            }
            if (i > 0 && from <= previous) {
                badValue(row, "has tiers that do not ascend");
                return;
            }
            previous = from;
            tiers.put(JsonNumber.text(from), JsonNumber.of(usd));
        }
        if (tiers.size() == 1) {
            member.put("usd", tiers.values().iterator().next());
        } else {
            member.put("tiers", JsonObject.of(tiers));
        }
    }

    private void badValue(CsvRecord row, String what) {
        error(
                row,
                2,
                "bad-price",
                "'" + PrivatePriceFile.shortened(row.getField(2)) + "' " + what,
                "write 0.045, or with tiers 0.09;10240:0.085");
    }

    private @Nullable Double number(CsvRecord row, String number) {
        try {
            double value = new BigDecimal(number).doubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        badValue(row, "has '" + PrivatePriceFile.shortened(number) + "' where a number belongs");
        return null;
    }

    private void discount(CsvRecord row) {
        int before = findings.errors();
        String service = row.getField(1);
        if (service.isBlank() || service.indexOf('/') >= 0) {
            error(
                    row,
                    1,
                    "bad-service",
                    "'" + PrivatePriceFile.shortened(service) + "' is not a service",
                    "write its code, such as AmazonEC2");
        }
        Double share = null;
        try {
            share = new BigDecimal(row.getField(2)).doubleValue();
        } catch (NumberFormatException e) {
            // Said below.
        }
        if (share == null || !(share >= 0 && share <= 1)) {
            error(
                    row,
                    2,
                    "bad-discount",
                    "'" + PrivatePriceFile.shortened(row.getField(2)) + "' is not a share between 0 and 1",
                    "12 % off is 0.12");
        }
        if (!row.getField(3).isEmpty()) {
            error(row, 3, "unit-of-discount", "a discount has no unit", "leave it empty");
        }
        if (findings.errors() == before && share != null && once(row, service)) {
            discounts.put(service, JsonNumber.of(share));
        }
    }

    private boolean once(CsvRecord row, String key) {
        Long line = lines.putIfAbsent(row.getField(0) + " " + key, row.getStartingLineNumber());
        if (line != null) {
            error(
                    row,
                    1,
                    "given-twice",
                    PrivatePriceFile.shortened(key) + " is given in line " + line + " already",
                    "keep one");
        }
        return line == null;
    }

    private static void putText(Map<String, Json> members, String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, JsonText.of(value));
        }
    }

    private void attempt(CsvRecord row, int column, String code, Runnable check) {
        Consumer<IllegalArgumentException> refused =
                e -> error(row, column, code, PrivatePriceFile.shortened(String.valueOf(e.getMessage())), "");
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            refused.accept(e);
        }
    }

    private void error(CsvRecord row, int column, String code, String message, String advice) {
        findings.error(code, places.of(row, column), message, advice);
    }
}
