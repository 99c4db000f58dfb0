package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.RulesXml;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be typed into the inputs: one validation for each kind of input, over all its cells, as a validation each would slow every
 * spreadsheet down.
 */
final class InputRules {
    /** Ranges that one validation is for. */
    private static final int MOST_RANGES = 400;

    private final Model model;
    private final int first = ModelSheet.ASSUMPTIONS.firstValue();

    InputRules(Model model) {
        this.model = model;
    }

    /** Cells of some rows below each other and some columns, both ends included. */
    private record Block(int top, int bottom, int left, int right) {
        String name() {
            String from = Cells.at(left, top);
            return top == bottom && left == right ? from : from + ":" + Cells.at(right, bottom);
        }

        boolean continues(Block above) {
            return top == above.bottom + 1 && left == above.left && right == above.right;
        }
    }

    void write(RulesXml xml) {
        Map<Allowed, List<Block>> blocks = blocks();
        int count = blocks.values().stream()
                .mapToInt(all -> (all.size() + MOST_RANGES - 1) / MOST_RANGES)
                .sum();
        if (count == 0) {
            return;
        }
        xml.beginValidations(count);
        blocks.forEach((allowed, all) -> {
            for (int from = 0; from < all.size(); from += MOST_RANGES) {
                String cells = all.subList(from, Math.min(all.size(), from + MOST_RANGES)).stream()
                        .map(Block::name)
                        .collect(Collectors.joining(" "));
                allowed.write(xml, cells);
            }
        });
        xml.endValidations();
    }

    private Map<Allowed, List<Block>> blocks() {
        Map<Allowed, List<Block>> blocks = new LinkedHashMap<>();
        for (ScalarRow row : model.layout().rows(ModelSheet.ASSUMPTIONS)) {
            int from = 0;
            while (from < row.columns()) {
                Allowed allowed = allowed(row, from);
                int to = from;
                while (allowed != null && to + 1 < row.columns() && allowed.equals(allowed(row, to + 1))) {
                    to++;
                }
                if (allowed != null && !allowed.isAnything()) {
                    add(
                            blocks.computeIfAbsent(allowed, key -> new ArrayList<>()),
                            new Block(row.row(), row.row(), first + from, first + to));
                }
                from = to + 1;
            }
        }
        return blocks;
    }

    private static void add(List<Block> blocks, Block block) {
        Block last = blocks.isEmpty() ? null : blocks.getLast();
        if (last != null && block.continues(last)) {
            blocks.set(blocks.size() - 1, new Block(last.top, block.bottom, last.left, last.right));
        } else {
            blocks.add(block);
        }
    }

    private @Nullable Allowed allowed(ScalarRow row, int column) {
        Node node = row.node(column);
        if (node == null) {
            return null;
        }
        return node.op() == Op.CHOICE
                ? new Allowed(model.tables().options(node), Range.ANY)
                : new Allowed("", node.range());
    }

    /** What may be typed: an option of a list, or a number of a range. */
    private record Allowed(String options, Range range) {
        private static final String TITLE = "Not possible here";

        boolean isAnything() {
            return options.isEmpty() && range.equals(Range.ANY);
        }

        void write(RulesXml xml, String cells) {
            if (!options.isEmpty()) {
                xml.validation(cells, "list", TITLE, "Choose one of the list.", options, "");
                return;
            }
            String least = text(range.least());
            String greatest = text(range.greatest());
            xml.validation(
                    cells,
                    range.whole() ? "whole" : "decimal",
                    TITLE,
                    "Enter a " + (range.whole() ? "whole number" : "number") + " from " + least + " to " + greatest
                            + ".",
                    least,
                    greatest);
        }

        private static String text(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }
}
