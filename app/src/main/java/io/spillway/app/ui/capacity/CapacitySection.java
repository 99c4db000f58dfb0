package io.spillway.app.ui.capacity;

import io.spillway.app.text.Texts;
import java.util.List;

/** The tables about capacity. */
public enum CapacitySection {
    FLEETS,
    QUEUES,
    RESERVATIONS,
    FAILURES;

    /**
     * A column.
     *
     * @param width at the usual size of text
     * @param number whether it ends at the right
     */
    public record Column(String title, double width, boolean number) {}

    public String label() {
        return switch (this) {
            case FLEETS -> Texts.of("capacity.fleets");
            case QUEUES -> Texts.of("capacity.queues");
            case RESERVATIONS -> Texts.of("capacity.reservations");
            case FAILURES -> Texts.of("capacity.failures");
        };
    }

    /** What its table says when it has no row. */
    public String nothing() {
        return switch (this) {
            case FLEETS -> Texts.of("capacity.noFleets");
            case QUEUES -> Texts.of("capacity.noQueues");
            case RESERVATIONS -> Texts.of("capacity.noReservations");
            case FAILURES -> Texts.of("capacity.noFailures");
        };
    }

    public List<Column> columns() {
        return switch (this) {
            case FLEETS ->
                List.of(
                        column(Texts.of("capacity.fleet"), 142),
                        number(Texts.of("capacity.size"), 96),
                        column(Texts.of("capacity.setBy"), 102),
                        column(Texts.of("capacity.used"), 100),
                        number(Texts.of("capacity.limit"), 48),
                        number(Texts.of("capacity.headroom"), 92),
                        number(Texts.of("capacity.stranded"), 62),
                        number(Texts.of("capacity.strandedCost"), 90),
                        number(Texts.of("capacity.cost"), 84));
            case QUEUES ->
                List.of(
                        column(Texts.of("capacity.queue"), 142),
                        number(Texts.of("capacity.hosts"), 60),
                        number(Texts.of("capacity.holds"), 84),
                        column(Texts.of("capacity.fills"), 84),
                        number(Texts.of("capacity.drains"), 84),
                        number(Texts.of("capacity.backlog"), 96),
                        number(Texts.of("capacity.inflow"), 92),
                        number(Texts.of("capacity.writes"), 92),
                        number(Texts.of("capacity.connections"), 92));
            case RESERVATIONS ->
                List.of(
                        column(Texts.of("capacity.keptFor"), 150),
                        column(Texts.of("capacity.keptOn"), 120),
                        number(Texts.of("capacity.vcpu"), 50),
                        number(Texts.of("capacity.memory"), 68),
                        number(Texts.of("capacity.share"), 62),
                        number(Texts.of("capacity.allocated"), 84),
                        number(Texts.of("capacity.avoidable"), 84),
                        number(Texts.of("capacity.without"), 108));
            case FAILURES ->
                List.of(
                        column(Texts.of("capacity.failing"), 176),
                        column(Texts.of("capacity.lost"), 150),
                        column(Texts.of("capacity.after"), 120),
                        number(Texts.of("capacity.limit"), 48),
                        column(Texts.of("capacity.outcome"), 220));
        };
    }

    private static Column column(String title, double width) {
        return new Column(title, width, false);
    }

    private static Column number(String title, double width) {
        return new Column(title, width, true);
    }
}
