package io.spillway.app.ui.look;

import javafx.css.PseudoClass;

/** Names that the style sheet knows. */
public final class StyleClasses {
    public static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    public static final String BADGE = "kind-badge";
    public static final String HEADING = "section-heading";
    public static final String STRONG = "strong";
    public static final String MUTED = "muted";
    public static final String SMALL = "small";
    public static final String SAVING = "saving";
    public static final String COST = "extra-cost";
    public static final String WARNING = "warning-text";
    public static final String DANGER = "danger-text";
    public static final String ACCENT = "accent-text";

    private StyleClasses() {}

    /** The class of a difference: less is a saving, more a cost; empty when nothing changes. */
    public static String ofDifference(double usd) {
        return usd < 0 ? SAVING : usd > 0 ? COST : MUTED;
    }
}
