package io.spillway.app.icon;

import org.kordamp.ikonli.Ikon;

/**
 * The icons of the program: their names and code points in the font of Material Design Icons 2, which comes with Ikonli. The
 * library's own constants are 7,000, and whoever asks for one makes all of its letter.
 */
public enum Icon implements Ikon {
    ACCESS_POINT("mdi2a-access-point", 0xF0003),
    ALERT_OUTLINE("mdi2a-alert-outline", 0xF002A),
    ARROW_COLLAPSE("mdi2a-arrow-collapse", 0xF0615),
    ARROW_EXPAND("mdi2a-arrow-expand", 0xF0616),
    ARROW_UP("mdi2a-arrow-up", 0xF005D),
    CALL_SPLIT("mdi2c-call-split", 0xF00FB),
    CAMERA("mdi2c-camera", 0xF0100),
    CHEVRON_DOWN("mdi2c-chevron-down", 0xF0140),
    CHEVRON_RIGHT("mdi2c-chevron-right", 0xF0142),
    CLOSE("mdi2c-close", 0xF0156),
    CLOSE_CIRCLE_OUTLINE("mdi2c-close-circle-outline", 0xF015A),
    COMPARE("mdi2c-compare", 0xF018A),
    COMPASS("mdi2c-compass", 0xF018B),
    CONTENT_COPY("mdi2c-content-copy", 0xF018F),
    CUBE_OUTLINE("mdi2c-cube-outline", 0xF01A7),
    DATABASE("mdi2d-database", 0xF01BC),
    DOTS_HORIZONTAL("mdi2d-dots-horizontal", 0xF01D8),
    DOTS_VERTICAL("mdi2d-dots-vertical", 0xF01D9),
    DOWNLOAD("mdi2d-download", 0xF01DA),
    EARTH("mdi2e-earth", 0xF01E7),
    EYE_OUTLINE("mdi2e-eye-outline", 0xF06D0),
    FILE_CHART_OUTLINE("mdi2f-file-chart-outline", 0xF1029),
    FIT_TO_PAGE_OUTLINE("mdi2f-fit-to-page-outline", 0xF0EF6),
    FLAG("mdi2f-flag", 0xF023B),
    FOLDER("mdi2f-folder", 0xF024B),
    GAUGE("mdi2g-gauge", 0xF029A),
    GROUP("mdi2g-group", 0xF02C3),
    HELP("mdi2h-help", 0xF02D6),
    INFORMATION_OUTLINE("mdi2i-information-outline", 0xF02FD),
    LAYERS_TRIPLE("mdi2l-layers-triple", 0xF0F58),
    MAGNIFY("mdi2m-magnify", 0xF0349),
    MAP_MARKER_PATH("mdi2m-map-marker-path", 0xF0D20),
    MAP_MARKER_RADIUS("mdi2m-map-marker-radius", 0xF0352),
    MINUS("mdi2m-minus", 0xF0374),
    PENCIL("mdi2p-pencil", 0xF03EB),
    PLUS("mdi2p-plus", 0xF0415),
    POWER_PLUG("mdi2p-power-plug", 0xF06A5),
    RECEIPT("mdi2r-receipt", 0xF0824),
    REDO("mdi2r-redo", 0xF044E),
    ROUTER("mdi2r-router", 0xF11E2),
    SERVER("mdi2s-server", 0xF048B),
    SHIELD_ALERT_OUTLINE("mdi2s-shield-alert-outline", 0xF0ECD),
    SHIELD_CHECK_OUTLINE("mdi2s-shield-check-outline", 0xF0CC8),
    SHIELD_OUTLINE("mdi2s-shield-outline", 0xF0499),
    SITEMAP_OUTLINE("mdi2s-sitemap-outline", 0xF199C),
    TRAY_FULL("mdi2t-tray-full", 0xF1296),
    UNDO("mdi2u-undo", 0xF054C),
    VIEW_SEQUENTIAL("mdi2v-view-sequential", 0xF0729),
    WEATHER_NIGHT("mdi2w-weather-night", 0xF0594),
    WHITE_BALANCE_SUNNY("mdi2w-white-balance-sunny", 0xF05A8);

    private final String description;
    private final int code;

    Icon(String description, int code) {
        this.description = description;
        this.code = code;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public int getCode() {
        return code;
    }
}
