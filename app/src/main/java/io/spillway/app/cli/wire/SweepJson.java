package io.spillway.app.cli.wire;

import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.JsonWriter;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.sweep.SweepRows;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What {@code sweep} prints: an object written in pieces, because its points may be millions. */
public final class SweepJson {
    /** What follows the last point. */
    public static final String TAIL = "\n  ]\n}\n";

    private static final String END = "\n}\n";

    private SweepJson() {}

    /** Everything before the first point. */
    public static String head(OpenedWorkspace opened, Scenario scenario, List<Node> leaves, List<Node> figures) {
        JsonObject head = new Fields()
                .put("workspace", EvaluationJson.workspace(opened))
                .put("scenario", EvaluationJson.scenario(scenario))
                .list("vary", leaves, SweepJson::quantity)
                .list("figures", figures, SweepJson::quantity)
                .object();
        String text = JsonWriter.text(head);
        return text.substring(0, text.length() - END.length()) + ",\n  \"points\": [";
    }

    /** A point: the values varied, then those of the figures (null when unknown), then what is known of each. */
    public static String point(SweepRows.Row row, List<Node> leaves) {
        List<Json> values = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            double value = row.leaves().get(i);
            Node leaf = leaves.get(i);
            values.add(leaf.op() == Op.CHOICE ? JsonText.of(leaf.options().get((int) value)) : Fields.of(value));
        }
        for (int i = 0; i < row.values().size(); i++) {
            boolean unknown = row.certainties().get(i) == Certainty.UNKNOWN;
            values.add(unknown ? Fields.none() : Fields.of(row.values().get(i)));
        }
        row.certainties().forEach(certainty -> values.add(JsonText.of(Fields.word(certainty))));
        StringBuilder text = new StringBuilder("[");
        for (Json value : values) {
            text.append(text.length() > 1 ? ", " : "").append(JsonWriter.text(value).strip());
        }
        return text.append(']').toString();
    }

    private static Json quantity(Node node) {
        return new Fields()
                .text("path", node.path())
                .text("label", node.label())
                .text("unit", node.unit().symbol())
                .object();
    }
}
