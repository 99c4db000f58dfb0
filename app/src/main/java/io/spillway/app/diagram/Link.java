package io.spillway.app.diagram;

import io.spillway.model.topology.RoutingPolicy;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What flows on one path show together.
 *
 * @param flow the one that moves most
 * @param flows all of them
 * @param name of all of them, a line each
 * @param path components from the sender through balancers and gateways to the receiver
 * @param gb per month; 0 when unknown
 * @param rate messages per second for people; empty while there are no numbers
 * @param crossing share that crosses zones; empty where sender or receiver has no zones
 * @param volume for people, such as {@code 827 TB}; empty while there are no numbers
 * @param price for people, such as {@code $11k}; empty while there are no numbers
 */
public record Link(
        String flow,
        List<String> flows,
        String name,
        List<String> path,
        double gb,
        String rate,
        OptionalDouble crossing,
        RoutingPolicy routing,
        String volume,
        String price,
        Mark mark) {
    private static final Pattern CODE = Pattern.compile("^[A-Z]{3} ");
    private static final double NOTHING = 0.005;
    private static final double HALF = 0.5;
    private static final double THINNEST = 1.5;
    private static final double THICKEST = 7;
    private static final double GB_OF_THICKEST = 2 * 1024 * 1024;

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

    /** Width of the line, by the square root of its GB up to 2 PB a month. */
    public double width() {
        return THINNEST + (THICKEST - THINNEST) * Math.sqrt(Math.min(1, gb / GB_OF_THICKEST));
    }

    /** What stands on the line; empty while there are no numbers. */
    public String label() {
        return volume.isEmpty() ? "" : volume + "  " + shortPrice();
    }

    /** The price without the code of a currency that has no sign: the cards name it, and there is little room between them. */
    public String shortPrice() {
        return CODE.matcher(price).replaceFirst("");
    }
}
