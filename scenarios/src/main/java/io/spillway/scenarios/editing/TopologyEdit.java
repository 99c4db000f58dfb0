package io.spillway.scenarios.editing;

import io.spillway.model.file.JsonObject;
import java.util.function.UnaryOperator;

/** An edit of a topology's object, whether it stands in the baseline or results from a scenario's changes. */
@FunctionalInterface
public interface TopologyEdit extends UnaryOperator<JsonObject> {}
