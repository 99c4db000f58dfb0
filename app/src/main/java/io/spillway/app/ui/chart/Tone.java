package io.spillway.app.ui.chart;

/** What a colour says; {@link ChartColours} knows how it looks, light and dark. */
public enum Tone {
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    SERIES_7,
    SERIES_8,
    SERIES_9,
    SERIES_10,
    /** The scenario shown, or a total. */
    MAIN,
    /** The baseline beside it. */
    BASELINE,
    /** What is summed up as the rest. */
    REST,
    SAVING,
    COST,
    IN_ZONE,
    CROSSING,
    NO_ZONES;

    private static final int SERIES = 10;

    /** Colours of series that have no meaning of their own, which repeat after ten. */
    public static Tone series(int index) {
        return values()[index % SERIES];
    }
}
