package io.spillway.pricing.catalogue.snapshot;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rates of one region. */
final class RateFile {

    static final String HEADER = "service,usage,unit,usd,sku,date,source";

    private final String region;
    private final Map<String, String> sources;
    private final Map<String, PriceDate> dates = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Tier>> tiers = new HashMap<>();

    private RateFile(String region, Map<String, String> sources) {
        this.region = region;
        this.sources = sources;
    }

    /** The rates of the file by key, in the order of the file. */
    static Map<RateKey, Rate> read(SnapshotFolder folder, String file, String region, Map<String, String> sources) {
        RateFile reader = new RateFile(region, sources);
        Map<RateKey, Rate> rates = LinkedHashMap.newLinkedHashMap(8_192);
        CsvTable.read(folder, file, HEADER, row -> {
            Rate rate = reader.rate(row);
            if (rates.put(rate.key(), rate) != null) {
                throw new IllegalArgumentException("rate " + rate.key() + " is given twice");
            }
            return rate;
        });
        return Collections.unmodifiableMap(rates);
    }

    private Rate rate(CsvRecord row) {
        String service = shared(row.getField(0));
        RateKey key = new RateKey(service, region, row.getField(1));
        String source = sources.get(row.getField(6));
        if (source == null) {
            throw new IllegalArgumentException("source '" + row.getField(6) + "' is not in the manifest");
        }
        String usage = row.getField(1);
        String sku = row.getField(4).isEmpty() ? usage : row.getField(4);
        return new Rate(
                key,
                shared(row.getField(2)),
                tiers.computeIfAbsent(row.getField(3), RateFile::tiers),
                sku,
                date(row.getField(5)),
                source,
                false);
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private PriceDate date(String text) {
        return dates.computeIfAbsent(text, PriceDate::parse);
    }

    /** {@code 0.09}, or with tiers {@code 0.09;10240:0.085;51200:0.07}: the first tier starts at 0. */
    private static List<Tier> tiers(String text) {
        int end = text.indexOf(';');
        if (end < 0) {
            return List.of(new Tier(0, usd(text)));
        }
        List<Tier> tiers = new ArrayList<>();
        tiers.add(new Tier(0, usd(text.substring(0, end))));
        while (end < text.length()) {
            int next = text.indexOf(';', end + 1);
            int stop = next < 0 ? text.length() : next;
            String tier = text.substring(end + 1, stop);
            int colon = tier.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("tier '" + tier + "' of usd '" + text + "' is not quantity:usd");
            }
            tiers.add(new Tier(
                    CsvTable.number("tier quantity", tier.substring(0, colon)), usd(tier.substring(colon + 1))));
            end = stop;
        }
        return tiers;
    }

    private static BigDecimal usd(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("usd '" + text + "' is not a number", e);
        }
    }
}
