package io.spillway.app.ui.picker;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A machine type and what became of trying it.
 *
 * @param usdPerHour On-Demand price; empty when the snapshot has none
 * @param trial empty until the engine has tried it
 */
record TypeRow(
        String name,
        OptionalDouble vcpu,
        OptionalDouble memoryGiB,
        OptionalDouble networkGbps,
        OptionalDouble nvmeGb,
        OptionalDouble usdPerHour,
        Optional<Trial> trial,
        boolean current) {

    /**
     * The scenario with this type instead.
     *
     * @param units how many it needs, in words; empty where that is not computed
     * @param total of the scenario, in words
     * @param usd of the scenario, or what is known of it; empty when nothing is
     * @param difference from the total as it is; empty when what is unknown differs
     * @param by the difference, in words
     * @param objection why it would not do; empty when it would
     */
    record Trial(
            String units, String total, OptionalDouble usd, OptionalDouble difference, String by, String objection) {}

    TypeRow tried(Trial outcome) {
        return new TypeRow(name, vcpu, memoryGiB, networkGbps, nvmeGb, usdPerHour, Optional.of(outcome), current);
    }

    /** Whether nothing speaks against it, as far as it has been tried. */
    boolean would() {
        return trial.map(Trial::objection).orElse("").isEmpty();
    }
}
