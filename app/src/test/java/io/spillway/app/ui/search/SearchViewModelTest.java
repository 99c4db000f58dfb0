package io.spillway.app.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final SearchViewModel model = new SearchViewModel(session, new Commands());

    @Test
    void nothingTypedOffersTheScenarios() {
        assertThat(model.find(""))
                .extracting(SearchEntry::name)
                .containsExactly(
                        "Baseline", "Zone-aware NSQ", "Go rewrite", "All projects", "Baseline at today's prices");
    }

    @Test
    void aComponentIsFoundByPartOfItsNameAndSelected() {
        SearchEntry found = model.find("tracking").getFirst();
        found.go().run();

        assertThat(found.kind()).isEqualTo("Component");
        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("api"));
    }

    @Test
    void aFigureIsFoundByItsWordsAndExplained() {
        SearchEntry figure = model.find("validation containers peak hour").getFirst();
        figure.go().run();

        assertThat(figure.kind()).isEqualTo("Validation");
        assertThat(session.figureProperty().get()).contains("validation.containers");
    }

    @Test
    void noMoreThanTwelveAreOffered() {
        assertThat(model.find("cost")).hasSize(12);
    }
}
