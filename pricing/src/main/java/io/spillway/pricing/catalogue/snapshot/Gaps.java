package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.RateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a snapshot lacks prices. */
final class Gaps {
    private final Map<String, String> reasonByPattern;

    /** The longest first: tables of prices ask for thousands that are not there. */
    private final List<Pattern> patterns = new ArrayList<>();

    /** @param reasonByPattern reasons by {@code service/usage} pattern, in which {@code *} stands for any text */
    Gaps(Map<String, String> reasonByPattern) {
        this.reasonByPattern = Map.copyOf(reasonByPattern);
        reasonByPattern.forEach((pattern, reason) -> patterns.add(new Pattern(pattern, reason)));
        patterns.sort((a, b) -> Integer.compare(b.length, a.length));
    }

    Map<String, String> reasonByPattern() {
        return reasonByPattern;
    }

    /** The reason of the longest pattern that covers the key. */
    Optional<String> reason(RateKey key) {
        String text = key.service() + "/" + key.usage();
        for (Pattern pattern : patterns) {
            if (pattern.matches(text)) {
                return Optional.of(pattern.reason);
            }
        }
        return Optional.empty();
    }

    private static final class Pattern {
        private final int length;
        private final String reason;

        /** What stands between the stars; one part alone is the whole text. */
        private final String[] parts;

        Pattern(String pattern, String reason) {
            length = pattern.length();
            this.reason = reason;
            parts = pattern.split("\\*", -1);
        }

        boolean matches(String text) {
            if (parts.length == 1) {
                return text.equals(parts[0]);
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
}
