package io.spillway.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Loss.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LossWordsTest {
    @Test
    void whatIsUnknownIsNeitherSurvivedNorNot() {
        assertThat(words(Outcome.SURVIVED, Outcome.UNKNOWN)).isEqualTo("unknown");
        assertThat(words(Outcome.UNKNOWN)).isEqualTo("unknown");
    }

    @Test
    void oneKnownFailureIsEnough() {
        assertThat(words(Outcome.UNKNOWN, Outcome.OVERLOADED)).isEqualTo("not survived");
        assertThat(words(Outcome.SURVIVED, Outcome.LOST)).isEqualTo("not survived");
    }

    @Test
    void allThatThereIsMustSurvive() {
        assertThat(words(Outcome.SURVIVED, Outcome.SURVIVED)).isEqualTo("survived");
        assertThat(words()).isEqualTo("none");
    }

    private static String words(Outcome... outcomes) {
        List<Loss> losses = Stream.of(outcomes)
                .map(outcome -> new Loss("hosts", "Hosts", 3, 1 / 3.0, null, 0.9, outcome))
                .toList();
        return LossWords.ofAll(losses, "none");
    }
}
