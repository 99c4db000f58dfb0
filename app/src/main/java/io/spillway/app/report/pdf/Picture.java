package io.spillway.app.report.pdf;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A drawing for a page of its own, such as the diagram of the topology.
 *
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 * @param painter paints it from 0, 0 to width, height
 */
public record Picture(String title, double width, double height, Consumer<Graphics2D> painter) {}
