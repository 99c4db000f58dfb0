package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.spillway.app.ui.session.LatestWins;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningTest {

    @Test
    void whatIsAskedForAfterTheWindowHasClosedIsNotDoneAndNoFailure() {
        Beginning beginning = new Beginning(null);
        beginning.painted();
        beginning.threads().shutdownNow();
        List<String> done = new ArrayList<>();

        for (LatestWins work : List.of(beginning.first(), beginning.later())) {
            assertThatCode(() -> work.submit(() -> done.add("work"), result -> done.add("shown"), defect -> {
                        throw defect;
                    }))
                    .doesNotThrowAnyException();
        }

        assertThat(done).isEmpty();
    }
}
