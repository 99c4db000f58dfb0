package io.spillway.app.ui.inspector;

import io.spillway.app.diagram.KindLook;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.finding.FindingRow;
import io.spillway.app.ui.form.FormContext;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says what stands above the fields of what is selected: its name, its kind, where it is, its figures and its findings. */
final class InspectionBuilder {
    private final WorkspaceSession session;
    private final FormContext context;

    /** @param context knows the document shown */
    InspectionBuilder(WorkspaceSession session, FormContext context) {
        this.session = session;
        this.context = context;
    }

    /**
     * What is said of a selection.
     *
     * @param nothingShared whether several elements are selected that share no field
     * @return empty when what is selected is not there any more
     */
    Optional<Inspection> of(Selection selection, boolean nothingShared) {
        Sketch sketch = context.data().sketch();
        Optional<Shown> shown = session.shownProperty().get();
        return switch (selection) {
            case Selection.None none -> Optional.of(whole(shown));
            case Selection.OfSeveral several -> Optional.of(several(several, nothingShared));
            case Selection.OfComponent(String id) ->
                Optional.ofNullable(sketch.boxes().get(id)).map(box -> component(shown, sketch, box));
            case Selection.OfFlow(String id) ->
                Optional.ofNullable(sketch.arrows().get(id)).map(arrow -> flow(shown, sketch, arrow));
        };
    }

    private Inspection whole(Optional<Shown> shown) {
        String name = context.data().document().text("name");
        return new Inspection(
                name == null ? session.openedProperty().get().name() : name,
                Texts.of("inspector.workspaceKind"),
                Optional.empty(),
                Texts.of("inspector.wholeHint"),
                shown.map(ElementFigures::whole).orElse(List.of()),
                List.of());
    }

    private static Inspection several(Selection.OfSeveral several, boolean nothingShared) {
        return new Inspection(
                Texts.of("inspector.several", several.ids().size()),
                "",
                Optional.empty(),
                nothingShared ? Texts.of("inspector.nothingShared") : Texts.of("inspector.severalHint"),
                List.of(),
                List.of());
    }

    private Inspection component(Optional<Shown> shown, Sketch sketch, Sketch.Box box) {
        List<String> where = new ArrayList<>();
        JsonObject element = TreePath.of("components", box.id()).objectIn(sketch.topology());
        String host = element == null ? null : element.text("hostGroup");
        if (host != null && sketch.boxes().containsKey(host)) {
            where.add(Texts.of(
                    "inspector.onHosts",
                    Objects.requireNonNull(sketch.boxes().get(host)).name()));
        }
        String area = box.area();
        if (area != null && sketch.areas().containsKey(area)) {
            where.add(sketch.areas().get(area));
        }
        shown.flatMap(Shown::breakdown).ifPresent(breakdown -> {
            var topology = breakdown.model().topology();
            var known = topology.components().get(box.id());
            if (known != null) {
                where.add(topology.regionOf(known));
            }
        });
        return new Inspection(
                box.name(),
                box.kind().map(kind -> KindLook.of(kind).label()).orElse(Texts.of("inspector.unknownKind")),
                box.kind(),
                String.join(" · ", where),
                shown.map(now -> ElementFigures.component(now, box.id(), box.kind()))
                        .orElse(List.of()),
                rows());
    }

    private Inspection flow(Optional<Shown> shown, Sketch sketch, Sketch.Arrow arrow) {
        String ends = name(sketch, arrow.from()) + " → " + name(sketch, arrow.to());
        JsonObject element = TreePath.of("flows", arrow.id()).objectIn(sketch.topology());
        String name = element == null ? null : element.text("name");
        return new Inspection(
                name == null ? ends : name,
                Texts.of("inspector.flow"),
                Optional.empty(),
                ends,
                shown.map(now -> ElementFigures.flow(now, arrow.id())).orElse(List.of()),
                rows());
    }

    private static String name(Sketch sketch, String id) {
        Sketch.Box box = sketch.boxes().get(id);
        return box == null ? id : box.name();
    }

    private List<FindingRow> rows() {
        return context.data().findings().stream().map(FindingRow::of).toList();
    }
}
