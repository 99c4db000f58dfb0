package io.spillway.pricing.sizing;

import io.spillway.pricing.formula.Node;

/**
 * What one dimension asks for.
 *
 * @param dimension words for people: memory, network, zone loss
 * @param hosts units needed for it, not yet rounded up
 */
public record Requirement(String dimension, Node hosts) {}
