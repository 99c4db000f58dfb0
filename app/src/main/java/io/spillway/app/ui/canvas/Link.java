package io.spillway.app.ui.canvas;

import io.spillway.model.topology.RoutingPolicy;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What flows on one path show together.
 *
 * @param flow the one that moves most
 * @param flows all of them
 * @param name of all of them, a line each
 * @param path components from the sender through balancers and gateways to the receiver
 * @param gb per month; 0 when unknown
 * @param crossing share that crosses zones; empty where sender or receiver has no zones
 * @param volume for people, such as {@code 827 TB}
 * @param price for people, such as {@code $11k}
 */
public record Link(
        String flow,
        List<String> flows,
        String name,
        List<String> path,
        double gb,
        OptionalDouble crossing,
        RoutingPolicy routing,
        String volume,
        String price) {
    private static final double NOTHING = 0.005;
    private static final double HALF = 0.5;
    private static final double THINNEST = 1.5;
    private static final double PER_DECADE = 1.25;
    private static final double THICKEST = 8;

    public Link {
        flows = List.copyOf(flows);
        path = List.copyOf(path);
    }

    /** How much of a flow crosses zones. */
    public enum Crossing {
        /** Sender or receiver stands in no zone of the network. */
        NO_ZONES,
        NONE,
        SOME,
        MOST
    }

    public Crossing level() {
        if (crossing.isEmpty()) {
            return Crossing.NO_ZONES;
        }
        double share = crossing.getAsDouble();
        return share < NOTHING ? Crossing.NONE : share < HALF ? Crossing.SOME : Crossing.MOST;
    }

    /** Width of the line: a step for each tenfold of GB. */
    public double width() {
        return gb < 1 ? THINNEST : Math.min(THICKEST, THINNEST + PER_DECADE * Math.log10(gb));
    }

    /** What stands on the line. */
    public String label() {
        return volume + "  " + price;
    }
}
