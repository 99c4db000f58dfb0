package io.spillway.pricing.cost;

import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.rate.CatalogTables;

/** Builds cost models with the prices of one catalogue. Keeps the catalogue's columns, so keep it for many models. */
public final class Pricer {
    private final CatalogTables tables;

    public Pricer(PriceCatalog catalog) {
        this.tables = new CatalogTables(catalog);
    }

    public PriceCatalog catalog() {
        return tables.catalog();
    }

    /** Columns by choice, such as the instance types an inspector offers. */
    public CatalogTables tables() {
        return tables;
    }

    /** The formula graph of a topology at list prices. */
    public CostModel model(Topology topology) {
        return model(topology, PriceTerms.NONE);
    }

    /** The formula graph of a topology with a workspace's discounts and commitments. */
    public CostModel model(Topology topology, PriceTerms terms) {
        return new CostModelBuilder(topology, terms, tables).build();
    }
}
