package io.spillway.app.cli.wire;

import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.JsonWriter;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.sweep.SweepPoint;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What {@code sweep} prints: an object written in pieces, because its points may be millions. */
public final class SweepJson {
    /** What follows the last point. */
    public static final String TAIL = "\n  ]\n}\n";

    private static final String END = "\n}\n";

    private SweepJson() {}

    /**
     * What is varied or computed.
     *
     * @param isNumber whether its values are numbers; else they are texts, as of a choice
     */
    public record Quantity(String path, String label, String unit, boolean isNumber) {}

    /** Everything before the first point. */
    public static String head(
            OpenedWorkspace opened,
            Scenario scenario,
            List<Quantity> axes,
            List<Quantity> figures,
            SnapshotAge prices) {
        JsonObject head = new Fields()
                .put("workspace", EvaluationJson.workspace(opened))
                .put("scenario", EvaluationJson.scenario(scenario))
                .list("vary", axes, SweepJson::of)
                .list("figures", figures, SweepJson::of)
                .put("prices", PricesJson.age(prices))
                .object();
        String text = JsonWriter.text(head);
        return text.substring(0, text.length() - END.length()) + ",\n  \"points\": [";
    }

    /** A point: the values varied, then those of the figures (null when unknown), then what is known of each. */
    public static String point(SweepPoint point, List<Quantity> axes) {
        List<Json> values = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            SweepPoint.Value value = point.values().get(i);
            values.add(axes.get(i).isNumber ? Fields.of(value.number()) : JsonText.of(value.text()));
        }
        for (Amount amount : point.amounts()) {
            boolean known = amount != null && amount.certainty() != Certainty.UNKNOWN;
            values.add(amount != null && known ? Fields.of(amount.value()) : Fields.none());
        }
        for (Amount amount : point.amounts()) {
            values.add(JsonText.of(Fields.word(amount == null ? Certainty.UNKNOWN : amount.certainty())));
        }
        StringBuilder text = new StringBuilder("[");
        for (Json value : values) {
            text.append(text.length() > 1 ? ", " : "")
                    .append(JsonWriter.text(value).strip());
        }
        return text.append(']').toString();
    }

    private static Json of(Quantity quantity) {
        return new Fields()
                .text("path", quantity.path)
                .text("label", quantity.label)
                .text("unit", quantity.unit)
                .object();
    }
}
