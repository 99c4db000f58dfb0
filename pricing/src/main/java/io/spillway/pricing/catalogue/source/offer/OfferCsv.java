package io.spillway.pricing.catalogue.source.offer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.product.Intake;
import io.spillway.pricing.catalogue.source.product.PriceDimension;
import io.spillway.pricing.catalogue.source.product.PriceListVersion;
import io.spillway.pricing.catalogue.source.product.PriceTerm;
import io.spillway.pricing.catalogue.source.product.Product;
import io.spillway.pricing.catalogue.source.product.ProductAttribute;
import io.spillway.pricing.catalogue.source.product.ProductMatch;
import io.spillway.pricing.catalogue.source.product.ProductRules;
import io.spillway.pricing.catalogue.source.product.RateTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bulk offer in CSV: a few rows that say what it is, the row of column names, then one row per price dimension with the
 * whole product in it. Columns differ from offer to offer. Only rows of wanted products are kept.
 */
final class OfferCsv {

    private static final int CHECK_EVERY = 4_096;
    private static final int MOST_ROWS_BEFORE_NAMES = 30;
    private static final int MOST_WANTED = 2_000_000;
    private static final int LONGEST_FIELD = 1 << 20;

    /** The rows of one term. */
    private record Rows(RateTarget target, String sku, PriceTerm.Lease lease, List<PriceDimension> dimensions) {}

    private final Intake intake;
    private final ReadProgress progress;
    private final String name;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<ProductAttribute, Integer> attributeColumns = new EnumMap<>(ProductAttribute.class);
    private final Map<String, String> header = new HashMap<>();
    private final Map<String, Rows> onDemand = new LinkedHashMap<>();
    private final Map<String, Rows> reserved = new LinkedHashMap<>();
    private long shortRows;

    OfferCsv(Intake intake, ReadProgress progress, String name) {
        this.intake = intake;
        this.progress = progress;
        this.name = name;
    }

    void read(InputStream in) throws IOException, SourceException, InterruptedException {
        long line = 1;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int count = 0;
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (++count % CHECK_EVERY == 0) {
                    progress.check();
                }
                if (columns.isEmpty()) {
                    beforeNames(row, count);
                } else {
                    price(row);
                }
            }
        } catch (CsvParseException e) {
            throw new SourceException(
                    name + ", after line " + line + ": " + e.getMessage(), "get the file again", false);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (columns.isEmpty()) {
            intake.findings()
                    .add(Finding.note(
                            "no-price-file",
                            at(1),
                            name
                                    + " is no price list: it does not begin with \"FormatVersion\" and has no columns of one",
                            "name an offer file of AWS as it was downloaded; a company's own prices are put in with"
                                    + " 'prices own'"));
            return;
        }
        finish();
    }

    private Location at(int line) {
        return new Location("", name, line, line == 0 ? 0 : 1);
    }

    private void beforeNames(CsvRecord row, int count) throws SourceException {
        if (row.getField(0).equals("SKU")) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
            }
            for (ProductAttribute attribute : ProductAttribute.values()) {
                Integer column = columns.get(attribute.column().toLowerCase(Locale.ROOT));
                if (column != null) {
                    attributeColumns.put(attribute, column);
                }
            }
            for (String needed : List.of("termtype", "unit", "priceperunit", "currency", "product family")) {
                if (!columns.containsKey(needed)) {
                    throw new SourceException(
                            name + " has no column '" + needed + "'", "name a CSV offer file of AWS", false);
                }
            }
        } else if (row.getFieldCount() > 1) {
            header.put(row.getField(0), row.getField(1));
        }
        if (count > MOST_ROWS_BEFORE_NAMES && columns.isEmpty()) {
            throw new SourceException(
                    name + " has no row of column names that starts with SKU", "name a CSV offer file of AWS", false);
        }
    }

    /** Code of the service, as the file gives it; empty before that was read. */
    String offerCode() {
        return header.getOrDefault("OfferCode", "");
    }

    private static String field(CsvRecord row, @Nullable Integer column) {
        return column == null || column >= row.getFieldCount() ? "" : row.getField(column);
    }

    private String field(CsvRecord row, String column) {
        return field(row, columns.get(column));
    }

    private void price(CsvRecord row) throws SourceException {
        String kind = field(row, "termtype");
        if (!kind.equals(PriceTerm.ON_DEMAND) && !kind.equals(PriceTerm.RESERVED)) {
            shortRows++;
            return;
        }
        String family = field(row, "product family");
        if (!intake.rules().mayBeWanted(offerCode(), family) || isOtherInstance(row, family)) {
            return;
        }
        Map<ProductAttribute, String> values = new EnumMap<>(ProductAttribute.class);
        attributeColumns.forEach((attribute, column) -> {
            String value = field(row, column);
            if (!value.isEmpty()) {
                values.put(attribute, value);
            }
        });
        String sku = row.getField(0);
        switch (intake.rules().match(new Product(sku, offerCode(), family, values))) {
            case ProductMatch.Wanted(RateTarget target) -> {
                if (intake.rates().wants(target.key())) {
                    keep(row, kind, sku, target);
                }
            }
            case ProductMatch.UnknownLocation unknown -> intake.unknownLocation(unknown, sku, name);
            case ProductMatch.Unused unused -> {}
        }
    }

    private boolean isOtherInstance(CsvRecord row, String family) {
        if (!ProductRules.INSTANCE_FAMILIES.contains(family)) {
            return false;
        }
        for (Map.Entry<ProductAttribute, Integer> column : attributeColumns.entrySet()) {
            if (intake.rules().rulesOutInstance(column.getKey(), field(row, column.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private void keep(CsvRecord row, String kind, String sku, RateTarget target) throws SourceException {
        boolean isReserved = kind.equals(PriceTerm.RESERVED);
        if (isReserved && target.instanceType().isEmpty()) {
            return;
        }
        Map<String, Rows> terms = isReserved ? reserved : onDemand;
        PriceTerm.Lease lease = isReserved
                ? new PriceTerm.Lease(
                        field(row, "leasecontractlength"), field(row, "offeringclass"), field(row, "purchaseoption"))
                : PriceTerm.Lease.NONE;
        Rows rows = terms.computeIfAbsent(
                sku + "." + field(row, "offertermcode"), any -> new Rows(target, sku, lease, new ArrayList<>(2)));
        if (onDemand.size() + reserved.size() > MOST_WANTED || rows.dimensions().size() > MOST_ROWS_BEFORE_NAMES) {
            throw new SourceException(
                    name + " has more prices than a price list can have",
                    "check that it is a price list of AWS",
                    false);
        }
        String currency = field(row, "currency");
        String price = field(row, "priceperunit");
        rows.dimensions()
                .add(new PriceDimension(
                        field(row, "ratecode"),
                        field(row, "unit"),
                        field(row, "startingrange"),
                        field(row, "endingrange"),
                        currency.equals("USD") ? price : "",
                        currency.isEmpty() ? List.of() : List.of(currency)));
    }

    private void finish() {
        PriceListVersion version = PriceListVersion.of(
                offerCode(), header.getOrDefault("Version", ""), header.getOrDefault("Publication Date", ""), name);
        onDemand.values().forEach(rows -> term(PriceTerm.ON_DEMAND, rows, version));
        reserved.values().forEach(rows -> term(PriceTerm.RESERVED, rows, version));
        if (shortRows > 0) {
            intake.findings()
                    .add(Finding.warning(
                            "malformed-row",
                            at(0),
                            "rows that are neither OnDemand nor Reserved prices: " + shortRows,
                            "they are left out"));
        }
    }

    private void term(String kind, Rows rows, PriceListVersion version) {
        PriceTerm term = new PriceTerm(kind, rows.lease(), rows.dimensions(), List.of());
        intake.rates().term(rows.target(), rows.sku(), term, version);
    }
}
