package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.RateKey;
import java.util.Map;
import java.util.Optional;

/**
 * Why a snapshot lacks prices.
 *
 * @param reasonByPattern reasons by {@code service/usage} pattern, in which {@code *} stands for any text
 */
record Gaps(Map<String, String> reasonByPattern) {

    /** The reason of the longest pattern that covers the key. */
    Optional<String> reason(RateKey key) {
        String text = key.service() + "/" + key.usage();
        String longest = "";
        for (String pattern : reasonByPattern.keySet()) {
            if (pattern.length() > longest.length() && matches(pattern, text)) {
                longest = pattern;
            }
        }
        return Optional.ofNullable(reasonByPattern.get(longest));
    }

    private static boolean matches(String pattern, String text) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return text.equals(pattern);
        }
        if (!text.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        String last = parts[parts.length - 1];
        return text.length() - last.length() >= at && text.endsWith(last);
    }
}
