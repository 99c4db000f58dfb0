package io.spillway.app.ui.inspector;

import io.spillway.app.figure.Differences;
import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.inspector.Inspection.Figure;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.component.ComponentKind;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Explanation;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures of a component, a flow, or the whole, each with the path that explains it. */
final class ElementFigures {
    private final Shown shown;
    private final List<Figure> figures = new ArrayList<>();

    private ElementFigures(Shown shown) {
        this.shown = shown;
    }

    static List<Figure> component(Shown shown, String id, Optional<ComponentKind> kind) {
        ElementFigures all = new ElementFigures(shown);
        shown.breakdown().ifPresent(breakdown -> {
            all.cost(breakdown, id + ".cost");
            all.add(breakdown, Texts.of("inspector.figure.messages"), id + ".traffic.messages");
            all.add(breakdown, Texts.of("inspector.figure.peak"), id + ".traffic.peak");
            all.add(breakdown, Texts.of("inspector.figure.containers"), id + ".containers");
            if (kind.filter(ComponentKind.HOST_GROUP::equals).isPresent()) {
                all.add(breakdown, Texts.of("inspector.figure.hosts"), id + ".hosts");
            }
            all.add(breakdown, Texts.of("inspector.figure.brokers"), id + ".brokers.count");
            all.add(breakdown, Texts.of("inspector.figure.stranded"), id + ".stranded");
            all.add(breakdown, Texts.of("inspector.figure.endurance"), id + ".endurance");
            all.add(breakdown, Texts.of("inspector.figure.drain"), id + ".drain");
        });
        return all.figures;
    }

    static List<Figure> flow(Shown shown, String id) {
        ElementFigures all = new ElementFigures(shown);
        shown.breakdown().ifPresent(breakdown -> {
            all.cost(breakdown, id + ".cost");
            all.add(breakdown, Texts.of("inspector.figure.moved"), id + ".gb");
            all.add(breakdown, Texts.of("inspector.figure.crossing"), id + ".crossingShare");
            all.add(breakdown, Texts.of("inspector.figure.crossingGb"), id + ".gbCrossing");
        });
        return all.figures;
    }

    static List<Figure> whole(Shown shown) {
        ElementFigures all = new ElementFigures(shown);
        shown.breakdown().ifPresent(breakdown -> {
            all.cost(breakdown, breakdown.model().total().path());
            all.add(
                    breakdown,
                    Texts.of("inspector.figure.unitCost"),
                    breakdown.model().unitCost().path());
            all.add(
                    breakdown,
                    Texts.of("inspector.figure.list"),
                    breakdown.model().list().path());
        });
        return all.figures;
    }

    private void cost(CostBreakdown breakdown, String path) {
        add(breakdown, Texts.of("inspector.figure.cost"), path);
        CostBreakdown base = shown.baseline().breakdown();
        Node here = breakdown.model().graph().find(path);
        if (shown.isBaseline() || base == null || here == null) {
            return;
        }
        Node there = base.model().graph().find(path);
        if (there == null) {
            figures.add(new Figure(Texts.of("inspector.figure.baseline"), Texts.of("inspector.figure.notThere"), path));
            return;
        }
        OptionalDouble difference = Differences.of(breakdown, here, base, there);
        String by = difference.isPresent() ? shown.notation().difference(difference.getAsDouble()) : "";
        figures.add(new Figure(
                Texts.of("inspector.figure.baseline"),
                shown.notation().money(base.amount(there)) + (by.isEmpty() ? "" : " (" + by + ")"),
                path));
    }

    private void add(CostBreakdown breakdown, String label, String path) {
        Node node = path.isEmpty() ? null : breakdown.model().graph().find(path);
        if (node != null) {
            boolean written = Notation.isOfIts(node.unit()) || Notation.isTime(node.unit());
            String value = written && node.width() == 1
                    ? shown.notation().amount(breakdown.amount(node))
                    : path.endsWith("Share") && breakdown.evaluation().isKnown(node)
                            ? Figures.percent(breakdown.evaluation().value(node))
                            : Explanation.of(node, breakdown.evaluation(), 0).valueText();
            figures.add(new Figure(label, value, path));
        }
    }
}
