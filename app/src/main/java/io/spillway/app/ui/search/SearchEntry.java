package io.spillway.app.ui.search;

/**
 * Somewhere to go.
 *
 * @param kind word for people: scenario, component, flow, figure
 * @param go what going there does
 */
public record SearchEntry(String kind, String name, String id, Runnable go) {}
