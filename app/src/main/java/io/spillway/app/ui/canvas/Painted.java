package io.spillway.app.ui.canvas;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/**
 * A part of the drawing that is painted as one picture, at the zoom at which it is seen and on whole pixels, so that its text is
 * sharp. Made of labels, each card would cost the styles and the layout of some thirty nodes. It is painted anew only when what it
 * shows has changed, or the zoom it is to be seen at; its frame has its colours from the style sheet.
 */
abstract class Painted extends Region {
    /** Around it, for what is drawn outside of its edge. */
    private static final double MARGIN = 4;

    private static final double RING_GAP = 2.5;
    private static final StyleablePropertyFactory<Painted> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<Painted, Color> FILL =
            STYLES.createColorCssMetaData("-spillway-fill", painted -> painted.fill, Color.TRANSPARENT);
    private static final CssMetaData<Painted, Color> GROUND =
            STYLES.createColorCssMetaData("-spillway-ground", painted -> painted.ground, Color.TRANSPARENT);
    private static final CssMetaData<Painted, Color> EDGE =
            STYLES.createColorCssMetaData("-spillway-edge", painted -> painted.edge, Color.TRANSPARENT);
    private static final CssMetaData<Painted, Color> RING =
            STYLES.createColorCssMetaData("-spillway-ring", painted -> painted.ring, Color.TRANSPARENT);
    private static final CssMetaData<Painted, Color> SHADOW =
            STYLES.createColorCssMetaData("-spillway-shadow", painted -> painted.shadow, Color.TRANSPARENT);
    private static final CssMetaData<Painted, Number> EDGE_WIDTH =
            STYLES.createSizeCssMetaData("-spillway-edge-width", painted -> painted.edgeWidth, 1);
    private static final CssMetaData<Painted, Number> STRENGTH =
            STYLES.createSizeCssMetaData("-spillway-strength", painted -> painted.strength, 1);

    private final Canvas canvas = new Canvas();
    private final Scale unscale = new Scale(1, 1);
    private final Dye fill = new Dye(FILL);
    private final Dye ground = new Dye(GROUND);
    private final Dye edge = new Dye(EDGE);
    private final Dye ring = new Dye(RING);
    private final Dye shadow = new Dye(SHADOW);
    private final Measure edgeWidth = new Measure(EDGE_WIDTH);
    private final Measure strength = new Measure(STRENGTH);
    private double zoom = 1;
    /** Zoom, width and height as painted last; a zoom of 0 when it is not painted. */
    private double paintedZoom;

    private double paintedWidth;
    private double paintedHeight;
    private boolean stale = true;

    Painted() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        canvas.getTransforms().add(unscale);
        visibleProperty().subscribe((before, visible) -> requestLayout());
        layoutXProperty().subscribe(this::place);
        layoutYProperty().subscribe(this::place);
    }

    /** Paints what is shown, with the frame, in points of the drawing. */
    abstract void paint(GraphicsContext graphics, double width, double height);

    /** The zoom at which it is to be seen sharply. */
    final void setZoom(double now) {
        if (zoom != now) {
            zoom = now;
            requestLayout();
        }
    }

    /** Paints anew with the next frame. */
    final void repaint() {
        stale = true;
        requestLayout();
    }

    /** Paints the frame; a dashed one stands for what is not there. */
    final void frame(GraphicsContext graphics, double width, double height, double radius, boolean dashed) {
        double pixel = 1 / (zoom * outputScale());
        double line = Math.max(1, Math.rint(edgeWidth.get() / pixel)) * pixel;
        if (visible(shadow)) {
            shadow(graphics, width, height, radius);
        }
        if (visible(ring)) {
            graphics.setStroke(ring.get());
            graphics.setLineWidth(Math.max(1, pixel));
            rounded(graphics, -RING_GAP, width, height, radius);
        }
        if (!dashed && strength.get() >= 1 && isSolid(fill) && isSolid(edge)) {
            // The edge is what is left of its ground: an outline takes as long as three areas.
            area(graphics, edge.get(), 0, width, height, radius, pixel);
            area(graphics, fill.get(), line, width, height, radius, pixel);
            return;
        }
        if (strength.get() < 1 && visible(fill)) {
            // Faded, it does not let the lines behind it run through its words.
            graphics.setGlobalAlpha(1);
            inside(graphics, ground.get(), width, height, radius, line);
            graphics.setGlobalAlpha(strength.get());
        }
        inside(graphics, fill.get(), width, height, radius, line);
        if (visible(edge)) {
            graphics.setStroke(edge.get());
            graphics.setLineWidth(line);
            if (dashed) {
                graphics.setLineDashes(5, 4);
            }
            rounded(graphics, line / 2, width, height, radius);
            graphics.setLineDashes((double[]) null);
        }
    }

    /** What is seen of it beside the frame, a point around; its corners are too faint to be missed. */
    private void shadow(GraphicsContext graphics, double width, double height, double radius) {
        graphics.setFill(shadow.get());
        graphics.fillRect(radius, -1, width - 2 * radius, 1);
        graphics.fillRect(radius, height, width - 2 * radius, 1);
        // Darker below, where it falls.
        graphics.fillRect(radius, height, width - 2 * radius, 1);
        graphics.fillRect(-1, radius, 1, height - 2 * radius);
        graphics.fillRect(width, radius, 1, height - 2 * radius);
    }

    /**
     * Fills what is inside of a rounded frame, on whole pixels. Without a graphics card a rounded area is worked out line by line, so
     * only its ends are: two low ones, and what is between them over their inner halves.
     */
    private static void area(
            GraphicsContext graphics,
            Color colour,
            double inset,
            double width,
            double height,
            double radius,
            double pixel) {
        double wide = width - 2 * inset;
        double high = height - 2 * inset;
        double corner = 2 * (radius - inset);
        double end = Math.ceil((radius - inset) / pixel) * pixel;
        graphics.setFill(colour);
        if (high <= 2 * end) {
            graphics.fillRoundRect(inset, inset, wide, high, corner, corner);
        } else {
            graphics.fillRoundRect(inset, inset, wide, 2 * end, corner, corner);
            graphics.fillRoundRect(inset, height - inset - 2 * end, wide, 2 * end, corner, corner);
            graphics.fillRect(inset, inset + end, wide, high - 2 * end);
        }
    }

    /** The colour of what is inside the frame. */
    final Color fill() {
        return fill.get();
    }

    private static void inside(
            GraphicsContext graphics, Color colour, double width, double height, double radius, double line) {
        double corner = 2 * radius - line;
        graphics.setFill(colour);
        graphics.fillRoundRect(line / 2, line / 2, width - line, height - line, corner, corner);
    }

    private static boolean visible(Dye dye) {
        return dye.get().getOpacity() > 0;
    }

    private static boolean isSolid(Dye dye) {
        return dye.get().isOpaque();
    }

    private static void rounded(GraphicsContext graphics, double inset, double width, double height, double radius) {
        double corner = Math.max(0, 2 * (radius - inset));
        graphics.strokeRoundRect(inset, inset, width - 2 * inset, height - 2 * inset, corner, corner);
    }

    @Override
    protected final void layoutChildren() {
        if (!isVisible()) {
            // What is far from what is seen keeps no picture.
            canvas.setWidth(0);
            canvas.setHeight(0);
            paintedZoom = 0;
        } else if (stale || paintedZoom != zoom || paintedWidth != getWidth() || paintedHeight != getHeight()) {
            paint();
        }
    }

    private void paint() {
        if (getChildren().isEmpty()) {
            // Not before: what is added together with its parent gets its styles twice.
            getChildren().add(canvas);
        }
        stale = false;
        paintedZoom = zoom;
        paintedWidth = getWidth();
        paintedHeight = getHeight();
        double output = outputScale();
        double pixels = zoom * output;
        double margin = Math.ceil(MARGIN * pixels) / output;
        double width = Math.rint(paintedWidth * pixels) / output;
        double height = Math.rint(paintedHeight * pixels) / output;
        canvas.setWidth(width + 2 * margin);
        canvas.setHeight(height + 2 * margin);
        unscale.setX(1 / zoom);
        unscale.setY(1 / zoom);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setTransform(zoom, 0, 0, zoom, margin, margin);
        graphics.setGlobalAlpha(strength.get());
        paint(graphics, width / zoom, height / zoom);
        place();
    }

    /** Puts the picture on whole pixels, where it is not shifted by parts of one, which would blur it. */
    private void place() {
        double pixels = paintedZoom * outputScale();
        if (pixels > 0) {
            double margin = Math.ceil(MARGIN * pixels);
            canvas.setLayoutX((Math.rint(getLayoutX() * pixels) - margin) / pixels - getLayoutX());
            canvas.setLayoutY((Math.rint(getLayoutY() * pixels) - margin) / pixels - getLayoutY());
        }
    }

    private double outputScale() {
        Scene scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getOutputScaleX();
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /** A colour from the style sheet. */
    private final class Dye extends SimpleStyleableObjectProperty<Color> {
        Dye(CssMetaData<Painted, Color> style) {
            super(style, Color.TRANSPARENT);
        }

        @Override
        protected void invalidated() {
            repaint();
        }
    }

    /** A number from the style sheet. */
    private final class Measure extends SimpleStyleableDoubleProperty {
        Measure(CssMetaData<Painted, Number> style) {
            super(style, 1.0);
        }

        @Override
        protected void invalidated() {
            repaint();
        }
    }
}
