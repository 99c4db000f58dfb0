package io.spillway.app.workbook.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of the Summary stand behind those of money, from 0.
 *
 * @param margin whether there is a gross margin, which needs the revenue of the business figures
 */
record SummaryColumns(boolean margin) {
    private static final int FIRST = 7;
    private static final int BEHIND = 5;

    /** Gross margin, then its change; only where there is one. */
    int grossMargin() {
        return FIRST;
    }

    int marginChange() {
        return FIRST + 1;
    }

    int zone() {
        return margin ? FIRST + 2 : FIRST;
    }

    int broker() {
        return zone() + 1;
    }

    int queues() {
        return zone() + 2;
    }

    int withoutSpare() {
        return zone() + 3;
    }

    int loses() {
        return zone() + 4;
    }

    int count() {
        return zone() + BEHIND;
    }

    List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(
                "Scenario", "", "Per month", "Per year", "Difference per month", "Change", "Per million messages"));
        if (margin) {
            heads.addAll(List.of("Gross margin", "Margin change"));
        }
        heads.addAll(
                List.of("One zone lost", "One broker lost", "Queues hold", "Without a spare", "Cheaper, but loses"));
        return heads;
    }

    /** In characters. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(SummarySheet.NAME_WIDTH, 8, 14, 15, 14, 9, 13));
        if (margin) {
            widths.addAll(List.of(9, 12));
        }
        widths.addAll(List.of(13, 14, 12, 28, 26));
        return widths;
    }
}
