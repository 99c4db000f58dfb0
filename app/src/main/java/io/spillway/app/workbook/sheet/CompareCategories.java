package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import java.util.ArrayList;
import java.util.List;

/** The rows of the sheet Compare with the cost by service category, below each other. */
final class CompareCategories {
    private static final String HERE = CompareSheet.TITLE + "!";

    private final int first;
    private final int firstCost;
    private final int scenarios;
    private final List<String> names = new ArrayList<>();
    private final List<Double[]> values = new ArrayList<>();

    /** @param first row, from 0; {@code firstCost} column of the first scenario, likewise */
    CompareCategories(int first, int firstCost, int scenarios) {
        this.first = first;
        this.firstCost = firstCost;
        this.scenarios = scenarios;
    }

    /** @param costs in each scenario */
    void add(String name, Double[] costs) {
        names.add(name);
        values.add(costs);
    }

    String[] names() {
        return names.toArray(String[]::new);
    }

    Double[] values(int category) {
        return values.get(category);
    }

    /** The costs of a category in each scenario. */
    String range(int category) {
        return HERE + Cells.absolute(firstCost, first + category) + ":"
                + Cells.absolute(firstCost + scenarios - 1, first + category);
    }

    /** The cell with the name of a category. */
    String name(int category) {
        return HERE + Cells.absolute(0, first + category);
    }

    /**
     * What most of the first scenario's cost is for, in words.
     *
     * @param scenario its name, and the cell with it
     */
    Live largest(String scenario, String cell) {
        if (names.isEmpty()) {
            return Live.text("\"Nothing is charged.\"", "Nothing is charged.");
        }
        int last = first + names.size() - 1;
        String all = HERE + Cells.absolute(0, first) + ":" + Cells.absolute(0, last);
        String costs = HERE + Cells.absolute(firstCost, first) + ":" + Cells.absolute(firstCost, last);
        int largest = 0;
        for (int i = 1; i < names.size(); i++) {
            largest = values.get(i)[0] > values.get(largest)[0] ? i : largest;
        }
        double most = values.get(largest)[0];
        String notKnown = "What costs most is not known.";
        return Live.text(
                "IF(MAX(" + costs + ")>0,\"Most of the cost of \"&" + cell + "&\" is \"&INDEX(" + all + ",MATCH(MAX("
                        + costs + ")," + costs + ",0))&\": \"&TEXT(MAX(" + costs + "),\"$#,##0\")&\" a month.\",\""
                        + notKnown + "\")",
                most > 0
                        ? "Most of the cost of " + scenario + " is " + names.get(largest) + ": " + Sentences.money(most)
                                + " a month."
                        : notKnown);
    }
}
