package io.spillway.app.ui.scenario;

import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.scenarios.evaluation.ScenarioResult;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of each scenario when a zone is lost. Trying it takes longer than a frame, so it is done in the background, once all
 * numbers are there; until then a scenario has what it had before.
 */
final class ZoneLosses {
    private final LatestWins background;
    /** Of results, which are the same objects while nothing reaches them. */
    private Map<ScenarioResult, ZoneLoss> known = Map.of();

    private final Map<String, ZoneLoss> last = new HashMap<>();

    ZoneLosses(LatestWins background) {
        this.background = background.another();
    }

    /** Of a result, or else what its scenario had before. */
    ZoneLoss of(ScenarioResult result) {
        ZoneLoss loss = known.get(result);
        return loss == null ? last.getOrDefault(result.scenario().id(), ZoneLoss.AWAITED) : loss;
    }

    /** Forgets what belongs to another workspace. */
    void forget() {
        background.overtake();
        known = Map.of();
        last.clear();
    }

    /** @param found called when what is shown has other outcomes than before */
    void follow(Shown shown, Runnable found) {
        Map<ScenarioResult, ZoneLoss> before = known;
        List<ScenarioResult> results = shown.results();
        if (!shown.pending().isEmpty() || results.stream().allMatch(before::containsKey)) {
            return;
        }
        background.submit(
                () -> {
                    Map<ScenarioResult, ZoneLoss> now = new IdentityHashMap<>();
                    for (ScenarioResult result : results) {
                        ZoneLoss loss = before.get(result);
                        now.put(result, loss == null ? ZoneLoss.of(result.breakdown()) : loss);
                    }
                    return now;
                },
                now -> {
                    known = now;
                    now.forEach((result, loss) -> last.put(result.scenario().id(), loss));
                    found.run();
                },
                defect -> {
                    throw defect;
                });
    }
}
