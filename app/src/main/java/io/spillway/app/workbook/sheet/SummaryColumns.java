package io.spillway.app.workbook.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of the Summary stand behind those of the cost, from 0.
 *
 * @param margin whether there is a gross margin, which needs the revenue of the business figures
 * @param several whether there are scenarios to compare with the first
 */
record SummaryColumns(boolean margin, boolean several) {
    private static final int FIRST = 4;

    /** Difference to the first scenario, then its share; only where there are several. */
    int difference() {
        return FIRST;
    }

    int share() {
        return FIRST + 1;
    }

    int perMillion() {
        return several ? FIRST + 2 : FIRST;
    }

    /** Gross margin, then its change to the first scenario; only where there is one. */
    int grossMargin() {
        return perMillion() + 1;
    }

    int marginChange() {
        return grossMargin() + 1;
    }

    int zone() {
        return perMillion() + (margin ? several ? 3 : 2 : 1);
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

    /** What a cheaper scenario loses; only where there are several. */
    int loses() {
        return zone() + 4;
    }

    int count() {
        return heads().size();
    }

    List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("Scenario", "", "Per month", "Per year"));
        addIf(several, heads, List.of("Difference per month", "Change"));
        heads.add("Per million messages");
        addIf(margin, heads, List.of("Gross margin"));
        addIf(margin && several, heads, List.of("Margin change"));
        heads.addAll(List.of("One zone lost", "One broker lost", "Queues hold", "Without a spare"));
        addIf(several, heads, List.of("Cheaper, but loses"));
        return heads;
    }

    /** In characters. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(SummarySheet.NAME_WIDTH, 8, 14, 15));
        addIf(several, widths, List.of(14, 9));
        widths.add(13);
        addIf(margin, widths, List.of(9));
        addIf(margin && several, widths, List.of(12));
        widths.addAll(List.of(13, 14, 12, 28));
        addIf(several, widths, List.of(26));
        return widths;
    }

    private static <T> void addIf(boolean condition, List<T> to, List<T> more) {
        if (condition) {
            to.addAll(more);
        }
    }
}
