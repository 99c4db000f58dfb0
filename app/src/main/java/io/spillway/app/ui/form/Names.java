package io.spillway.app.ui.form;

import io.spillway.model.field.Reference;
import io.spillway.scenarios.editing.Sketch;

/** What people call what an id stands for. */
final class Names {
    private Names() {}

    /** Name of a component, flow or product area; the id when there is none. */
    static String of(Sketch sketch, Reference reference, String id) {
        return switch (reference) {
            case NONE, REGION -> id;
            case PRODUCT_AREA -> sketch.areas().getOrDefault(id, id);
            case FLOW -> {
                Sketch.Arrow arrow = sketch.arrows().get(id);
                yield arrow == null ? id : Suggestions.flowName(sketch, arrow);
            }
            case COMPONENT, HOST_GROUP -> {
                Sketch.Box box = sketch.boxes().get(id);
                yield box == null ? id : box.name();
            }
        };
    }
}
