package io.spillway.app.cli.text;

import io.spillway.app.cli.input.FigurePaths.Figure;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Explanation;
import java.util.List;

/** Figures with their values, to choose one from. */
public final class FigureList {
    private FigureList() {}

    public static List<String> lines(CostBreakdown breakdown, List<Figure> figures, Ink ink) {
        TextTable table =
                new TextTable(EvaluationText.WIDTH).id("Figure").words("Name").number("Value");
        for (Figure figure : figures) {
            String value =
                    Explanation.of(figure.node(), breakdown.evaluation(), 0).valueText();
            table.row(figure.path(), figure.label(), value);
        }
        return table.lines(ink);
    }
}
