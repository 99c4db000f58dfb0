package io.spillway.app.ui.prices;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.prices.ScenarioEffect;
import io.spillway.scenarios.prices.SnapshotEffect;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What another snapshot does: every scenario before and after, and what makes the difference of the one that is chosen. */
final class EffectView extends VBox {
    private static final double NAME = 330;
    private static final double AMOUNT = 118;
    private static final double WHAT = 300;
    private static final double REASON = 180;

    private final SnapshotEffect effect;
    private final Label heading = heading("");
    private final TableView<EffectLine> lines = PriceTable.of(List.of());

    EffectView(SnapshotEffect effect) {
        this.effect = effect;
        setId("effect");
        getStyleClass().add("price-effect");
        TableView<ScenarioEffect> scenarios = PriceTable.of(effect.scenarios());
        scenarios.setId("effect-scenarios");
        scenarios.setAccessibleText(Texts.of("prices.effectScenarios"));
        PriceTable.text(
                scenarios,
                Texts.of("prices.scenario"),
                NAME,
                each -> each.scenario().name());
        PriceTable.number(scenarios, effect.before(), AMOUNT, each -> dollars(each.before()));
        PriceTable.number(scenarios, effect.after(), AMOUNT, each -> dollars(each.after()));
        PriceTable.number(
                scenarios, Texts.of("prices.difference"), AMOUNT, each -> EffectLine.difference(each.difference()));
        PriceTable.sentence(scenarios, Texts.of("prices.remark"), REASON, EffectView::remark);
        heading.setId("effect-of");
        lines.setId("effect-lines");
        lines.setAccessibleText(Texts.of("prices.effectLines"));
        PriceTable.text(lines, Texts.of("prices.cause"), WHAT, EffectLine::what);
        PriceTable.number(lines, effect.before(), AMOUNT, EffectLine::before);
        PriceTable.number(lines, effect.after(), AMOUNT, EffectLine::after);
        PriceTable.number(lines, Texts.of("prices.effectAlone"), AMOUNT, EffectLine::effect);
        PriceTable.sentence(lines, Texts.of("prices.why"), REASON, EffectLine::why);
        VBox.setVgrow(scenarios, Priority.ALWAYS);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(heading(Texts.of("prices.everyScenario")), scenarios, heading, lines);
        scenarios.getSelectionModel().selectedItemProperty().subscribe(this::show);
        scenarios.getSelectionModel().selectFirst();
    }

    private void show(@Nullable ScenarioEffect scenario) {
        if (scenario == null) {
            return;
        }
        heading.setText(Texts.of("prices.causesOf", scenario.scenario().name()));
        lines.getItems().setAll(EffectLine.of(effect, scenario));
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

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-heading");
        return label;
    }
}
