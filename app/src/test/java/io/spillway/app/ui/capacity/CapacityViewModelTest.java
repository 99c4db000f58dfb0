package io.spillway.app.ui.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.ui.capacity.CapacityRow.Cell;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.FleetCapacity;
import io.spillway.pricing.cost.QueueCapacity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final CapacityViewModel model = new CapacityViewModel(session, TestSessions.atOnce());

    @Test
    void nothingIsReadWhileTheTablesAreOutOfSight() {
        assertThat(model.rowsProperty().get()).isEmpty();
        model.onScreenProperty().set(true);
        assertThat(model.rowsProperty().get()).isPresent();
    }

    @Test
    void aFleetNamesWhatBindsAndUnfoldsToItsDimensions() {
        FleetCapacity fleet =
                CapacityView.of(breakdown()).fleet("pipeline-hosts").orElseThrow();
        CapacityRow row = row(CapacitySection.FLEETS, "pipeline-hosts");

        assertThat(row.cells().get(1).text()).isEqualTo(Notation.PLAIN.amount(fleet.units()));
        assertThat(row.cells().get(1).words()).contains("by zone: a ");
        assertThat(row.cells().get(2).text()).startsWith(fleet.binding());
        assertThat(row.cells().get(7).text()).isEqualTo(Figures.dollars(fleet.stranded()));
        assertThat(row.parts())
                .extracting(CapacityRow::label)
                .contains("vCPU", "memory", "network", "Validation", "Centrifuge");
        assertThat(row.parts().stream().map(part -> part.cells().get(2).text()))
                .filteredOn("binds"::equals)
                .hasSize(1);
    }

    @Test
    void aReservationShowsWhatItIsAllocatedAndWhatWouldBeSaved() {
        FleetCapacity.Kept kept = CapacityView.of(breakdown())
                .fleet("api-hosts")
                .orElseThrow()
                .reservations()
                .getFirst();
        CapacityRow row = row(CapacitySection.RESERVATIONS, "mesh");

        assertThat(row.cells()).extracting(Cell::text).contains("8", "8 GiB");
        assertThat(row.cells().get(5).text()).isEqualTo(Figures.dollars(kept.allocated()));
        assertThat(row.cells().get(6).text()).isEqualTo(Figures.dollars(kept.avoidable()));
    }

    @Test
    void aQueueTellsHowLongItHolds() {
        QueueCapacity queue = CapacityView.of(breakdown()).queue("mesh").orElseThrow();
        CapacityRow row = row(CapacitySection.QUEUES, "mesh");

        assertThat(row.cells().get(2).text()).isEqualTo(Notation.PLAIN.amount(queue.endurance()));
        assertThat(row.cells().get(2).path()).isEqualTo("mesh.endurance");
    }

    @Test
    void theFailuresThatAreNotSurvivedComeFirst() {
        List<CapacityRow> rows = rows(CapacitySection.FAILURES);
        List<Boolean> bad = rows.stream()
                .map(row -> row.cells().getLast().tone() == CapacityRow.Tone.BAD)
                .toList();

        assertThat(rows).extracting(CapacityRow::label).contains("Kafka, pipeline", "API hosts");
        assertThat(bad.lastIndexOf(true)).isLessThanOrEqualTo((int) CapacityViewModel.alarms(rows) - 1);
    }

    @Test
    void whyAsksForTheFigureOfTheCell() {
        CapacityRow queue = row(CapacitySection.QUEUES, "mesh");

        model.onRow(queue);
        model.onWhy(queue, queue.cells().get(2));
        assertThat(session.figureProperty().get()).contains("mesh.endurance");
        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("mesh"));

        model.onWhy(row(CapacitySection.FLEETS, "api-hosts"), null);
        assertThat(session.figureProperty().get()).contains("api-hosts.hosts");
    }

    @Test
    void everyCellsFigureIsInTheGraph() {
        var graph = breakdown().model().graph();
        for (CapacitySection section : CapacitySection.values()) {
            assertThat(rows(section)).allSatisfy(row -> {
                assertThat(row.cells()).hasSameSizeAs(section.columns());
                row.cells().stream()
                        .map(Cell::path)
                        .filter(path -> !path.isEmpty())
                        .forEach(path -> assertThat(graph.find(path)).as(path).isNotNull());
            });
        }
    }

    private CostBreakdown breakdown() {
        return TestSessions.shown(session).selected().orThrow();
    }

    private List<CapacityRow> rows(CapacitySection section) {
        model.onScreenProperty().set(true);
        return model.rowsProperty().get().orElseThrow().getOrDefault(section, List.of());
    }

    private CapacityRow row(CapacitySection section, String component) {
        return rows(section).stream()
                .filter(row -> row.component().equals(component))
                .findFirst()
                .orElseThrow();
    }
}
