package io.spillway.app.workbook.read;

import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.read.WorkbookEdits.Edit;
import io.spillway.app.workbook.read.WorkbookEdits.SharedEdit;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Table;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Prices that were edited. A price of its own holds for a workspace as a whole: one that was changed to the same number wherever
 * it stands is taken over as such, any other is named.
 */
final class PriceEdits {
    private static final int SERVICE = 0;
    private static final int USAGE = 1;
    private static final int REGION = 2;
    private static final int FROM = 3;
    private static final int HEAD_ROW = 4;
    private static final String KEYS = "Type";
    private static final String UNKNOWN = "unknown";

    private final Map<String, CostBreakdown> models;
    private final NotTaken notTaken;
    private final Map<RateKey, TreeMap<Double, List<Seen>>> seen = new LinkedHashMap<>();

    /**
     * A cell with a price.
     *
     * @param where scenario or table, for people
     * @param before null when it was unknown
     * @param now null when the cell is empty
     */
    private record Seen(
            String sheet,
            String where,
            @Nullable Double before,
            @Nullable SavedCell now) {
        boolean isSame() {
            return now != null && (before == null ? now.text().equals(UNKNOWN) : now.is(before));
        }

        boolean isPrice() {
            Double number = now == null ? null : now.number();
            return number != null && number >= 0;
        }
    }

    PriceEdits(Map<String, CostBreakdown> models, NotTaken notTaken) {
        this.models = models;
        this.notTaken = notTaken;
    }

    /** @param date of the own prices, {@code source} likewise */
    List<SharedEdit> read(SavedBook book, String date, String source) {
        prices(book.sheet(ModelSheet.PRICES.title()));
        tables(book.sheet(SavedBook.TABLES));
        List<SharedEdit> edits = new ArrayList<>();
        seen.forEach((key, tiers) -> {
            if (tiers.values().stream().anyMatch(of -> of.stream().anyMatch(each -> !each.isSame()))) {
                SharedEdit edit = edit(key, tiers, date, source);
                if (edit != null) {
                    edits.add(edit);
                }
            }
        });
        return edits;
    }

    private void prices(List<SavedRow> sheet) {
        Map<String, Integer> columns = AssumptionCells.columns(sheet, ModelSheet.PRICES);
        Map<String, Map<String, Node>> nodes = new HashMap<>();
        models.forEach((scenario, model) -> nodes.put(scenario, rates(model)));
        for (SavedRow row : sheet) {
            if (row.number() <= ModelSheet.FIRST_ROW || row.text(USAGE).isEmpty()) {
                continue;
            }
            RateKey key = new RateKey(row.text(SERVICE), row.text(REGION), row.text(USAGE));
            SavedCell edge = row.cells().get(FROM);
            double from = edge == null || edge.number() == null ? 0 : edge.number();
            columns.forEach((scenario, column) -> {
                Node node = nodes.getOrDefault(scenario, Map.of()).get(id(key, from));
                if (node != null) {
                    Double before = node.rate() instanceof RateLookup.Unknown ? null : (Double) node.value();
                    add(key, from, new Seen(ModelSheet.PRICES.title(), scenario, before, row.source(column)));
                }
            });
        }
    }

    private static String id(RateKey key, double from) {
        return key + "@" + from;
    }

    private static Map<String, Node> rates(CostBreakdown model) {
        Map<String, Node> rates = new HashMap<>();
        FormulaGraph graph = model.model().graph();
        for (int id = 0; id < graph.nodeCount(); id++) {
            Node node = graph.node(id);
            // A price that nobody can have, such as that of a term of two years, is under another name.
            if (node.op() == Op.RATE && node.path().contains(key(node.rate()).toString())) {
                int mark = node.path().lastIndexOf('#');
                int tier = mark < 0 ? 0 : Integer.parseInt(node.path().substring(mark + 1)) - 1;
                double from = node.rate() instanceof RateLookup.Known(Rate rate)
                        ? rate.tiers().get(tier).fromQuantity()
                        : 0;
                rates.put(id(key(node.rate()), from), node);
            }
        }
        return rates;
    }

    private static RateKey key(RateLookup lookup) {
        return switch (lookup) {
            case RateLookup.Known known -> known.key();
            case RateLookup.NotCharged free -> free.key();
            case RateLookup.Unknown unknown -> unknown.key();
        };
    }

    private void add(RateKey key, double from, Seen one) {
        seen.computeIfAbsent(key, k -> new TreeMap<>())
                .computeIfAbsent(from, f -> new ArrayList<>())
                .add(one);
    }

    /** The tables stand block by block as the workbook's writer finds them; equal heads are told apart by their order. */
    private void tables(List<SavedRow> sheet) {
        Map<List<String>, List<Table>> blocks = new LinkedHashMap<>();
        Map<Table, Boolean> known = new IdentityHashMap<>();
        for (CostBreakdown model : models.values()) {
            FormulaGraph graph = model.model().graph();
            for (int id = 0; id < graph.nodeCount(); id++) {
                Node node = graph.node(id);
                if (node.op() == Op.LOOKUP && known.put(node.table(), true) == null) {
                    blocks.computeIfAbsent(node.table().keys(), key -> new ArrayList<>())
                            .add(node.table());
                }
            }
        }
        Map<String, List<Table>> byHead = new HashMap<>();
        blocks.values()
                .forEach(tables -> tables.forEach(table -> byHead.computeIfAbsent(head(table), key -> new ArrayList<>())
                        .add(table)));
        Map<Integer, Table> columns = new LinkedHashMap<>();
        Map<Integer, Integer> keysOf = new HashMap<>();
        for (SavedRow row : sheet) {
            if (row.number() == HEAD_ROW) {
                int keys = 0;
                for (Map.Entry<Integer, SavedCell> cell : row.cells().entrySet()) {
                    keys = cell.getValue().text().equals(KEYS) ? cell.getKey() : keys;
                    List<Table> left = byHead.getOrDefault(cell.getValue().text(), List.of());
                    if (!left.isEmpty()) {
                        columns.put(cell.getKey(), left.removeFirst());
                        keysOf.put(cell.getKey(), keys);
                    }
                }
            } else if (row.number() > HEAD_ROW) {
                columns.forEach((column, table) -> {
                    int index = table.keys().indexOf(row.text(keysOf.getOrDefault(column, 0)));
                    if (index >= 0) {
                        cell(table, index, row.cells().get(column));
                    }
                });
            }
        }
    }

    private static String head(Table table) {
        return table.name() + " (" + table.unit().symbol() + ")";
    }

    private void cell(Table table, int index, @Nullable SavedCell now) {
        Double before = table.isUnknown(index) ? null : (Double) table.values()[index];
        String where = table.name() + " of " + table.keys().get(index);
        Seen one = new Seen(SavedBook.TABLES, where, before, now);
        var rates = table.rates();
        if (rates != null) {
            add(key(rates.apply(index)), 0, one);
        } else if (!one.isSame()) {
            notTaken.add(
                    SavedBook.TABLES,
                    now == null ? null : now.at(),
                    where,
                    NotTaken.text(before),
                    now == null ? "" : now.shown(),
                    "what a machine can do comes with the prices",
                    "choose another instance type, or make a price snapshot that knows the machine");
        }
    }

    private @Nullable SharedEdit edit(RateKey key, TreeMap<Double, List<Seen>> tiers, String date, String source) {
        List<Seen> all = tiers.values().stream().flatMap(List::stream).toList();
        if (all.stream().anyMatch(each -> !each.isSame() && !each.isPrice())) {
            reject(key, all, "a price is a number that is not negative", "type a number");
            return null;
        }
        Map<String, Json> prices = new LinkedHashMap<>();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (Map.Entry<Double, List<Seen>> tier : tiers.entrySet()) {
            Seen first = tier.getValue().getFirst();
            SavedCell now = first.now;
            Double price = now == null ? null : now.number();
            if (price == null || tier.getValue().stream().anyMatch(each -> each.now == null || !each.now.is(price))) {
                reject(
                        key,
                        all,
                        "an own price holds for all scenarios, and this one is not the same in all",
                        "type it wherever the price stands, or set an own price in Spillway");
                return null;
            }
            prices.put(JsonNumber.text(tier.getKey()), JsonNumber.of(price));
            before.append(before.isEmpty() ? "" : ", ").append(NotTaken.text(first.before));
            after.append(after.isEmpty() ? "" : ", ").append(JsonNumber.text(price));
        }
        Map<String, Json> own = new LinkedHashMap<>();
        if (prices.size() == 1) {
            own.put("usd", prices.values().iterator().next());
        } else {
            own.put("tiers", JsonObject.of(prices));
        }
        own.put("source", JsonText.of(source));
        own.put("date", JsonText.of(date));
        return new SharedEdit(
                new Edit("prices.overrides." + key, "Own price", "USD", before.toString(), after.toString()),
                TreePath.of("prices", "overrides", key.toString()),
                JsonObject.of(own));
    }

    private void reject(RateKey key, List<Seen> all, String why, String remedy) {
        for (Seen each : all) {
            if (!each.isSame()) {
                SavedCell now = each.now;
                notTaken.add(
                        each.sheet,
                        now == null ? null : now.at(),
                        "the price " + key + " (" + each.where + ")",
                        NotTaken.text(each.before),
                        now == null ? "" : now.shown(),
                        why,
                        remedy);
            }
        }
    }
}
