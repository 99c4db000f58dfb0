package io.spillway.app.workbook.sheet;

import io.spillway.model.unit.Unit;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What cells of the workbook look like, by what they are for. */
final class Styles {
    private static final String INK = "1F2933";
    private static final String MUTED = "6B7785";
    private static final String ACCENT = "0B6E99";
    private static final String INPUT_FILL = "FFF8E1";
    private static final String OVERRIDE_FILL = "FFD9A0";
    private static final String HEAD_FILL = "E4EDF2";

    private final Looks looks;

    Styles(XSSFWorkbook book) {
        looks = new Looks(book);
        title();
        heading();
        note();
        wrapped();
        wrappedSentence();
        head();
        headIndented();
        headRight();
        text();
        bold();
        boldWrapped();
        muted();
        mutedIndented();
        mutedWrapped();
        flag();
        check();
        warning();
        count();
        difference();
        percent();
        percentChange();
        points();
        textRight();
        hours();
        decimals();
        whole();
        idRight();
        for (boolean bold : new boolean[] {false, true}) {
            money(bold);
            wholeMoney(bold);
        }
    }

    /** No look is made from now on. */
    void freeze() {
        looks.freeze();
    }

    /** What a cell is for. */
    enum Use {
        /** Calculated: locked. */
        FIGURE,
        /** A step of a calculation: locked and pale. */
        STEP,
        /** An input: unlocked. */
        INPUT,
        /** An input in which a scenario differs from the baseline. */
        OVERRIDE,
        /** An input that follows the baseline. */
        FOLLOWS
    }

    int title() {
        return looks.of("title", style -> style.setFont(looks.font(16, true, ACCENT)));
    }

    int heading() {
        return looks.of("heading", style -> style.setFont(looks.font(12, true, ACCENT)));
    }

    int note() {
        return looks.of("note", style -> style.setFont(looks.font(9, false, MUTED)));
    }

    int wrapped() {
        return looks.of("wrapped", style -> {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setFont(looks.font(10, false, INK));
        });
    }

    int wrappedSentence() {
        return looks.of("sentence", style -> {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setFont(looks.font(11, false, INK));
        });
    }

    int head() {
        return looks.of("head", this::asHead);
    }

    /** Stands off from a number's head at its left. */
    int headIndented() {
        return looks.of("headIndented", style -> {
            asHead(style);
            apartFromNumber(style);
        });
    }

    int headRight() {
        return looks.of("headRight", style -> {
            asHead(style);
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    private void asHead(XSSFCellStyle style) {
        style.setFont(looks.font(10, true, INK));
        Looks.fill(style, HEAD_FILL);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        apart(style);
    }

    /** Heads that fill their columns do not run into each other. */
    private static void apart(XSSFCellStyle style) {
        style.setBorderLeft(BorderStyle.THICK);
        style.setLeftBorderColor(Looks.colour("FFFFFF"));
    }

    int text() {
        return quoted("text", 10, false, INK, false);
    }

    int textWrapped() {
        return quoted("textWrapped", 10, false, INK, true);
    }

    int bold() {
        return quoted("bold", 10, true, INK, false);
    }

    int boldWrapped() {
        return quoted("boldWrapped", 10, true, INK, true);
    }

    int muted() {
        return quoted("muted", 9, false, MUTED, false);
    }

    /** Stands off from a number at its left. */
    int mutedIndented() {
        return looks.of("mutedIndented", style -> {
            style.setFont(looks.font(9, false, MUTED));
            style.setQuotePrefixed(true);
            apartFromNumber(style);
        });
    }

    private static void apartFromNumber(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    /** Stands off from a number at its left. */
    int mutedWrapped() {
        return looks.of("mutedWrapped", style -> {
            style.setFont(looks.font(9, false, MUTED));
            style.setQuotePrefixed(true);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            apartFromNumber(style);
        });
    }

    /** The number of unknown values of a row, nothing when there is none. */
    int flag() {
        return looks.of("flag", style -> {
            style.setFont(looks.font(10, true, "B45309"));
            style.setAlignment(HorizontalAlignment.CENTER);
            looks.format(style, "0\" unknown\";;");
        });
    }

    /** How many inputs are not possible, nothing when there is none. */
    int check() {
        return looks.of("check", style -> {
            style.setFont(looks.font(10, true, "B42318"));
            style.setAlignment(HorizontalAlignment.CENTER);
            looks.format(style, "0\" not possible\";;");
        });
    }

    /** Words above figures that do not hold. */
    int warning() {
        return looks.of("warning", style -> {
            style.setFont(looks.font(9, true, "B42318"));
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int count() {
        return looks.of("count", style -> {
            style.setFont(looks.font(9, false, "B45309"));
            looks.format(style, "0\" left out\";;0");
        });
    }

    int money(boolean bold) {
        return plain("money" + bold, NumberFormats.MONEY, bold);
    }

    int wholeMoney(boolean bold) {
        return plain("wholeMoney" + bold, NumberFormats.WHOLE_MONEY, bold);
    }

    int difference() {
        return plain("difference", "+\"$\"#,##0;-\"$\"#,##0;\"$\"0", false);
    }

    int percent() {
        return plain("percent", "0.0%", false);
    }

    int percentChange() {
        return plain("percentChange", "+0.0%;-0.0%;0.0%", false);
    }

    int points() {
        return plain("points", "+0.0\" points\";-0.0\" points\";0.0\" points\"", false);
    }

    int idRight() {
        return looks.of("idRight", style -> {
            style.setFont(looks.font(9, false, MUTED));
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int hours() {
        return plain("hours", "0.0\" h\"", false);
    }

    int whole() {
        return plain("whole", "#,##0", false);
    }

    int decimals() {
        return plain("decimals", "#,##0.0", false);
    }

    int textRight() {
        return looks.of("textRight", style -> {
            style.setFont(looks.font(10, false, INK));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            style.setWrapText(true);
        });
    }

    /**
     * A calculated number with its unit, to three places, or more where it is small.
     *
     * @param values that it has at first
     */
    int figure(Unit unit, Use use, double[] values) {
        String places = NumberFormats.places(unit, values);
        return places.equals(NumberFormats.GENERAL)
                ? number(unit, use)
                : number("f " + use + " " + places + unit.symbol(), unit, places, use);
    }

    /** A number with its unit. */
    int number(Unit unit, Use use) {
        return number("n " + use + " " + unit.symbol(), unit, NumberFormats.GENERAL, use);
    }

    private int number(String key, Unit unit, String places, Use use) {
        return looks.of(key, style -> {
            looks.format(style, NumberFormats.of(unit, places));
            style.setAlignment(HorizontalAlignment.RIGHT);
            use(style, use);
        });
    }

    /** A choice, or other text that can be edited. */
    int choice(Use use) {
        return looks.of("c " + use, style -> {
            style.setAlignment(HorizontalAlignment.RIGHT);
            use(style, use);
        });
    }

    /** A word that can be edited among words, which begin at the left. */
    int word(Use use) {
        return looks.of("w " + use, style -> use(style, use));
    }

    private void use(XSSFCellStyle style, Use use) {
        switch (use) {
            case FIGURE -> style.setFont(looks.font(10, false, INK));
            case STEP -> style.setFont(looks.font(9, false, MUTED));
            case INPUT -> {
                style.setFont(looks.font(10, false, ACCENT));
                Looks.fill(style, INPUT_FILL);
                style.setLocked(false);
            }
            case OVERRIDE -> {
                style.setFont(looks.font(10, true, ACCENT));
                Looks.fill(style, OVERRIDE_FILL);
                style.setLocked(false);
            }
            case FOLLOWS -> {
                style.setFont(looks.font(10, false, MUTED));
                Looks.fill(style, INPUT_FILL);
                style.setLocked(false);
            }
        }
    }

    private int plain(String key, String format, boolean bold) {
        return looks.of(key, style -> {
            style.setFont(looks.font(10, bold, INK));
            looks.format(style, format);
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    /** Text that may come from a user; a leading sign stays text when the cell is edited. */
    private int quoted(String key, int points, boolean bold, String colour, boolean wrapped) {
        return looks.of(key, style -> {
            style.setFont(looks.font(points, bold, colour));
            style.setQuotePrefixed(true);
            if (wrapped) {
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            }
        });
    }
}
