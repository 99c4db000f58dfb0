package io.spillway.app.ui.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spillway.app.figure.Notation;
import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.finding.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final FindingsViewModel model = new FindingsViewModel(session);

    @Test
    void openingAFindingSelectsTheElementAndGoesToItsField() {
        List<String> focused = new ArrayList<>();
        model.setFieldFocus(focused::add);
        FindingRow row = FindingRow.of(Finding.warning(
                "low",
                new Location("baseline.components.mesh.diskGiB", "a file.json", 12, 3),
                "it is small",
                "enlarge it"));

        model.onOpen(row);

        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("mesh"));
        assertThat(focused).containsExactly("baseline.components.mesh.diskGiB");
        assertThat(row.place()).isEqualTo("a file.json:12:3 baseline.components.mesh.diskGiB");
    }

    @Test
    void aFindingSaysItsFieldByName() {
        session.open("stream-today");

        assertThat(model.rowsProperty().get())
                .extracting(FindingRow::path, FindingRow::place)
                .contains(tuple("api-hosts.zoneLoss", "API hosts: When a zone is lost"));
    }

    @Test
    void selectingAFindingOfAFlowSelectsTheFlow() {
        model.onFinding(FindingRow.of(Finding.note("n", Location.of("read.crossingShare"), "much crosses", "")));

        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfFlow("read"));
    }

    @Test
    void aFindingOfTheWholeGoesNowhere() {
        List<String> focused = new ArrayList<>();
        model.setFieldFocus(focused::add);

        model.onOpen(FindingRow.of(Finding.note("n", Location.of(""), "all is old", "")));

        assertThat(focused).isEmpty();
        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.None());
    }

    @Test
    void inAnotherCurrencyFindingsSayThatTheySpeakOfDollars() {
        session.open("segment-2018");
        assertThat(model.rowsProperty().get())
                .anySatisfy(row -> assertThat(row.message()).contains("$"));
        assertThat(model.noteProperty().get()).isNotEmpty().doesNotContain("US dollars");

        session.write(new Notation(
                new ShownCurrency("EUR", 0.5, LocalDate.of(2026, 3, 4)), SizeUnits.BINARY, RateUnits.BYTES));

        assertThat(model.noteProperty().get()).endsWith("Findings speak of US dollars.");
    }

    @Test
    void theSummaryCountsEachSeverity() {
        assertThat(FindingsViewModel.summary(
                        List.of(row(Severity.ERROR), row(Severity.WARNING), row(Severity.WARNING), row(Severity.NOTE))))
                .isEqualTo("1 error, 2 warnings, 1 note");
        assertThat(FindingsViewModel.summary(List.of())).isEmpty();
    }

    private static FindingRow row(Severity severity) {
        return new FindingRow(severity, "", "", "words", "");
    }
}
