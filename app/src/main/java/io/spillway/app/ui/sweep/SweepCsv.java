package io.spillway.app.ui.sweep;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.table.CsvText;
import io.spillway.pricing.cost.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The points of a sweep for a spreadsheet, not rounded, in dollars. */
final class SweepCsv {
    private SweepCsv() {}

    static String of(Swept swept) {
        CsvText csv = new CsvText();
        swept.axes().forEach(axis -> csv.word(axis.path()));
        csv.word(swept.figureLabel()).word(Texts.of("sweep.certainty")).end();
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
                                    : amount.certainty().name().toLowerCase(Locale.ROOT))
                    .end();
        }
        return csv.toString();
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
