package io.spillway.model.topology;

import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/**
 * A cost centre.
 *
 * @param volumeOf component whose messages are the area's volume for unit cost; null when it has none
 * @param volumeUnit what that component's messages are: events, rows
 */
public record ProductArea(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Volume of", optional = true, reference = Reference.COMPONENT) @Nullable
        String volumeOf,

        @Structural(label = "Volume unit", byDefault = "events", source = "the usual unit of a pipeline")
        String volumeUnit) {}
