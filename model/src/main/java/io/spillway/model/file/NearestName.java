package io.spillway.model.file;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The known name that a mistyped one most likely means. */
public final class NearestName {

    private static final int LONGEST = 64;

    /** Among more names than these no nearest one is looked for. */
    private static final int MOST = 10_000;

    private NearestName() {}

    /**
     * The known name of least edit distance (Levenshtein, a swap of neighbours counting once, case ignored), null when none is
     * nearer than a third of its length.
     */
    public static @Nullable String of(String name, Collection<String> known) {
        if (name.length() > LONGEST || known.size() > MOST) {
            return null;
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int allowed = Math.max(1, (candidate.length() + 1) / 3);
            if (candidate.length() > LONGEST || Math.abs(candidate.length() - name.length()) > allowed) {
                continue;
            }
            int distance = distance(name, candidate);
            if (distance <= allowed && distance < Math.max(name.length(), candidate.length()) && distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Advice for a name that is not known: the nearest one, or all of them when they are few. */
    public static String advice(String name, Collection<String> known) {
        String nearest = of(name, known);
        if (nearest != null) {
            return "did you mean '" + nearest + "'?";
        }
        if (known.isEmpty()) {
            return "there is none yet";
        }
        return known.size() <= 24 ? "use one of " + String.join(", ", known) : "";
    }

    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = same(a.charAt(i - 1), b.charAt(j - 1));
                int best = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && same(a.charAt(i - 1), b.charAt(j - 2))
                        && same(a.charAt(i - 2), b.charAt(j - 1))) {
                    best = Math.min(best, beforePrevious[j - 2] + 1);
                }
                current[j] = best;
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
