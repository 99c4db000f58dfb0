package io.spillway.app.ui.sweep;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.table.CsvText;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.resilience.ResilienceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The points of a sweep for a spreadsheet, not rounded, in dollars, with what they lose and gain in resilience. */
final class SweepCsv {
    private SweepCsv() {}

    static String of(Swept swept) {
        CsvText csv = new CsvText();
        swept.axes().forEach(axis -> csv.word(axis.path()));
        csv.word(swept.figureLabel()).word(Texts.of("sweep.certainty"));
        if (!swept.resilience().isEmpty()) {
            csv.word(Texts.of("sweep.loses")).word(Texts.of("sweep.gains"));
        }
        csv.end();
        for (int i = 0; i < swept.figures().size(); i++) {
            List<Integer> at = at(swept, i);
            for (int a = 0; a < at.size(); a++) {
                Swept.SweptAxis axis = swept.axes().get(a);
                if (axis.choice()) {
                    csv.word(axis.texts().get(at.get(a)));
                } else {
                    csv.number(axis.numbers().get(at.get(a)));
                }
            }
            Amount amount = swept.figures().get(i);
            csv.number(amount == null ? Double.NaN : amount.value())
                    .word(
                            amount == null
                                    ? Figures.UNKNOWN
                                    : amount.certainty().name().toLowerCase(Locale.ROOT));
            if (!swept.resilience().isEmpty()) {
                ResilienceChange change = swept.resilience().get(i).orElse(null);
                csv.word(change == null ? Figures.UNKNOWN : words(change.losses()))
                        .word(change == null ? Figures.UNKNOWN : words(change.gains()));
            }
            csv.end();
        }
        return csv.toString();
    }

    private static String words(List<ResilienceChange.Trait> traits) {
        return traits.stream().map(ResilienceChange.Trait::words).collect(Collectors.joining("; "));
    }

    /** Which value of each axis a point has. */
    private static List<Integer> at(Swept swept, int point) {
        int rest = point;
        List<Integer> at = new ArrayList<>();
        for (Swept.SweptAxis axis : swept.axes().reversed()) {
            at.addFirst(rest % axis.texts().size());
            rest /= axis.texts().size();
        }
        return at;
    }
}
