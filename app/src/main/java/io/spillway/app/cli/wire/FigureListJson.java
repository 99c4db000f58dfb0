package io.spillway.app.cli.wire;

import io.spillway.app.cli.input.FigurePaths.Figure;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Explanation;
import java.util.List;

/** Figures with their values. */
public final class FigureListJson {
    private FigureListJson() {}

    public static JsonObject of(CostBreakdown breakdown, List<Figure> figures) {
        return new Fields()
                .list("figures", figures, figure -> {
                    Explanation.Step step = Explanation.of(figure.node(), breakdown.evaluation(), 0);
                    Fields fields = new Fields().text("path", figure.path()).text("label", figure.label());
                    if (step.certainty() == Certainty.UNKNOWN) {
                        fields.none("values");
                    } else {
                        fields.list("values", step.values(), Fields::of);
                    }
                    return fields.text("unit", step.unit().symbol())
                            .text("certainty", Fields.word(step.certainty()))
                            .text("chosen", step.chosen())
                            .object();
                })
                .object();
    }
}
