package io.spillway.pricing.catalogue.browser;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The prices of a catalogue as a reader looks through them. Answers are sorted by key. */
public final class PriceList {

    private final PriceCatalog catalog;

    public PriceList(PriceCatalog catalog) {
        this.catalog = catalog;
    }

    public PriceCatalog catalog() {
        return catalog;
    }

    /** Regions with prices, and {@code global} first when something holds everywhere. */
    public List<String> regions() {
        List<String> regions = new ArrayList<>();
        if (!catalog.rates(RateKey.GLOBAL).isEmpty()) {
            regions.add(RateKey.GLOBAL);
        }
        regions.addAll(catalog.regions());
        return List.copyOf(regions);
    }

    /** Service codes with prices in a region. */
    public SortedSet<String> services(String region) {
        SortedSet<String> services = new TreeSet<>();
        for (Rate rate : catalog.rates(region)) {
            services.add(rate.key().service());
        }
        return Collections.unmodifiableSortedSet(services);
    }

    /** Families of a service with prices in a region: of machines such as {@code c5}, of other usages their first word. */
    public SortedSet<String> families(String region, String service) {
        SortedSet<String> families = new TreeSet<>();
        for (Rate rate : catalog.rates(region)) {
            if (rate.key().service().equals(service)) {
                families.add(PriceFamily.of(rate.key()));
            }
        }
        return Collections.unmodifiableSortedSet(families);
    }

    /** The prices that a query asks for. */
    public List<PriceRow> rows(PriceQuery query) {
        List<PriceRow> rows = new ArrayList<>();
        for (Rate rate : catalog.rates(query.region())) {
            PriceRow row = new PriceRow(rate, PriceFamily.of(rate.key()));
            if (query.matches(row)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(row -> row.rate().key()));
        return List.copyOf(rows);
    }
}
