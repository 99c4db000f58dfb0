package io.spillway.pricing.catalogue.source;

import java.util.List;

/**
 * What reading a source will ask, and of whom: shown to the user before anything is sent.
 *
 * @param source name of the source, for example AWS Price List Query API
 * @param hosts whom it will ask over the network; empty when it only reads local files
 * @param credentials where credentials come from, for example {@code profile dev (AWS SDK default chain)}; "none" when
 *     nothing is signed. Never a credential
 * @param regions whose prices are read, sorted; empty when the files decide
 * @param steps what is asked, in order
 */
public record SourcePlan(
        String source, List<String> hosts, String credentials, List<String> regions, List<Step> steps) {

    /** The text of {@link #credentials} when nothing is signed. */
    public static final String NO_CREDENTIALS = "none";

    public SourcePlan {
        hosts = List.copyOf(hosts);
        regions = List.copyOf(regions);
        steps = List.copyOf(steps);
    }

    /** A plan that reads local files. */
    public static SourcePlan local(String source, List<Step> steps) {
        return new SourcePlan(source, List.of(), NO_CREDENTIALS, List.of(), steps);
    }

    /**
     * One kind of thing that is asked or read.
     *
     * @param what for people: the service and the filters, or the file
     * @param requests how many requests at least (each can have more pages); 0 for a local file
     * @param bytes how many bytes are read; 0 when not known
     */
    public record Step(String what, int requests, long bytes) {}

    /** Requests at least, over all steps. */
    public int requests() {
        return steps.stream().mapToInt(Step::requests).sum();
    }
}
