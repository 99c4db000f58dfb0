package io.spillway.app.ui.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.ui.cost.CostRow.Level;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTreeViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final CostTreeViewModel model = new CostTreeViewModel(session);

    @Test
    void areasSumToTheTotal() {
        Shown shown = TestSessions.shown(session);
        List<CostRow> rows = model.roots(shown);
        var evaluation = shown.selected().orThrow().evaluation();

        assertThat(rows.getLast().level()).isEqualTo(Level.TOTAL);
        double areas = rows.stream()
                .filter(row -> row.level() == Level.AREA)
                .mapToDouble(row -> evaluation.value(row.here().orElseThrow()))
                .sum();
        assertThat(areas).isCloseTo(evaluation.value(rows.getLast().here().orElseThrow()), within(1e-6 * areas));
    }

    @Test
    void anAreaUnfoldsToComponentsLinesAndFormulas() {
        Shown shown = TestSessions.shown(session);
        CostRow area = row(model.roots(shown), "Core product");
        CostRow flow = row(model.children(shown, area), "Validation → Kafka, pipeline");
        List<CostRow> lines = model.children(shown, flow);

        assertThat(lines)
                .extracting(CostRow::label)
                .containsExactly("Between zones, sender's side", "Between zones, receiver's side");
        List<CostRow> steps = model.children(shown, lines.getFirst());
        assertThat(steps).allSatisfy(step -> assertThat(step.level()).isEqualTo(Level.STEP));
        assertThat(model.children(shown, steps.getFirst()))
                .extracting(CostRow::amount)
                .contains("$0.01/GB");
    }

    @Test
    void aScenarioStandsBesideTheBaseline() {
        session.selectScenario("go");
        Shown shown = TestSessions.shown(session);
        CostRow validation = row(model.children(shown, row(model.roots(shown), "Core product")), "Validation");
        double here = shown.selected().orThrow().card("validation").value();
        double there = shown.baseline().orThrow().card("validation").value();

        assertThat(here).isLessThan(there);
        assertThat(validation.sign()).isEqualTo(-1);
        assertThat(validation.difference())
                .isEqualTo("−$" + String.format(java.util.Locale.ROOT, "%,d", Math.round(there - here)));
    }

    @Test
    void whatTheScenarioRemovedIsShownAsLost() {
        session.selectScenario("all");
        Shown shown = TestSessions.shown(session);
        List<CostRow> streaming = model.children(shown, row(model.roots(shown), "Streaming destinations"));

        assertThat(row(streaming, "Proxy balancer").here()).isEmpty();
    }

    @Test
    void selectingARowSelectsItsComponentAndExplainsItsFigure() {
        Shown shown = TestSessions.shown(session);
        CostRow validation = row(model.children(shown, row(model.roots(shown), "Core product")), "Validation");

        model.onRow(validation);

        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("validation"));
        assertThat(session.figureProperty().get()).contains(validation.path());
    }

    @Test
    void aSearchKeepsLinesWithAllWordsAndWhatTheyStandIn() {
        Shown shown = TestSessions.shown(session);
        model.filterProperty().set("between SENDER");
        List<CostRow> areas = model.roots(shown);

        assertThat(areas).isNotEmpty().allSatisfy(area -> {
            assertThat(area.level()).isEqualTo(Level.AREA);
            assertThat(model.isAboveFound(shown, area)).isTrue();
        });
        CostRow flow = row(model.children(shown, row(areas, "Core product")), "Validation → Kafka, pipeline");
        assertThat(model.children(shown, flow))
                .extracting(CostRow::label)
                .containsExactly("Between zones, sender's side");
    }

    @Test
    void aComponentThatIsFoundKeepsAllItsLines() {
        Shown shown = TestSessions.shown(session);
        int all = model.children(
                        shown, row(model.children(shown, row(model.roots(shown), "Core product")), "Validation"))
                .size();

        model.filterProperty().set("validation");
        CostRow validation = row(model.children(shown, row(model.roots(shown), "Core product")), "Validation");
        assertThat(model.children(shown, validation)).hasSize(all);

        model.filterProperty().set("no such words");
        assertThat(model.roots(shown)).isEmpty();
    }

    @Test
    void rowsSelectedByTheWindowExplainNothing() {
        Shown shown = TestSessions.shown(session);
        CostRow validation = row(model.children(shown, row(model.roots(shown), "Core product")), "Validation");

        model.quietly(() -> model.onRow(validation));

        assertThat(session.figureProperty().get()).isEmpty();
        assertThat(model.isOf(validation, "validation")).isTrue();
        assertThat(model.isOf(validation, "valid")).isFalse();
    }

    private static CostRow row(List<CostRow> rows, String label) {
        return rows.stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row '" + label + "' in "
                        + rows.stream().map(CostRow::label).toList()));
    }
}
