package io.spillway.app.ui.compare;

/**
 * A change of a scenario with its part of the saving, in words.
 *
 * @param inOrder what it saves at its place
 * @param orderFree what it saves whatever the order, with its standard error when orders were drawn; empty until asked for
 * @param resilience what it loses and gains at its place
 * @param loses whether it loses any, or nobody knows
 * @param sign of the saving in order: -1 less cost, 1 more
 */
public record SplitRow(
        String id, String title, String inOrder, String orderFree, String resilience, boolean loses, int sign) {}
