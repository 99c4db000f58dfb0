package io.spillway.scenarios.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result that follows an edit is the one that is calculated from nothing, whatever was edited before. */
class EditedResultTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();
    private static final int EDITS = 60;

    /** One field of an element of the baseline. */
    private record Field(TreePath place, FieldSpec spec) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aChainOfEditsGivesTheResultOfTheLastDocument(long seed) {
        Random random = new Random(seed);
        Workspace workspace = BundledWorkspaces.open("segment-2018").orThrow();
        Map<String, ScenarioResult> before = new HashMap<>();
        int shared = 0;
        for (int i = 0; i < EDITS; i++) {
            workspace = edited(workspace, random);
            for (String id : List.of("baseline", "what-is-left")) {
                ScenarioResult old = before.get(id);
                ScenarioResult now = PRICING.result(workspace, workspace.scenario(id), old);
                ScenarioResult alone = PRICING.result(workspace, workspace.scenario(id));

                assertThat(now.findings())
                        .as("seed %d, edit %d of %s", seed, i, id)
                        .isEqualTo(alone.findings());
                assertThat(said(now)).as("seed %d, edit %d of %s", seed, i, id).isEqualTo(said(alone));
                shared += shares(old, now) ? 1 : 0;
                before.put(id, now);
            }
        }
        assertThat(shared).as("results on the graph of the one before").isGreaterThan(EDITS / 2);
    }

    @Test
    void whatIsNoValueAloneGetsAGraphOfItsOwn() {
        Workspace workspace = BundledWorkspaces.open("segment-2018").orThrow();
        ScenarioResult before = PRICING.result(workspace, workspace.scenario("baseline"));
        TreePath name = TreePath.of("baseline", "components", "clients", "name");
        Workspace renamed = WorkspaceFile.bind(name.put(workspace.document(), JsonText.of("Somebody")))
                .orThrow();

        ScenarioResult after = PRICING.result(renamed, renamed.scenario("baseline"), before);

        assertThat(shares(before, after)).isFalse();
        assertThat(said(after)).isEqualTo(said(PRICING.result(renamed, renamed.scenario("baseline"))));
    }

    @Test
    void anEditOfALiveFieldKeepsTheGraph() {
        Workspace workspace = BundledWorkspaces.open("segment-2018").orThrow();
        ScenarioResult before = PRICING.result(workspace, workspace.scenario("baseline"));
        TreePath rate = TreePath.of("baseline", "components", "clients", "messagesPerSecond");
        Workspace more = WorkspaceFile.bind(rate.put(workspace.document(), JsonNumber.of(123_456)))
                .orThrow();

        ScenarioResult after = PRICING.result(more, more.scenario("baseline"), before);

        assertThat(shares(before, after)).isTrue();
        assertThat(after.orThrow().total()).isNotEqualTo(before.orThrow().total());
        assertThat(said(after)).isEqualTo(said(PRICING.result(more, more.scenario("baseline"))));
    }

    private static boolean shares(@Nullable ScenarioResult before, ScenarioResult after) {
        CostBreakdown old = before == null ? null : before.breakdown();
        CostBreakdown now = after.breakdown();
        return old != null
                && now != null
                && old.model().graph().node(0) == now.model().graph().node(0);
    }

    private static Workspace edited(Workspace workspace, Random random) {
        List<Field> fields = fields(workspace.baseline());
        while (true) {
            Field field = fields.get(random.nextInt(fields.size()));
            Json value = value(field, workspace.document(), random);
            if (value != null) {
                Workspace edited = WorkspaceFile.bind(field.place.put(workspace.document(), value))
                        .value();
                if (edited != null) {
                    return edited;
                }
            }
        }
    }

    private static @Nullable Json value(Field field, JsonObject document, Random random) {
        FieldSpec spec = field.spec;
        if (!spec.choices().isEmpty()) {
            return JsonText.of(spec.choices().get(random.nextInt(spec.choices().size())));
        }
        if (spec.type() != double.class && spec.type() != Double.class) {
            return null;
        }
        boolean back = random.nextInt(8) == 0 && !spec.byDefault().isEmpty();
        double old = field.place.in(document) instanceof JsonNumber number ? number.value() : 1;
        double drawn = back ? Double.parseDouble(spec.byDefault()) : old * (0.5 + random.nextDouble());
        double whole = spec.whole() ? Math.ceil(drawn) : drawn;
        return JsonNumber.of(spec.min() == spec.max() ? whole : Math.max(spec.min(), Math.min(spec.max(), whole)));
    }

    private static List<Field> fields(Topology topology) {
        List<Field> fields = new ArrayList<>();
        collect(TreePath.of("baseline", "assumptions"), topology.assumptions(), fields);
        topology.components()
                .forEach((id, component) -> collect(TreePath.of("baseline", "components", id), component, fields));
        topology.flows().forEach((id, flow) -> collect(TreePath.of("baseline", "flows", id), flow, fields));
        return fields;
    }

    private static void collect(TreePath place, Object record, List<Field> fields) {
        for (FieldSpec spec : FieldSpec.of(record.getClass())) {
            Object value = spec.valueIn(record);
            if (spec.live()) {
                fields.add(new Field(place.child(spec.name()), spec));
            } else if (value instanceof Map<?, ?> entries) {
                entries.forEach((id, entry) -> {
                    if (entry instanceof Record nested) {
                        collect(place.child(spec.name()).child(String.valueOf(id)), nested, fields);
                    }
                });
            } else if (value instanceof Record nested
                    && !(value instanceof ZoneShares)
                    && !(value instanceof DailyProfile)) {
                collect(place.child(spec.name()), nested, fields);
            }
        }
    }

    /** All that a result says: each figure with its name, value, certainty and source, and what is made of them. */
    private static List<Object> said(ScenarioResult result) {
        CostBreakdown breakdown = result.breakdown();
        if (breakdown == null) {
            return List.of();
        }
        List<Object> said = new ArrayList<>();
        said.add(breakdown.model().topology());
        said.add(CapacityView.of(breakdown));
        FormulaGraph graph = breakdown.model().graph();
        for (FormulaGraph.Name name : graph.names()) {
            Node node = name.node();
            said.add(name.path() + ", " + name.label() + " [" + node.unit() + "]");
            said.add(breakdown.evaluation().certainty(node));
            for (int i = 0; i < node.width(); i++) {
                said.add(breakdown.evaluation().value(node, i));
            }
            if (node.isLeaf()) {
                said.add(graph.value(node));
                said.add(node.op() == Op.RATE ? node.rate() : Objects.requireNonNull(node.provenance()));
            }
        }
        return said;
    }
}
