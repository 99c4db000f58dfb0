package io.spillway.app.ui.inspector;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.finding.FindingRow;
import io.spillway.app.ui.inspector.Inspection.Figure;
import io.spillway.app.ui.look.KindLook;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.Service;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Explanation;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is selected, and the explanation of a figure. */
public final class InspectorViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WhyRow>> why = new ReadOnlyObjectWrapper<>(Optional.empty());

    public InspectorViewModel(WorkspaceSession session) {
        this.session = session;
        session.shownProperty().subscribe(shown -> refresh());
        session.selectionProperty().subscribe(selection -> refresh());
        session.figureProperty().subscribe(figure -> explain());
    }

    public ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** The figure explained, with its steps below it; empty when none is. */
    public ReadOnlyObjectProperty<Optional<WhyRow>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    public void onFigure(String path) {
        session.explain(path);
    }

    private void refresh() {
        inspection.set(session.shownProperty().get().flatMap(this::inspect));
        explain();
    }

    private void explain() {
        Optional<Shown> shown = session.shownProperty().get();
        String path = session.figureProperty()
                .get()
                .orElseGet(() -> shown.flatMap(Shown::breakdown)
                        .map(breakdown -> breakdown.model().total().path())
                        .orElse(""));
        why.set(shown.flatMap(now -> WhyRow.of(now, path)));
    }

    private Optional<Inspection> inspect(Shown shown) {
        CostBreakdown breakdown = shown.selected().breakdown();
        if (breakdown == null) {
            return Optional.empty();
        }
        Topology topology = breakdown.model().topology();
        Topology base = shown.isBaseline() ? null : baseline(shown);
        return switch (session.selectionProperty().get()) {
            case Selection.None none -> Optional.empty();
            case Selection.OfSeveral several -> Optional.empty();
            case Selection.OfComponent(String id) ->
                Optional.ofNullable(topology.components().get(id))
                        .map(component -> component(shown, breakdown, component, base));
            case Selection.OfFlow(String id) ->
                Optional.ofNullable(topology.flows().get(id)).map(flow -> flow(shown, breakdown, flow, base));
        };
    }

    private static @Nullable Topology baseline(Shown shown) {
        CostBreakdown baseline = shown.baseline().breakdown();
        return baseline == null ? null : baseline.model().topology();
    }

    private Inspection component(Shown shown, CostBreakdown breakdown, Component component, @Nullable Topology base) {
        Topology topology = breakdown.model().topology();
        String id = component.id();
        List<String> where = new ArrayList<>();
        String host = switch (component) {
            case Service service -> service.hostGroup();
            case NsqDaemon nsqd -> nsqd.hostGroup();
            default -> "";
        };
        if (!host.isEmpty()) {
            where.add("On the hosts of " + topology.component(host).name());
        }
        String area = component.area();
        if (area != null && topology.areas().containsKey(area)) {
            where.add(topology.areas().get(area).name());
        }
        where.add(topology.regionOf(component));
        List<Figure> figures = new ArrayList<>();
        cost(figures, shown, breakdown, id);
        figure(figures, breakdown, "Messages arriving, mean", id + ".traffic.messages");
        figure(figures, breakdown, "Messages in the peak", id + ".traffic.peak");
        figure(figures, breakdown, "Containers in the peak hour", id + ".containers");
        figure(figures, breakdown, "Hosts in the peak hour", component instanceof HostGroup ? id + ".hosts" : "");
        figure(figures, breakdown, "Brokers", id + ".brokers.count");
        figure(figures, breakdown, "Stranded capacity", id + ".stranded");
        figure(figures, breakdown, "Holds an outage of", id + ".endurance");
        figure(figures, breakdown, "Drains in", id + ".drain");
        ComponentKind kind = ComponentKind.of(component);
        return new Inspection(
                component.name(),
                KindLook.of(kind).label(),
                Optional.of(kind),
                String.join(" · ", where),
                figures,
                FieldRows.of(component, base == null ? null : base.components().get(id), topology),
                findings(shown, id));
    }

    private Inspection flow(Shown shown, CostBreakdown breakdown, Flow flow, @Nullable Topology base) {
        Topology topology = breakdown.model().topology();
        String id = flow.id();
        String ends = topology.component(flow.from()).name() + " → "
                + topology.component(flow.to()).name();
        List<Figure> figures = new ArrayList<>();
        cost(figures, shown, breakdown, id);
        figure(figures, breakdown, "Moved in a month", id + ".gb");
        figure(figures, breakdown, "Share that crosses zones", id + ".crossingShare");
        figure(figures, breakdown, "Billed for crossing zones", id + ".gbCrossing");
        String name = flow.name();
        return new Inspection(
                name == null ? ends : name,
                "Flow",
                Optional.empty(),
                ends,
                figures,
                FieldRows.of(flow, base == null ? null : base.flows().get(id), topology),
                findings(shown, id));
    }

    private static void cost(List<Figure> figures, Shown shown, CostBreakdown breakdown, String id) {
        String path = id + ".cost";
        figure(figures, breakdown, "Monthly cost", path);
        CostBreakdown base = shown.baseline().breakdown();
        Node here = breakdown.model().graph().find(path);
        if (shown.isBaseline() || base == null || here == null) {
            return;
        }
        Node there = base.model().graph().find(path);
        if (there == null) {
            figures.add(new Figure("In the baseline", "not there", path));
            return;
        }
        OptionalDouble difference = Shown.difference(breakdown, here, base, there);
        String by = difference.isPresent() ? Figures.difference(difference.getAsDouble()) : "";
        figures.add(new Figure(
                "In the baseline", Figures.dollars(base.amount(there)) + (by.isEmpty() ? "" : " (" + by + ")"), path));
    }

    private static void figure(List<Figure> figures, CostBreakdown breakdown, String label, String path) {
        Node node = path.isEmpty() ? null : breakdown.model().graph().find(path);
        if (node != null) {
            String value = path.endsWith(".cost") || path.endsWith(".stranded")
                    ? Figures.dollars(breakdown.amount(node))
                    : path.endsWith("Share") && breakdown.evaluation().isKnown(node)
                            ? Figures.percent(breakdown.evaluation().value(node))
                            : Explanation.of(node, breakdown.evaluation(), 0).valueText();
            figures.add(new Figure(label, value, path));
        }
    }

    private static List<FindingRow> findings(Shown shown, String id) {
        return shown.selected().findings().stream()
                .filter(finding -> (finding.location().path() + ".").contains(id + "."))
                .map(FindingRow::of)
                .toList();
    }
}
