package io.spillway.app.figure;

import io.spillway.app.text.Texts;
import io.spillway.scenarios.resilience.Loss;

/** What the loss of a zone or a broker does, in words. */
public final class LossWords {
    private LossWords() {}

    /** Of one group or cluster: {@code nsqd hosts: overloaded, 120 % of 90 % used}. */
    public static String of(Loss loss) {
        Double after = loss.utilizationAfter();
        String outcome = switch (loss.outcome()) {
            case SURVIVED -> Texts.of("compare.outcome.survived");
            case OVERLOADED -> Texts.of("compare.outcome.overloaded");
            case LOST -> Texts.of("compare.outcome.lost");
            case UNKNOWN -> Texts.of("compare.outcome.unknown");
        };
        return loss.name() + ": " + outcome
                + (after == null
                        ? ""
                        : ", " + Texts.of("compare.afterOf", Figures.percent(after), Figures.percent(loss.limit())));
    }
}
