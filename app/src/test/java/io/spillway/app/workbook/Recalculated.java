package io.spillway.app.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares a workbook with what a spreadsheet made of it. Values agree to 1e-9 of the larger one or of the largest value that the
 * formula refers to: a difference of near-equal numbers has no accuracy of its own, and spreadsheets make it 0.
 */
final class Recalculated {
    static final double TOLERANCE = 1e-9;
    private static final double REMAINDER = 1e-12;
    private static final int MOST_STEPS = 8;
    private static final int MOST_SHOWN = 25;
    private static final Pattern REFERENCE =
            Pattern.compile("(?:([A-Za-z]+)!|'([^']+)'!)?\\$?([A-Z]{1,3})\\$?([0-9]+)");

    private static final Pattern DIVISOR = Pattern.compile("/" + REFERENCE.pattern());

    private final BookValues expected;
    private final BookValues actual;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    private Recalculated(BookValues expected, BookValues actual) {
        this.expected = expected;
        this.actual = actual;
    }

    /** Formula cells whose values are not the same, the first of them. */
    static Recalculated compare(BookValues expected, BookValues actual) {
        return compare(expected, actual, (sheet, name) -> true);
    }

    /** Compares some of the formula cells, by sheet and name. */
    static Recalculated compare(BookValues expected, BookValues actual, BiPredicate<String, String> which) {
        Recalculated comparison = new Recalculated(expected, actual);
        expected.sheets()
                .forEach((sheet, cells) -> cells.forEach((name, cell) -> {
                    if (cell.isFormula() && which.test(sheet, name)) {
                        comparison.check(sheet, name, cell);
                    }
                }));
        return comparison;
    }

    List<String> differences() {
        return differences;
    }

    /** How many formulas were compared. */
    int compared() {
        return compared;
    }

    private void check(String sheet, String name, BookValues.Cell cell) {
        compared++;
        BookValues.Cell other = actual.sheet(sheet).get(name);
        boolean same = other != null
                && (cell.isNumber() && other.isNumber()
                        ? near(sheet, cell, other.number())
                        : !cell.isNumber() && !other.isNumber() && cell.value().equals(other.value()));
        if (!same && differences.size() < MOST_SHOWN) {
            differences.add(sheet + "!" + name + ": " + cell + " but calculated " + other);
        }
    }

    private boolean near(String sheet, BookValues.Cell cell, double other) {
        double value = cell.number();
        double gap = Math.abs(value - other);
        double size = Math.max(Math.abs(value), Math.abs(other));
        return gap <= TOLERANCE * size
                || gap <= TOLERANCE * scale(sheet, cell, MOST_STEPS)
                || isShareOfRemainder(sheet, cell.formula());
    }

    /**
     * Whether a formula divides by what is nothing but a remainder of rounding, which spreadsheets make 0: a share of it has no
     * accuracy at all. What is made of the share is compared like everything else.
     */
    private boolean isShareOfRemainder(String here, String formula) {
        Matcher divisors = DIVISOR.matcher(formula);
        while (divisors.find()) {
            BookValues.Cell divisor = cell(here, divisors);
            if (divisor != null
                    && divisor.isNumber()
                    && divisor.number() != 0
                    && Math.abs(divisor.number()) <= REMAINDER) {
                return true;
            }
        }
        return false;
    }

    private BookValues.@Nullable Cell cell(String here, Matcher reference) {
        String named = reference.group(1) != null ? reference.group(1) : reference.group(2);
        Map<String, BookValues.Cell> cells = expected.sheets().get(named == null ? here : named);
        return cells == null ? null : cells.get(reference.group(3) + reference.group(4));
    }

    /** The largest value behind a formula; behind a value that is nothing but a remainder of rounding, what it remains from. */
    private double scale(String here, BookValues.Cell cell, int steps) {
        double largest = cell.isNumber() ? Math.abs(cell.number()) : 0;
        if (steps == 0 || !cell.isFormula() || steps < MOST_STEPS && largest > REMAINDER) {
            return largest;
        }
        Matcher references = REFERENCE.matcher(cell.formula());
        while (references.find()) {
            String named = references.group(1) != null ? references.group(1) : references.group(2);
            String sheet = named == null ? here : named;
            BookValues.Cell operand = cell(here, references);
            if (operand != null && operand.isNumber()) {
                largest = Math.max(largest, scale(sheet, operand, steps - 1));
            }
        }
        return largest;
    }
}
