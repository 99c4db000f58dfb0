package io.spillway.app.figure;

import io.spillway.app.text.Texts;
import io.spillway.scenarios.resilience.Loss;
import java.util.List;

/** What the loss of a zone or a broker does, in words. */
public final class LossWords {
    public static final String SURVIVED = "survived";
    public static final String NOT_SURVIVED = "not survived";
    public static final String UNKNOWN = "unknown";

    private LossWords() {}

    /** Of all groups or clusters of a scenario, in the words of reports and workbooks: unknown where nothing is known to fail, nor all to survive. */
    public static String ofAll(List<Loss> losses, String withoutAny) {
        if (losses.isEmpty()) {
            return withoutAny;
        }
        return losses.stream().anyMatch(Loss::isFailed)
                ? NOT_SURVIVED
                : losses.stream().allMatch(Loss::isSurvived) ? SURVIVED : UNKNOWN;
    }

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
