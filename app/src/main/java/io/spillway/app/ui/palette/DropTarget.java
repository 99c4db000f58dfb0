package io.spillway.app.ui.palette;

import io.spillway.model.component.ComponentKind;

/** Where components of the palette go. */
public interface DropTarget {
    /** Whether a place of the scene takes what is dropped. */
    boolean isOver(double sceneX, double sceneY);

    /** Adds a component at a place of the scene. */
    void drop(ComponentKind kind, double sceneX, double sceneY);

    /** Adds a component where there is room. */
    void add(ComponentKind kind);
}
