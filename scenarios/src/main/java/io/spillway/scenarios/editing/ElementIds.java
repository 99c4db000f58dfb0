package io.spillway.scenarios.editing;

import io.spillway.model.file.JsonObject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Ids for new elements, made from what people call them. */
public final class ElementIds {
    private static final int LONGEST = 40;

    private ElementIds() {}

    /**
     * An id that is not taken: the name in lower-case letters, digits and hyphens, with a number when needed.
     *
     * @param fallback when nothing of the name is left; an id itself
     */
    public static String of(String name, String fallback, Set<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String stem = plain.isEmpty() ? fallback : plain.substring(0, Math.min(LONGEST, plain.length()));
        String id = stem;
        for (int number = 2; taken.contains(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    /** Ids of components and flows of a topology, which share one space of names. */
    public static Set<String> taken(JsonObject topology) {
        Set<String> taken = new java.util.HashSet<>();
        for (String part : new String[] {"components", "flows"}) {
            JsonObject members = topology.object(part);
            if (members != null) {
                taken.addAll(members.members().keySet());
            }
        }
        return taken;
    }
}
