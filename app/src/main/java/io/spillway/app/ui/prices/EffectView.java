package io.spillway.app.ui.prices;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.text.Texts;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.prices.RateEffect;
import io.spillway.scenarios.prices.ScenarioEffect;
import io.spillway.scenarios.prices.SnapshotEffect;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What another snapshot does: every scenario before and after, and the prices that matter most. */
final class EffectView extends VBox {
    private static final int MOST = 200;
    private static final double WIDE = 220;
    private static final double NARROW = 140;

    EffectView(SnapshotEffect effect) {
        setId("effect");
        getStyleClass().add("price-effect");
        TableView<ScenarioEffect> scenarios = PriceTable.of(effect.scenarios());
        PriceTable.text(
                scenarios,
                Texts.of("prices.scenario"),
                WIDE,
                each -> each.scenario().name());
        PriceTable.number(scenarios, effect.before(), NARROW, each -> dollars(each.before()));
        PriceTable.number(scenarios, effect.after(), NARROW, each -> dollars(each.after()));
        PriceTable.number(scenarios, Texts.of("prices.difference"), NARROW, each -> difference(each.difference()));
        PriceTable.text(scenarios, Texts.of("prices.remark"), WIDE, EffectView::remark);
        List<RateEffect> most =
                effect.rates().subList(0, Math.min(MOST, effect.rates().size()));
        TableView<RateEffect> rates = PriceTable.of(most);
        PriceTable.text(
                rates,
                Texts.of("prices.price"),
                WIDE + NARROW,
                each -> each.key().toString());
        PriceTable.number(rates, effect.before(), NARROW, each -> PriceWords.of(each.before()));
        PriceTable.number(rates, effect.after(), NARROW, each -> PriceWords.of(each.after()));
        PriceTable.number(rates, Texts.of("prices.largestEffect"), NARROW, EffectView::largest);
        VBox.setVgrow(scenarios, Priority.ALWAYS);
        VBox.setVgrow(rates, Priority.ALWAYS);
        getChildren()
                .addAll(
                        heading(Texts.of("prices.everyScenario")),
                        scenarios,
                        heading(Texts.of(
                                "prices.pricesThatDiffer",
                                String.valueOf(effect.rates().size()))),
                        rates);
    }

    private static String remark(ScenarioEffect effect) {
        if (effect.own()) {
            return Texts.of("prices.ownSnapshot");
        }
        return effect.findings().isEmpty() ? "" : effect.findings().getFirst().message();
    }

    private static String dollars(@Nullable Figure figure) {
        return figure == null ? Figures.UNKNOWN : Figures.dollars(figure.amount());
    }

    private static String difference(Difference difference) {
        return difference.isShown() ? Figures.difference(difference.value()) : Figures.UNKNOWN;
    }

    private static String largest(RateEffect effect) {
        return Double.isInfinite(effect.size()) ? Figures.UNKNOWN : Figures.dollars(effect.size());
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-heading");
        return label;
    }
}
