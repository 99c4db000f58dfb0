package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.TableCells;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which tables and lists of options the model uses, and where they stand. */
final class Lists implements TableCells {
    static final String TABLES = "Instance types";
    static final String OPTIONS = "Options";

    /**
     * Tables of one list of keys, side by side behind the keys; behind them where the prices are from.
     *
     * @param order of the keys from above, those that are chosen in a scenario first
     * @param priced tables of prices, whose origins stand behind all tables, in this order
     */
    record Block(List<String> keys, ListOrder order, int firstColumn, List<Table> tables, List<Table> priced) {
        static Block of(List<String> keys, ListOrder order, int firstColumn, List<Table> tables) {
            return new Block(
                    keys,
                    order,
                    firstColumn,
                    tables,
                    tables.stream().filter(table -> table.rates() != null).toList());
        }

        int firstOrigin() {
            return firstColumn + 1 + tables.size();
        }

        /** The last column of the block, from 0. */
        int lastColumn() {
            return firstOrigin() + priced.size() - 1;
        }
    }

    /** Options of choices that no table has. */
    record OptionList(List<String> options, int column, String name) {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<OptionList> options = new ArrayList<>();
    private final Map<Table, String> tableRanges = new IdentityHashMap<>();
    private final Map<List<String>, String> optionRanges = new IdentityHashMap<>();
    private final int columns;

    Lists(List<BookColumn> columns) {
        this.columns = columns.size();
        Map<List<String>, List<Table>> byKeys = new LinkedHashMap<>();
        Map<Table, Boolean> known = new IdentityHashMap<>();
        Map<List<String>, String> choices = new LinkedHashMap<>();
        Map<List<String>, Set<Integer>> chosen = new IdentityHashMap<>();
        for (BookColumn column : columns) {
            FormulaGraph graph = column.breakdown().model().graph();
            for (int id = 0; id < graph.nodeCount(); id++) {
                Node node = graph.node(id);
                if (node.op() == Op.LOOKUP && known.put(node.table(), true) == null) {
                    byKeys.computeIfAbsent(node.table().keys(), key -> new ArrayList<>())
                            .add(node.table());
                } else if (node.op() == Op.CHOICE) {
                    chosen.computeIfAbsent(node.options(), list -> {
                                choices.putIfAbsent(list, node.label());
                                return new HashSet<>();
                            })
                            .add((int) graph.value(node));
                }
            }
        }
        int next = 0;
        for (Map.Entry<List<String>, List<Table>> of : byKeys.entrySet()) {
            Set<Integer> first = new TreeSet<>();
            chosen.forEach((list, places) -> {
                if (list.equals(of.getKey())) {
                    first.addAll(places);
                }
            });
            ListOrder order = new ListOrder(of.getKey().size(), first);
            Block block = Block.of(of.getKey(), order, next, of.getValue());
            blocks.add(block);
            for (int i = 0; i < of.getValue().size(); i++) {
                tableRanges.put(
                        of.getValue().get(i),
                        range(TABLES, next + 1 + i, of.getKey().size()));
            }
            next = block.lastColumn() + 2;
        }
        choices.forEach((list, name) -> {
            if (!byKeys.containsKey(list)) {
                options.add(new OptionList(list, options.size(), name));
            }
        });
        chosen.keySet().forEach(list -> optionRanges.put(list, find(list)));
    }

    private String find(List<String> list) {
        for (Block block : blocks) {
            if (block.keys.equals(list)) {
                return range(TABLES, block.firstColumn, list.size());
            }
        }
        for (OptionList option : options) {
            if (option.options.equals(list)) {
                return range(OPTIONS, option.column, list.size());
            }
        }
        throw new IllegalStateException("no list of " + list.size() + " options");
    }

    private static String range(String sheet, int column, int size) {
        return Cells.sheet(sheet) + Cells.absolute(column, ModelSheet.FIRST_ROW) + ":"
                + Cells.absolute(column, ModelSheet.FIRST_ROW + size - 1);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The last row of the lists of options, from 0. */
    int lastOptionRow() {
        return ModelSheet.FIRST_ROW
                + options.stream().mapToInt(list -> list.options.size()).max().orElse(1)
                - 1;
    }

    /** The last column of the tables, from 0. */
    int lastColumn() {
        return blocks.stream().mapToInt(Block::lastColumn).max().orElse(0);
    }

    /** The last row of the tables, from 0. */
    int lastRow() {
        return ModelSheet.FIRST_ROW
                + blocks.stream().mapToInt(block -> block.keys.size()).max().orElse(1)
                - 1;
    }

    /** The last row of the tables that a scenario has chosen, from 0; the last of all where none has. */
    int lastChosenRow() {
        int chosen =
                blocks.stream().mapToInt(block -> block.order.chosen()).max().orElse(0);
        return chosen == 0 ? lastRow() : ModelSheet.FIRST_ROW + chosen - 1;
    }

    /** The place of an option in the list of a choice, from 1. */
    int place(Node choice, int option) {
        for (Block block : blocks) {
            if (block.keys.equals(choice.options())) {
                return block.order.place(option);
            }
        }
        return option + 1;
    }

    /** Row of how many prices of each table are not possible, from 0. */
    int checkRow() {
        return lastRow() + 2;
    }

    /** How many prices are not possible in all tables. */
    String checks() {
        return "SUM(" + Cells.sheet(TABLES) + Cells.absolute(1, checkRow()) + ":"
                + Cells.absolute(Math.max(1, lastColumn()), checkRow()) + ")";
    }

    List<OptionList> optionLists() {
        return options;
    }

    @Override
    public String values(Table table) {
        String range = tableRanges.get(table);
        if (range == null) {
            throw new IllegalStateException("no table " + table.name());
        }
        return range;
    }

    @Override
    public String options(Node choice) {
        String range = optionRanges.get(choice.options());
        return range == null ? find(choice.options()) : range;
    }

    @Override
    public int firstUsed(ModelSheet inputs) {
        return 1 + (inputs == ModelSheet.PRICES ? firstEdge() + columns : inputs.columns(columns));
    }

    @Override
    public int firstStep() {
        return ModelSheet.PRICES.columns(columns) + 1;
    }

    @Override
    public int firstEdge() {
        return firstStep() + columns + 1;
    }
}
