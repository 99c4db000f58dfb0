package io.spillway.pricing.sweep;

/**
 * Size of a compiled sweep.
 *
 * @param graphNodes nodes of the graph
 * @param liveNodes nodes that an output depends on and that depend on a varied leaf
 * @param liveValues values of the live nodes: what evaluating one point must compute (1 for a number, 6 or 24 for a vector)
 * @param instructions computed per lane
 * @param registers of one block, 8 bytes per lane each
 */
public record SweepReport(int graphNodes, int liveNodes, int liveValues, int instructions, int registers) {}
