package io.spillway.model.file;

import io.spillway.model.topology.Topology;
import java.nio.charset.StandardCharsets;

/** Topologies for tests, from the text of a file's {@code baseline}. */
public final class Topologies {

    private Topologies() {}

    /** @throws IllegalArgumentException listing every finding of a text that is not a sound topology */
    public static Topology parse(String json) {
        return TopologyReader.read(json.getBytes(StandardCharsets.UTF_8), "topology.json")
                .orThrow();
    }
}
