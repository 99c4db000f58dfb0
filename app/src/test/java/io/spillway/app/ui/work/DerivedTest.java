package io.spillway.app.ui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.app.ui.session.LatestWins;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DerivedTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Derived<String> derived = new Derived<>(new LatestWins(background::add, Runnable::run));

    @Test
    void nothingIsDoneWhileNobodyLooks() {
        derived.want("a", work -> "A");

        assertThat(background).isEmpty();
        derived.setVisible(true);
        run();
        assertThat(derived.resultProperty().get()).contains("A");
        assertThat(derived.freshProperty().get()).isTrue();
    }

    @Test
    void theSameIsNotDoneTwice() {
        derived.setVisible(true);
        derived.want("a", work -> "A");
        run();

        derived.want("a", work -> "again");
        derived.setVisible(false);
        derived.setVisible(true);

        assertThat(background).isEmpty();
    }

    @Test
    void theLatestWinsAndAnEarlierResultIsNotFresh() {
        derived.setVisible(true);
        derived.want("a", work -> "A");
        run();
        derived.want("b", work -> "B");

        assertThat(derived.freshProperty().get()).isFalse();
        assertThat(derived.resultProperty().get()).contains("A");
        derived.want("c", work -> "C");
        run();
        assertThat(derived.resultProperty().get()).contains("C");
        assertThat(derived.freshProperty().get()).isTrue();
    }

    @Test
    void workHearsThatItIsCancelledAndMayBeginAgain() {
        derived.setVisible(true);
        derived.want("a", work -> {
            work.check();
            return "A";
        });
        derived.cancel();
        run();

        assertThat(derived.runningProperty().get()).isFalse();
        assertThat(derived.resultProperty().get()).isEmpty();
        derived.again();
        run();
        assertThat(derived.resultProperty().get()).contains("A");
    }

    @Test
    void progressIsToldInSteps() {
        derived.setVisible(true);
        double[] seen = {0};
        derived.want("a", work -> {
            work.progress(0.25);
            seen[0] = derived.progressProperty().get();
            return "A";
        });
        run();

        assertThat(seen[0]).isEqualTo(0.25);
        assertThat(derived.progressProperty().get()).isEqualTo(-1);
    }

    @Test
    void whatPeopleMustKnowIsSaidAndADefectIsThrown() {
        derived.setVisible(true);
        derived.want("a", work -> {
            throw new IllegalArgumentException("no such input");
        });
        run();
        assertThat(derived.failureProperty().get()).isEqualTo("no such input");

        derived.want("b", work -> {
            throw new IllegalStateException("defect");
        });
        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        derived.want("c", work -> {
            throw new CancellationException();
        });
        run();
        assertThat(derived.failureProperty().get()).isEmpty();
    }

    private void run() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
