package io.spillway.pricing.sweep;

import java.util.Comparator;
import java.util.stream.Stream;

/** The known word nearest to a mistyped one. */
final class Nearest {
    private Nearest() {}

    /** The word with the fewest letters to change (Levenshtein distance, letter case aside); empty when there are no words. */
    static String to(String text, Stream<String> words) {
        return words.min(Comparator.comparingInt((String word) -> distance(text, word))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
