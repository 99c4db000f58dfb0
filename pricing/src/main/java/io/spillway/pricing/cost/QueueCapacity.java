package io.spillway.pricing.cost;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.SizedNsq;
import org.jspecify.annotations.Nullable;

/**
 * What a queue holds when its readers stop.
 *
 * @param endurance hours until it is full
 * @param limitedByDiskWrites whether messages come faster than the disk writes, so that memory fills before the disk does
 * @param backlog bytes one host can hold
 * @param drain hours to read a full backlog with what the readers have to spare; null without readers
 * @param neverDrains whether the readers have nothing to spare
 * @param connections of readers to daemons; null without readers
 */
public record QueueCapacity(
        String component,
        String name,
        Amount hosts,
        Amount inflow,
        Amount diskWrites,
        Amount endurance,
        boolean limitedByDiskWrites,
        Amount backlog,
        @Nullable Amount drain,
        boolean neverDrains,
        @Nullable Amount connections) {

    static QueueCapacity of(SizedNsq sized, CostBreakdown breakdown) {
        String id = sized.nsqd().id();
        Amount inflow = breakdown.amount(sized.inflow());
        Amount writes = breakdown.amount(sized.writes());
        Amount backlog = breakdown.amount(breakdown.model().graph().get(id + ".backlog"));
        Amount drain = sized.drain() == null ? null : breakdown.amount(sized.drain());
        boolean never = drain != null && drain.certainty() != Certainty.KNOWN && backlog.isKnown();
        return new QueueCapacity(
                id,
                sized.nsqd().name(),
                breakdown.amount(sized.hosts()),
                inflow,
                writes,
                breakdown.amount(sized.endurance()),
                Rounding.greater(inflow.value(), writes.value()),
                backlog,
                drain,
                never,
                sized.connections() == null ? null : breakdown.amount(sized.connections()));
    }
}
