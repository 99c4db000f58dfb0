package io.spillway.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.form.FormEntry;
import io.spillway.app.ui.form.NumberEntry;
import io.spillway.app.ui.form.WordEntry;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.Component;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final InspectorViewModel model = new InspectorViewModel(session, new WorkspacePricing());

    @Test
    void nothingSelectedShowsTheWorkspaceAndExplainsTheTotal() {
        Inspection shown = model.inspectionProperty().get().orElseThrow();
        assertThat(shown.title()).isEqualTo("A pipeline of two areas");
        assertThat(shown.figures().getFirst().label()).isEqualTo("Monthly cost");
        assertThat(entry("hoursPerMonth").place().toString()).isEqualTo("topology.assumptions.hoursPerMonth");
        assertThat(model.whyProperty().get())
                .get()
                .satisfies(why -> assertThat(why.steps()).isNotEmpty());
    }

    @Test
    void defaultsAreShownWithTheirSource() {
        session.select(new Selection.OfComponent("api"));

        assertThat(model.inspectionProperty().get().orElseThrow().title()).isEqualTo("Tracking API");
        assertThat(number("vcpuPerContainer").stateProperty().get().given()).isTrue();
        assertThat(number("minimumContainers").textProperty().get()).isEqualTo("1");
        assertThat(number("minimumContainers").stateProperty().get().source())
                .isEqualTo("a service that exists runs at least once");
        assertThat(number("minimumContainers").stateProperty().get().given()).isFalse();
    }

    @Test
    void whatIsTypedChangesTheTotalAtOnce() {
        session.select(new Selection.OfComponent("clients"));
        double before = total();

        number("messagesPerSecond").onTyped("352k/s");

        assertThat(total()).isGreaterThan(before * 1.5);
        assertThat(number("messagesPerSecond").stateProperty().get().hint()).isEqualTo("Understood as 352,000 msg/s");
    }

    @Test
    void whatIsNotPossibleStaysInTheFieldAndIsNotWritten() {
        session.select(new Selection.OfComponent("validation"));
        double before = total();
        NumberEntry memory = number("memoryGiBPerContainer");

        memory.onTyped("-3");

        assertThat(memory.textProperty().get()).isEqualTo("-3");
        assertThat(memory.stateProperty().get().message().orElseThrow().text())
                .startsWith("Memory per container is -3 GiB/container; use 1e-6 to 65536");
        assertThat(total()).isEqualTo(before);
        assertThat(session.editedProperty().get().orElseThrow().modified()).isFalse();

        session.select(new Selection.OfComponent("api"));
        session.select(new Selection.OfComponent("validation"));
        assertThat(number("memoryGiBPerContainer").textProperty().get()).isEqualTo("-3");
        assertThat(number("memoryGiBPerContainer").stateProperty().get().isWrong())
                .isTrue();

        number("memoryGiBPerContainer").onRevert();
        assertThat(number("memoryGiBPerContainer").textProperty().get()).isEqualTo("4");
        assertThat(number("memoryGiBPerContainer").stateProperty().get().isWrong())
                .isFalse();
    }

    @Test
    void aDragIsOneStepOfUndo() {
        session.select(new Selection.OfComponent("api-hosts"));
        NumberEntry target = number("targetUtilization");
        double before = total();

        target.onGrab();
        target.onSlide(0.6);
        target.onSlide(0.5);
        target.onSlide(0.4);
        target.onRelease();
        assertThat(target.textProperty().get()).isEqualTo("0.4");
        assertThat(total()).isGreaterThan(before);
        session.undo();

        assertThat(target.textProperty().get()).isEqualTo("0.7");
        assertThat(total()).isEqualTo(before);
        assertThat(session.editedProperty().get().orElseThrow().undo()).isEmpty();
    }

    @Test
    void whatAScenarioOverridesNamesTheBaselinesValueAndTheChangeAndCanBeReset() {
        session.selectScenario("go");
        session.select(new Selection.OfComponent("validation"));
        FormEntry memory = entry("memoryGiBPerContainer");

        assertThat(memory.stateProperty().get().overridden()).isTrue();
        assertThat(memory.stateProperty().get().baseline()).isEqualTo("4 GiB/container");
        assertThat(memory.stateProperty().get().writer()).isEqualTo("Go rewrite");
        assertThat(entry("vcpuPerContainer").stateProperty().get().overridden()).isFalse();

        memory.onBaseline();

        assertThat(((NumberEntry) memory).textProperty().get()).isEqualTo("4");
        assertThat(memory.stateProperty().get().overridden()).isFalse();
    }

    @Test
    void anUnknownNameIsSaidAtTheFieldWithTheNearestOne() {
        session.select(new Selection.OfComponent("api"));
        WordEntry hosts = (WordEntry) entry("hostGroup");

        hosts.onTyped("API hots");
        assertThat(hosts.stateProperty().get().message().orElseThrow().text())
                .isEqualTo("'API hots' is not known for: Host group; did you mean 'API hosts'?");

        hosts.onTyped("Shared pipeline hosts with a name that is far too long for its card");
        assertThat(hosts.stateProperty().get().message()).isEmpty();
        assertThat(session.editedProperty().get().orElseThrow().document().toString())
                .contains("\"hostGroup\": \"pipeline-hosts\"");
    }

    @Test
    void aFindingIsShownAtItsFieldAndLeadsThere() {
        session.select(new Selection.OfComponent("validation"));
        number("memoryGiBPerContainer").onTyped("400");

        assertThat(number("memoryGiBPerContainer")
                        .stateProperty()
                        .get()
                        .message()
                        .orElseThrow()
                        .text())
                .contains("A container of Validation needs 400 GiB");

        session.select(new Selection.None());
        assertThat(model.reveal("scenarios.go.components.validation.memoryGiBPerContainer"))
                .get()
                .satisfies(entry -> assertThat(entry.spec().name()).isEqualTo("memoryGiBPerContainer"));
        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("validation"));
        assertThat(model.reveal("pipeline-hosts.reservations.logging.vcpu")
                        .orElseThrow()
                        .place()
                        .toString())
                .isEqualTo("topology.components.pipeline-hosts.reservations.logging.vcpu");
    }

    @Test
    void aPriceIsExplainedWithItsSkuAndDate() {
        session.explain("produce.cost.zones.out");

        WhyRow why = model.whyProperty().get().orElseThrow();
        assertThat(why.steps().getFirst().steps()).anySatisfy(step -> {
            assertThat(step.value()).isEqualTo("$0.01/GB");
            assertThat(step.detail()).startsWith("published price").contains("2018");
        });
    }

    private double total() {
        Shown shown = TestSessions.shown(session);
        return shown.breakdown().orElseThrow().total().value();
    }

    private NumberEntry number(String field) {
        return (NumberEntry) entry(field);
    }

    private FormEntry entry(String field) {
        Optional<FormEntry> found = model.formProperty().get().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.spec().name().equals(field))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("no field " + field));
    }

    @Test
    void theTermsOfALongSumComeBySizeAndSayWhoseTheyAre() {
        model.onFigure("topology.cost");
        CostBreakdown breakdown = TestSessions.shown(session).breakdown().orElseThrow();

        List<WhyRow> terms = model.whyProperty().get().orElseThrow().steps();

        assertThat(terms.size()).isGreaterThan(6);
        List<Boolean> known = terms.stream()
                .map(term -> breakdown.evaluation().certainty(term.node()) == Certainty.KNOWN)
                .toList();
        assertThat(known).isSorted().contains(false, true);
        assertThat(terms.stream()
                        .skip(known.indexOf(true))
                        .map(term -> Math.abs(breakdown.evaluation().value(term.node())))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        Set<String> names = breakdown.model().topology().components().values().stream()
                .map(Component::name)
                .collect(Collectors.toSet());
        assertThat(terms.get(known.indexOf(true)).label())
                .satisfies(label -> assertThat(names).anyMatch(name -> label.startsWith(name + ": ")));
    }
}
