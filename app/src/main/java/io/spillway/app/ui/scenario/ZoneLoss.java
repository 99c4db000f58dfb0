package io.spillway.app.ui.scenario;

import io.spillway.app.figure.LossWords;
import io.spillway.app.text.Texts;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Resilience;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a scenario when a zone is lost.
 *
 * @param words for the list; empty when there is nothing to lose or it is not known yet
 * @param failing groups and clusters that are not known to survive, and why, one a line; all of them where they do
 * @param fails how many do not survive
 */
record ZoneLoss(Outcome outcome, String words, String failing, int fails) {
    /** What becomes of it. */
    enum Outcome {
        SURVIVED,
        FAILS,
        UNKNOWN,
        NOTHING_TO_LOSE,
        /** Not found out yet. */
        AWAITED
    }

    static final ZoneLoss NONE = new ZoneLoss(Outcome.NOTHING_TO_LOSE, "", "", 0);

    /** It is found out in the background. */
    static final ZoneLoss AWAITED = new ZoneLoss(Outcome.AWAITED, "", "", 0);

    static ZoneLoss of(@Nullable CostBreakdown breakdown) {
        return breakdown == null ? NONE : of(Resilience.of(breakdown).zoneLosses());
    }

    static ZoneLoss of(List<Loss> losses) {
        if (losses.isEmpty()) {
            return NONE;
        }
        List<Loss> failing = new ArrayList<>();
        List<Loss> unknown = new ArrayList<>();
        for (Loss loss : losses) {
            switch (loss.outcome()) {
                case SURVIVED -> {}
                case OVERLOADED, LOST -> failing.add(loss);
                case UNKNOWN -> unknown.add(loss);
            }
        }
        if (!failing.isEmpty()) {
            String words = Texts.of("scenario.zoneFails", failing.size(), losses.size());
            return new ZoneLoss(Outcome.FAILS, words, lines(failing), failing.size());
        }
        return unknown.isEmpty()
                ? new ZoneLoss(Outcome.SURVIVED, Texts.of("scenario.zoneSurvived"), lines(losses), 0)
                : new ZoneLoss(Outcome.UNKNOWN, Texts.of("scenario.zoneUnknown"), lines(unknown), 0);
    }

    private static String lines(List<Loss> losses) {
        return losses.stream().map(LossWords::of).collect(Collectors.joining("\n"));
    }
}
