package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("messagesPerSecond", "messageBytes", "burst", "zones");

    @Test
    void aSlipOfTheFingerFindsWhatWasMeant() {
        assertThat(NearestName.of("mesagesPerSecond", KNOWN)).isEqualTo("messagesPerSecond");
        assertThat(NearestName.of("messagespersecond", KNOWN)).isEqualTo("messagesPerSecond");
        assertThat(NearestName.of("zoens", KNOWN)).isEqualTo("zones");
        assertThat(NearestName.of("brust", KNOWN)).isEqualTo("burst");
    }

    @Test
    void aNameLikeNoneHasNoNearestOne() {
        assertThat(NearestName.of("replicationFactor", KNOWN)).isNull();
        assertThat(NearestName.of("x".repeat(100_000), KNOWN)).isNull();
        assertThat(NearestName.of("x", List.of("a", "b"))).isNull();
    }

    @Test
    void theAdviceIsTheNearestNameOrTheFewThereAre() {
        assertThat(NearestName.advice("zone", KNOWN)).isEqualTo("did you mean 'zones'?");
        assertThat(NearestName.advice("x", List.of("a", "b"))).isEqualTo("use one of a, b");
        assertThat(NearestName.advice("x", List.of())).isEqualTo("there is none yet");
    }
}
