package io.spillway.model.unit;

import io.spillway.model.unit.TypedQuantity.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number at the beginning of what was typed: digits with a decimal point and an exponent, thousands separated where no
 * doubt is possible, or a fraction such as {@code 3/5}. A comma that may be a decimal comma is refused, as reading it the other
 * way would be wrong by a factor of a thousand.
 *
 * @param value null when it was refused
 * @param rest what follows the number
 * @param refused null when there is a value
 */
record TypedNumber(
        @Nullable Double value, String rest, @Nullable Refused refused) {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d[\\d,_' ]*\\d|\\d|(?=\\.\\d))(\\.\\d*)?(?:[eE]([+-]?\\d{1,4})(?![\\d.]))?");
    private static final Pattern FRACTION = Pattern.compile("\\s*/\\s*(\\d+(?:\\.\\d+)?)(?![\\w,])");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([,_' ]\\d{3})+");
    private static final int LONGEST = 100;

    static TypedNumber at(String typed) {
        String text = typed.strip().replace('\u2212', '-').replaceAll("[\\u00A0\\u2007\\u202F\\u2009]", " ");
        if (text.length() > LONGEST) {
            return refused("this is too long to be a number", "type a number and a unit");
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            return refused("'" + text + "' does not begin with a number", "type a number such as 1.5, then a unit");
        }
        String whole = number.group(2);
        String rest = text.substring(number.end());
        String fraction = number.group(3) == null ? "" : number.group(3);
        TypedNumber problem = comma(text, whole, fraction, rest);
        if (problem != null) {
            return problem;
        }
        String digits = whole.replaceAll("[,_' ]", "");
        String exponent = number.group(4);
        double value = Double.parseDouble(number.group(1)
                + (digits.isEmpty() ? "0" : digits)
                + fraction
                + (exponent == null ? "" : "e" + exponent));
        if (!Double.isFinite(value)) {
            return refused("'" + text + "' is too large", "type a smaller number");
        }
        Matcher divided = FRACTION.matcher(rest);
        if (divided.lookingAt()) {
            double divisor = Double.parseDouble(divided.group(1));
            if (divisor == 0) {
                return refused("'" + text + "' divides by zero", "type a number");
            }
            return new TypedNumber(
                    value / divisor, rest.substring(divided.end()).strip(), null);
        }
        return new TypedNumber(value, rest.strip(), null);
    }

    private static @Nullable TypedNumber comma(String text, String whole, String fraction, String rest) {
        if (rest.startsWith(",") || rest.startsWith(".")) {
            return refused(
                    "'" + text + "' has a separator in an odd place",
                    "write a decimal point and no other separators, such as 1234.5");
        }
        String separators = whole.replaceAll("\\d", "");
        if (separators.isEmpty()) {
            return null;
        }
        boolean grouped =
                GROUPS.matcher(whole).matches() && separators.chars().distinct().count() == 1;
        boolean comma = separators.contains(",");
        boolean clear = grouped && (!comma || separators.length() > 1 || !fraction.isEmpty());
        if (clear) {
            return null;
        }
        if (grouped) {
            String plain = whole.replace(",", "");
            return refused(
                    "'" + text + "' may mean " + plain + " or " + whole.replace(',', '.'),
                    "write " + plain + ", or " + whole.replace(',', '.') + " with a decimal point");
        }
        return comma
                ? refused(
                        "'" + text + "' has a decimal comma",
                        "write a decimal point: " + whole.replace(',', '.') + fraction)
                : refused("'" + text + "' has its digits apart", "write them together");
    }

    private static TypedNumber refused(String problem, String advice) {
        return new TypedNumber(null, "", new Refused(problem, advice));
    }
}
