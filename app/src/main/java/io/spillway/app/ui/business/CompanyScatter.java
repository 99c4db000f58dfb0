package io.spillway.app.ui.business;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.chart.Scale;
import io.spillway.app.ui.chart.Tone;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.business.MarginChange;
import io.spillway.scenarios.workspace.BusinessFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Companies by revenue multiple and gross margin, with one's own margins as levels. */
final class CompanyScatter {
    private CompanyScatter() {}

    static ChartContent of(@Nullable Shown shown, @Nullable BusinessFigures business, Optional<MarginChange> change) {
        String title = Texts.of("business.scatter");
        List<ChartContent.Point> points = new ArrayList<>();
        if (business != null) {
            business.companies()
                    .values()
                    .forEach(company -> points.add(
                            new ChartContent.Point(company.revenueMultiple(), company.grossMargin(), company.name())));
        }
        List<ChartContent.Level> levels = new ArrayList<>();
        change.ifPresent(margin -> {
            levels.add(new ChartContent.Level(
                    margin.before().gross(),
                    Tone.BASELINE,
                    Texts.of(
                            "business.ownBefore",
                            MarginRows.precise(margin.before().gross()))));
            if (shown != null && !shown.isBaseline()) {
                levels.add(new ChartContent.Level(
                        margin.after().gross(),
                        Tone.MAIN,
                        Texts.of(
                                "business.ownAfter",
                                shown.selected().scenario().name(),
                                MarginRows.precise(margin.after().gross()))));
            }
        });
        if (points.isEmpty() && levels.isEmpty()) {
            return new ChartContent.Nothing(title, Texts.of("business.noPoints"));
        }
        return new ChartContent.Scatter(
                title,
                points.isEmpty() ? Texts.of("business.addPoints") : "",
                Scale.of(Texts.of("business.multiple"), Unit.ONE),
                Scale.percent(Texts.of("business.grossMargin")),
                points,
                MarginRows.BAND_FROM,
                MarginRows.BAND_TO,
                Texts.of("business.band"),
                levels);
    }
}
