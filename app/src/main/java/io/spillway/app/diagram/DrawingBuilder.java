package io.spillway.app.diagram;

import io.spillway.app.figure.Differences;
import io.spillway.app.text.Texts;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the drawing of a scenario: its structure from the sketch, which is there whatever the document says, and numbers
 * where there are some.
 */
public final class DrawingBuilder {
    static final String HOSTS = "beside:hosts";
    static final String OTHERS = "beside:others";

    private final DrawnScenario drawn;
    private final Sketch sketch;
    private final Sketch baseline;
    private final @Nullable CostBreakdown breakdown;
    private final @Nullable CardSizes sizes;
    private final boolean withDifference;
    private final List<Finding> findings = new ArrayList<>();

    private DrawingBuilder(DrawnScenario drawn, boolean withDifference) {
        this.drawn = drawn;
        this.sketch = drawn.sketch();
        this.breakdown = drawn.result().breakdown();
        this.sizes = breakdown == null ? null : new CardSizes(breakdown, drawn.notation());
        this.withDifference = withDifference && !drawn.isBaseline();
        this.baseline = this.withDifference ? Sketch.of(drawn.document(), Scenario.BASELINE) : Sketch.EMPTY;
        findings.addAll(drawn.result().findings());
    }

    /** @param withDifference whether what differs from the baseline is marked, and what is gone drawn as a ghost */
    public static Drawing of(DrawnScenario drawn, boolean withDifference) {
        return new DrawingBuilder(drawn, withDifference).drawing();
    }

    private Drawing drawing() {
        Map<String, Card> cards = new LinkedHashMap<>();
        sketch.boxes().values().forEach(box -> cards.put(box.id(), card(box)));
        List<Link> links = new LinkBuilder(sketch, breakdown, drawn.notation(), id -> mark("flows", id)).links();
        if (withDifference) {
            addGhosts(cards, links);
        }
        return new Drawing(cards, links, frames(links), ZoneLanes.of(sketch, cards.keySet()), withDifference);
    }

    private void addGhosts(Map<String, Card> cards, List<Link> links) {
        CostBreakdown before = drawn.baseline();
        CardSizes sizesBefore = before == null ? null : new CardSizes(before, drawn.notation());
        baseline.boxes().values().forEach(box -> {
            if (!sketch.boxes().containsKey(box.id())) {
                cards.put(box.id(), card(box, before, sizesBefore, OptionalDouble.empty(), 0, Mark.REMOVED));
            }
        });
        Set<String> here = new LinkedHashSet<>();
        links.forEach(link -> here.addAll(link.flows()));
        for (Link link : new LinkBuilder(baseline, before, drawn.notation(), id -> Mark.REMOVED).links()) {
            if (here.stream().noneMatch(link.flows()::contains)
                    && cards.keySet().containsAll(link.path())) {
                links.add(link);
            }
        }
    }

    private Card card(Sketch.Box box) {
        int concerning = (int)
                findings.stream().filter(finding -> concerns(finding, box.id())).count();
        return card(box, breakdown, sizes, difference(box.id() + ".cost"), concerning, mark("components", box.id()));
    }

    private Card card(
            Sketch.Box box,
            @Nullable CostBreakdown numbers,
            @Nullable CardSizes sizes,
            OptionalDouble difference,
            int findings,
            Mark mark) {
        Component component =
                numbers == null ? null : numbers.model().topology().components().get(box.id());
        if (numbers == null || sizes == null || component == null) {
            return new Card(
                    box.id(),
                    box.kind(),
                    box.name(),
                    "",
                    difference,
                    "",
                    "",
                    "",
                    OptionalDouble.empty(),
                    findings,
                    mark);
        }
        CardSizes.CardSize size = sizes.of(component);
        return new Card(
                box.id(),
                box.kind(),
                box.name(),
                drawn.notation().money(numbers.card(box.id())),
                difference,
                difference.isPresent() ? drawn.notation().difference(difference.getAsDouble()) : "",
                size.size(),
                size.bottleneck(),
                size.utilization(),
                findings,
                mark);
    }

    private Mark mark(String part, String id) {
        if (!withDifference) {
            return Mark.SAME;
        }
        TreePath path = TreePath.of(part, id);
        JsonObject there = path.objectIn(baseline.topology());
        if (there == null) {
            return Mark.ADDED;
        }
        JsonObject here = path.objectIn(sketch.topology());
        return here != null && here.equals(there) ? Mark.SAME : Mark.CHANGED;
    }

    private OptionalDouble difference(String path) {
        CostBreakdown base = drawn.baseline();
        if (drawn.isBaseline() || base == null || breakdown == null) {
            return OptionalDouble.empty();
        }
        Node here = breakdown.model().graph().find(path);
        Node there = base.model().graph().find(path);
        return here == null || there == null ? OptionalDouble.empty() : Differences.of(breakdown, here, base, there);
    }

    private static boolean concerns(Finding finding, String component) {
        String path = finding.location().path();
        return path.equals(component)
                || path.startsWith(component + ".")
                || path.endsWith("components." + component)
                || path.contains("components." + component + ".");
    }

    private List<Drawing.Frame> frames(List<Link> links) {
        Set<String> connected = new LinkedHashSet<>();
        links.forEach(link -> connected.addAll(link.path()));
        Map<String, List<String>> areas = new LinkedHashMap<>();
        Map<String, List<String>> loose = new LinkedHashMap<>();
        List<String> hosts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<Sketch.Box> boxes = new ArrayList<>(sketch.boxes().values());
        baseline.boxes().values().stream()
                .filter(box -> !sketch.boxes().containsKey(box.id()))
                .forEach(boxes::add);
        for (Sketch.Box box : boxes) {
            String area = box.area();
            if (!connected.contains(box.id())) {
                (box.kind().equals(Optional.of(ComponentKind.HOST_GROUP)) ? hosts : others).add(box.id());
                if (area != null) {
                    loose.computeIfAbsent(area, key -> new ArrayList<>()).add(box.id());
                }
            } else if (area != null) {
                areas.computeIfAbsent(area, key -> new ArrayList<>()).add(box.id());
            }
        }
        List<Drawing.Frame> frames = new ArrayList<>();
        areas.forEach((id, members) -> frames.add(new Drawing.Frame(
                id,
                sketch.areas().getOrDefault(id, baseline.areas().getOrDefault(id, id)),
                true,
                members,
                loose.getOrDefault(id, List.of()))));
        if (!hosts.isEmpty()) {
            frames.add(new Drawing.Frame(HOSTS, Texts.of("diagram.frameOfHosts"), false, hosts));
        }
        if (!others.isEmpty()) {
            frames.add(new Drawing.Frame(OTHERS, Texts.of("diagram.frameOfOthers"), false, others));
        }
        return frames;
    }
}
