package io.spillway.app.figure;

import io.spillway.app.text.Texts;
import io.spillway.scenarios.resilience.ResilienceChange;
import org.jspecify.annotations.Nullable;

/** What a change does to resilience, in words that stand beside what it saves. */
public final class ResilienceWords {
    private ResilienceWords() {}

    /** @param change null when it cannot be computed */
    public static String of(@Nullable ResilienceChange change) {
        return change == null ? Figures.UNKNOWN : change.isNone() ? Texts.of("figure.sameResilience") : change.words();
    }

    /** Whether something is lost, or may be. */
    public static boolean isLoss(@Nullable ResilienceChange change) {
        return change != null && !(change.losses().isEmpty() && change.unknown().isEmpty());
    }
}
