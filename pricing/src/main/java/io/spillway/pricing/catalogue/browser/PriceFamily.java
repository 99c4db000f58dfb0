package io.spillway.pricing.catalogue.browser;

import io.spillway.pricing.catalogue.RateKey;
import java.util.List;

/**
 * What a price belongs to within its service: the family of the machine it is for, such as {@code c5}, or else the first word
 * of its usage, such as {@code EBS} or {@code NatGateway}.
 */
final class PriceFamily {

    /** Usages of machines: what stands before the type. */
    private static final List<String> MACHINES =
            List.of("BoxUsage:", "Reserved:", "ReservedUpfront:", "ReservedHourly:", "SavingsPlan:");

    private PriceFamily() {}

    static String of(RateKey key) {
        String usage = key.usage();
        for (String machine : MACHINES) {
            if (usage.startsWith(machine)) {
                return beforeDot(usage.substring(machine.length()));
            }
        }
        if (usage.startsWith("Kafka.") || usage.startsWith("Express.")) {
            return beforeDot(usage.substring(usage.indexOf('.') + 1));
        }
        if (usage.startsWith("InstanceUsage:") || usage.startsWith("NodeUsage:")) {
            String type = usage.substring(usage.lastIndexOf(':') + 1);
            return beforeDot(type.substring(type.indexOf('.') + 1));
        }
        int end = 0;
        while (end < usage.length() && Character.isLetterOrDigit(usage.charAt(end))) {
            end++;
        }
        return end == 0 ? usage : usage.substring(0, end);
    }

    private static String beforeDot(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
