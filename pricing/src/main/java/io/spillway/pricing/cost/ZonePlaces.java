package io.spillway.pricing.cost;

import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Rounding;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Units by zone. Each zone in turn takes its share of those left, rounded up, as an Auto Scaling group over several zones does:
 * 50 hosts over three even zones are 17, 17 and 16. Where each zone is rounded by itself, that is what it has.
 */
final class ZonePlaces {
    private ZonePlaces() {}

    /**
     * @param zones shares by zone
     * @param units in all
     * @param need not rounded
     */
    static Map<String, Long> of(Evaluation values, Node zones, double units, double need) {
        double[] alone = new double[zones.width()];
        double sum = 0;
        for (int i = 0; i < alone.length; i++) {
            alone[i] = Rounding.ceiling(need * values.value(zones, i));
            sum += alone[i];
        }
        boolean byZone = sum == units;
        Map<String, Long> places = new LinkedHashMap<>();
        double left = units;
        double weight = 1;
        for (int i = 0; i < alone.length; i++) {
            double share = values.value(zones, i);
            if (Rounding.greater(share, 0)) {
                double fair = Math.min(left, Rounding.ceiling(left * share / weight));
                places.put(String.valueOf((char) ('a' + i)), (long) (byZone ? alone[i] : fair));
                left -= fair;
                weight -= share;
            }
        }
        return places;
    }
}
