package io.spillway.app.cli.wire;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Explanation.Step;
import io.spillway.pricing.formula.Origin;

/** The steps behind a figure. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** @param prices whose day and age are told beside */
    public static JsonObject of(Step step, SnapshotAge prices) {
        return fields(step).put("prices", PricesJson.age(prices)).object();
    }

    private static JsonObject of(Step step) {
        return fields(step).object();
    }

    private static Fields fields(Step step) {
        Fields fields = new Fields().text("path", step.path()).text("label", step.label());
        if (step.certainty() == Certainty.UNKNOWN) {
            fields.none("values");
        } else {
            fields.list("values", step.values(), Fields::of);
        }
        return fields.text("unit", step.unit().symbol())
                .text("certainty", Fields.word(step.certainty()))
                .text("operator", step.operator())
                .text("formula", step.formula())
                .text("chosen", step.chosen())
                .put("origin", step.origin().map(ExplanationJson::of).orElseGet(Fields::none))
                .text("ending", Fields.word(step.ending()))
                .list("because", step.because(), ExplanationJson::of);
    }

    private static Json of(Origin origin) {
        return new Fields()
                .text("kind", Fields.word(origin.kind()))
                .text("reference", origin.reference())
                .text("date", origin.date())
                .text("source", origin.source())
                .object();
    }
}
