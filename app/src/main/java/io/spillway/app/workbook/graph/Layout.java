package io.spillway.app.workbook.graph;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where each node of each scenario stands. Rows are the union of the scenarios' paths, those of an owner together; a row has a
 * column for each scenario. The lines of the bill come first on their sheet, next to each other, so that their sums are ranges.
 */
public final class Layout {
    private static final int HOURS = 24;

    private final List<BookColumn> columns;
    private final List<ColumnCells> cells = new ArrayList<>();
    private final Map<ModelSheet, Map<String, Map<String, ScalarRow>>> scalars = new EnumMap<>(ModelSheet.class);
    private final Map<ModelSheet, Map<String, VectorRows>> vectors = new EnumMap<>(ModelSheet.class);
    private final Map<ModelSheet, List<ScalarRow>> rows = new EnumMap<>(ModelSheet.class);
    private final List<Placement> placements = new ArrayList<>();
    private final Map<String, ScalarRow> secondNames = new HashMap<>();
    private final Map<String, LineItem> lines = new HashMap<>();
    private final OwnerNames ownerNames = new OwnerNames();

    private Layout(List<BookColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException without columns */
    public static Layout of(List<BookColumn> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a workbook needs at least one scenario that can be computed");
        }
        Layout layout = new Layout(columns);
        for (BookColumn column : columns) {
            layout.learn(column);
        }
        int[] sameAs = sameAs(columns);
        List<GraphPlan> plans = plans(columns, sameAs);
        for (int c = 0; c < columns.size(); c++) {
            Placement placement = sameAs[c] < c
                    ? layout.cells.get(sameAs[c]).placement()
                    : layout.placement(columns.get(c), plans.get(layout.placements.size()));
            placement.fill(columns.get(c), c);
            layout.cells.add(new ColumnCells(c, columns.get(c), placement));
        }
        layout.place();
        plans.forEach(GraphPlan::found);
        return layout;
    }

    public List<BookColumn> columns() {
        return columns;
    }

    /** Where the nodes of a column stand. */
    public ColumnCells cells(int column) {
        return cells.get(column);
    }

    /** Rows of numbers of a sheet in order. */
    public List<ScalarRow> rows(ModelSheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    /** Rows of vectors of a sheet in order. */
    public Collection<VectorRows> vectors(ModelSheet sheet) {
        return vectors.getOrDefault(sheet, Map.of()).values();
    }

    /** The last row of a sheet that a quantity takes, from 0. */
    public int lastRow(ModelSheet sheet) {
        int last = ModelSheet.FIRST_ROW;
        if (sheet == ModelSheet.CHOICES) {
            return last + Math.max(0, rows(sheet).size() - 1);
        }
        for (ScalarRow row : rows(sheet)) {
            last = Math.max(last, row.lastRow());
        }
        for (VectorRows of : vectors(sheet)) {
            last = Math.max(last, of.lastRow());
        }
        return last;
    }

    public boolean isLine(ScalarRow row) {
        return row.isLine();
    }

    /** The row of a path, or null. */
    public @Nullable ScalarRow find(String path) {
        ScalarRow second = secondNames.get(path);
        if (second != null) {
            return second;
        }
        for (ColumnCells of : cells) {
            Node node = graph(of.of()).find(path);
            ScalarRow row = node == null ? null : of.placement().scalar(node);
            if (row != null && row.path().equals(path)) {
                return row;
            }
        }
        return null;
    }

    /** The charge of a row in the first scenario that has it; null when it is no charge. */
    public @Nullable LineItem line(ScalarRow row) {
        return row.isLine() ? lines.get(row.path()) : null;
    }

    /** How many placements the columns share. */
    int placements() {
        return placements.size();
    }

    private void learn(BookColumn column) {
        ownerNames.learn(column.breakdown().model().topology());
        column.breakdown().model().lines().forEach(line -> lines.putIfAbsent(line.path(), line));
    }

    /** The first column whose graph has the same nodes, of each: such scenarios share one placement, which is found once. */
    private static int[] sameAs(List<BookColumn> columns) {
        int[] sameAs = new int[columns.size()];
        for (int c = 0; c < sameAs.length; c++) {
            int known = 0;
            while (known < c
                    && (sameAs[known] < known || !SameGraph.is(graph(columns.get(known)), graph(columns.get(c))))) {
                known++;
            }
            sameAs[c] = known;
        }
        return sameAs;
    }

    /** The plans of the columns that are the same as none before them, made by several threads. */
    private static List<GraphPlan> plans(List<BookColumn> columns, int[] sameAs) {
        return IntStream.range(0, sameAs.length)
                .filter(c -> sameAs[c] == c)
                .parallel()
                .mapToObj(c -> GraphPlan.of(
                        columns.get(c).breakdown().model(), columns.get(c).required()))
                .toList();
    }

    private static FormulaGraph graph(BookColumn column) {
        return column.breakdown().model().graph();
    }

    private Placement placement(BookColumn of, GraphPlan plan) {
        FormulaGraph graph = graph(of);
        Placement placed = new Placement(placements.size(), plan);
        placements.add(placed);
        StepWords words = new StepWords();
        for (int id = 0; id < graph.nodeCount(); id++) {
            Node node = graph.node(id);
            if (plan.isCell(node)) {
                add(placed, node, plan, words);
            }
        }
        for (FormulaGraph.Name name : graph.names()) {
            Node node = name.node();
            String path = name.path();
            if (node.width() == 1 && (!plan.isCell(node) || !path.equals(plan.key(node)))) {
                ScalarRow row = row(
                        ModelSheet.byMeaning(node),
                        name.owner(),
                        name::label,
                        path,
                        name.quantity(),
                        node.unit(),
                        false);
                placed.putAlias(node, row);
                secondNames.put(path, row);
            }
        }
        return placed;
    }

    private void add(Placement placed, Node node, GraphPlan plan, StepWords words) {
        String key = plan.key(node);
        Node served = plan.served(node);
        boolean step = !node.isNamed();
        String owner = step ? served.owner() : node.owner();
        if (node.width() > 1) {
            ModelSheet sheet = node.width() == HOURS ? ModelSheet.HOURS : ModelSheet.ZONES;
            VectorRows rows = vectors.computeIfAbsent(sheet, s -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            key,
                            k -> new VectorRows(
                                    sheet,
                                    ownerNames.of(owner),
                                    label(node, k, words),
                                    k,
                                    node.unit(),
                                    step,
                                    node.width(),
                                    columns.size()));
            placed.put(node, rows);
        } else {
            boolean second = !step && !key.equals(node.path());
            int dot = key.indexOf('.');
            ScalarRow row = row(
                    ModelSheet.of(node, served),
                    second ? key.substring(0, dot) : owner,
                    () -> label(node, key, words),
                    key,
                    step ? key : second ? key.substring(dot + 1) : node.quantity(),
                    node.unit(),
                    step);
            placed.put(node, row);
            if (second) {
                secondNames.put(key, row);
            }
        }
    }

    private static String label(Node node, String key, StepWords words) {
        if (!node.isNamed()) {
            return words.of(node);
        }
        return node.label().isEmpty() ? key : node.label();
    }

    private ScalarRow row(
            ModelSheet sheet,
            String owner,
            Supplier<String> label,
            String path,
            String quantity,
            Unit unit,
            boolean step) {
        boolean line = lines.containsKey(path);
        ScalarRow.Kind kind = step ? ScalarRow.Kind.STEP : line ? ScalarRow.Kind.LINE : ScalarRow.Kind.NAMED;
        return scalars.computeIfAbsent(sheet, s -> new LinkedHashMap<>())
                .computeIfAbsent(line ? "" : owner, o -> new LinkedHashMap<>())
                .computeIfAbsent(
                        path,
                        p -> new ScalarRow(
                                sheet, owner, ownerNames.of(owner), label.get(), quantity, unit, kind, columns.size()));
    }

    private void place() {
        scalars.forEach((sheet, owners) -> {
            List<ScalarRow> all = new ArrayList<>();
            Map<String, ScalarRow> lines = owners.get("");
            if (lines != null) {
                Map<String, List<ScalarRow>> byOwner = new LinkedHashMap<>();
                lines.values()
                        .forEach(row -> byOwner.computeIfAbsent(row.owner(), owner -> new ArrayList<>())
                                .add(row));
                byOwner.values().forEach(all::addAll);
            }
            owners.forEach((owner, of) -> {
                if (!owner.isEmpty()) {
                    all.addAll(of.values());
                }
            });
            if (sheet == ModelSheet.PRICES) {
                all.sort(Comparator.comparing(ScalarRow::rateKey).thenComparingInt(ScalarRow::tier));
            }
            rows.put(sheet, all);
        });
        rows.put(
                ModelSheet.CHOICES,
                rows(ModelSheet.ASSUMPTIONS).stream()
                        .filter(ScalarRow::isChoice)
                        .toList());
        rows.forEach((sheet, all) -> {
            if (sheet != ModelSheet.CHOICES) {
                place(all);
            }
        });
        int choice = ModelSheet.FIRST_ROW;
        for (ScalarRow row : rows(ModelSheet.CHOICES)) {
            for (ColumnCells of : cells) {
                Node node = row.node(of.column());
                if (node != null) {
                    of.placement().putChoice(node, choice);
                }
            }
            choice++;
        }
        scalars.clear();
        vectors.values().forEach(all -> {
            int at = ModelSheet.FIRST_ROW;
            for (VectorRows of : all.values()) {
                at = of.place(at);
            }
        });
    }

    /** A count stands below its row, but those of lines below all lines, which stay next to each other. */
    private void place(List<ScalarRow> all) {
        List<ScalarRow> lines = all.stream().filter(this::isLine).toList();
        int at = ModelSheet.FIRST_ROW;
        for (ScalarRow row : lines) {
            at = row.place(at);
        }
        for (ScalarRow row : lines) {
            at = row.placeBelow(at);
        }
        for (ScalarRow row : all) {
            if (!isLine(row)) {
                at = row.placeBelow(row.place(at));
            }
        }
    }
}
