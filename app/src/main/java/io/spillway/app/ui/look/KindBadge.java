package io.spillway.app.ui.look;

import io.spillway.app.diagram.KindLook;
import io.spillway.model.component.ComponentKind;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The glyph of a kind of component in a square of the kind's colour. */
public final class KindBadge extends StackPane {
    public KindBadge(ComponentKind kind) {
        super(new FontIcon(KindLook.of(kind).glyph()));
        getStyleClass().addAll(StyleClasses.BADGE, KindLook.of(kind).colourClass());
    }
}
