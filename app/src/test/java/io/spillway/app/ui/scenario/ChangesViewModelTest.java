package io.spillway.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesViewModelTest {
    private final WorkspaceSession session = TestSessions.empty();
    private final ChangesViewModel model = new ChangesViewModel(session);

    ChangesViewModelTest() {
        session.open("stream-today");
    }

    @Test
    void theBaselineHasNoChecklist() {
        assertThat(model.isBaseline()).isTrue();
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.countProperty().get()).isEmpty();
    }

    @Test
    void changesOfTheScenarioComeFirstInOrderThenTheLibrary() {
        session.selectScenario("kafka-in-zone");

        Workspace workspace = TestSessions.shown(session).workspace();
        assertThat(workspace).isNotNull();
        List<String> own = workspace.scenario("kafka-in-zone").changes();
        assertThat(model.rowsProperty().get()).hasSize(workspace.changes().size());
        assertThat(model.rowsProperty().get().subList(0, own.size()))
                .extracting(ChangeRow::id)
                .isEqualTo(own);
        assertThat(model.rowsProperty().get()).filteredOn(ChangeRow::included).hasSize(own.size());
        assertThat(model.countProperty().get())
                .isEqualTo(own.size() + "/" + workspace.changes().size());
    }

    @Test
    void puttingAChangeInBringsWhatItRequiresAndSaysSo() {
        session.selectScenario("nsq-zone-aware");

        model.onToggle("kafka-compressed");

        assertThat(changes("nsq-zone-aware")).containsExactly("zone-aware", "central-kafka", "kafka-compressed");
        assertThat(model.noticeProperty().get())
                .isEqualTo("'Batches compressed' requires 'Central Kafka cluster', which was put in before it.");
    }

    @Test
    void takingAChangeOutTakesWhatRequiresIt() {
        session.selectScenario("kafka-in-zone");

        model.onToggle("central-kafka");

        assertThat(changes("kafka-in-zone")).isEmpty();
        assertThat(model.noticeProperty().get())
                .isEqualTo("'Consumers fetch from followers in their zone' left the scenario too, because that "
                        + "requires 'Central Kafka cluster'.");
        session.undo();
        assertThat(changes("kafka-in-zone")).containsExactly("central-kafka", "kafka-in-zone");
    }

    @Test
    void aChangeCannotMoveBeforeWhatItRequires() {
        session.selectScenario("kafka-in-zone");

        model.onMoveBy("kafka-in-zone", -1);

        assertThat(changes("kafka-in-zone")).containsExactly("central-kafka", "kafka-in-zone");
        assertThat(model.noticeProperty().get()).contains("must stay in order with 'Central Kafka cluster'");
    }

    @Test
    void aNewChangeRecordsTheNextEdits() {
        session.selectScenario("kafka-in-zone");

        model.onNew();

        ChangeRow made = model.rowsProperty().get().get(2);
        assertThat(made.title()).isEqualTo("New change");
        assertThat(made.records()).isTrue();
        assertThat(session.recordingProperty().get()).isEqualTo(new Recording("kafka-in-zone", made.id()));
    }

    @Test
    void anotherChangeIsChosenToRecord() {
        session.selectScenario("kafka-in-zone");

        model.onRecordInto("central-kafka");

        assertThat(model.rowsProperty().get())
                .filteredOn(ChangeRow::records)
                .extracting(ChangeRow::id)
                .containsExactly("central-kafka");
    }

    private List<String> changes(String scenario) {
        return Recording.changesOf(session.editedProperty().get().orElseThrow().document(), scenario);
    }
}
