package io.spillway.scenarios.attribution;

import io.spillway.scenarios.evaluation.Figure;

/** What every set of changes costs. A set is the bits of the changes' positions. Safe for any thread. */
interface CoalitionGame {
    /** Total monthly cost with these changes. */
    Figure total(long coalition);

    /** Sets priced so far. */
    int priced();
}
