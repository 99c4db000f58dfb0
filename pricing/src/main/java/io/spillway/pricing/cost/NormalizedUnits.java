package io.spillway.pricing.cost;

import io.spillway.model.instance.InstanceType;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Sizes of instances in the units by which regional Reserved Instances float over their family. Source: Amazon EC2 User Guide,
 * How Reserved Instance discounts are applied; in force since 2017-03.
 */
final class NormalizedUnits {
    private static final Map<String, Double> NAMED =
            Map.of("nano", 0.25, "micro", 0.5, "small", 1.0, "medium", 2.0, "large", 4.0, "xlarge", 8.0);

    private static final String TIMES_XLARGE = "xlarge";
    private static final String METAL = "metal";

    private NormalizedUnits() {}

    static String family(String instanceType) {
        int dot = instanceType.indexOf('.');
        return dot < 0 ? instanceType : instanceType.substring(0, dot);
    }

    /**
     * Units of one instance: xlarge 8, Nxlarge 8 N; bare metal counts as the size in its name, else as the largest of its
     * family.
     *
     * @return empty when the name has no size and the family has no larger one to go by
     */
    static OptionalDouble of(String instanceType, List<InstanceType> types) {
        String size = instanceType.substring(instanceType.indexOf('.') + 1);
        if (!size.equals(METAL)) {
            return ofSize(size);
        }
        String family = family(instanceType);
        return types.stream()
                .filter(type -> type.family().equals(family))
                .map(type -> ofSize(type.name().substring(type.name().indexOf('.') + 1)))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    private static OptionalDouble ofSize(String size) {
        Double named = NAMED.get(size);
        if (named != null) {
            return OptionalDouble.of(named);
        }
        if (size.startsWith(METAL + "-") && size.endsWith("xl")) {
            return times(size.substring(METAL.length() + 1, size.length() - "xl".length()));
        }
        return size.endsWith(TIMES_XLARGE)
                ? times(size.substring(0, size.length() - TIMES_XLARGE.length()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble times(String number) {
        return number.chars().allMatch(Character::isDigit) && !number.isEmpty()
                ? OptionalDouble.of(8 * Double.parseDouble(number))
                : OptionalDouble.empty();
    }
}
