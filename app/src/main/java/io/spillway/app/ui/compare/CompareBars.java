package io.spillway.app.ui.compare;

import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.chart.Scale;
import io.spillway.app.ui.chart.Tone;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.comparison.Row;
import io.spillway.scenarios.comparison.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each scenario's cost as a stack, by service category or by product area. */
final class CompareBars {
    private CompareBars() {}

    static ChartContent of(Comparison comparison, Section section, Notation notation) {
        String title = section == Section.AREA
                ? Texts.of("compare.barsByArea", notation.currencyName())
                : Texts.of("compare.barsByCategory", notation.currencyName());
        List<Row> rows = comparison.rows(section);
        if (rows.isEmpty()) {
            return new ChartContent.Nothing(title, Texts.of("compare.nothing"));
        }
        List<ChartContent.Group> groups = comparison.columns().stream()
                .map(column -> new ChartContent.Group(
                        column.id(), column.result().scenario().name()))
                .toList();
        List<ChartContent.Series> series = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (int s = 0; s < rows.size(); s++) {
            Row row = rows.get(s);
            List<ChartContent.Mark> marks = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                Amount amount = row.cells().get(i).amount();
                String name = comparison.columns().get(i).result().scenario().name();
                marks.add(mark(amount, row.label(), name, notation));
                if (amount != null && !amount.isKnown()) {
                    gaps.add(name + ": " + row.label() + " " + notation.money(amount));
                }
            }
            series.add(new ChartContent.Series(row.label(), Tone.series(s), marks));
        }
        return new ChartContent.Bars(title, note(comparison, gaps), Scale.money(notation), true, groups, series);
    }

    /** What the picture lacks, and which cheaper scenario loses resilience. */
    private static String note(Comparison comparison, List<String> gaps) {
        List<String> notes = new ArrayList<>();
        for (Column column : comparison.columns()) {
            if (!column.verdict().isEmpty()) {
                notes.add(column.result().scenario().name() + ": " + column.verdict());
            }
            if (!column.isComputed()) {
                notes.add(Texts.of("compare.cannot", column.result().scenario().name()));
            }
        }
        if (!gaps.isEmpty()) {
            notes.add(Texts.of("compare.gaps", String.join("; ", gaps)));
        }
        return String.join(". ", notes);
    }

    private static ChartContent.Mark mark(@Nullable Amount amount, String label, String scenario, Notation notation) {
        if (amount == null) {
            return ChartContent.Mark.none("", scenario + ", " + label);
        }
        String words = scenario + "\n" + label + ": " + notation.money(amount);
        return amount.value() == 0
                ? ChartContent.Mark.none("", words)
                : new ChartContent.Mark(amount.value(), "", words);
    }
}
