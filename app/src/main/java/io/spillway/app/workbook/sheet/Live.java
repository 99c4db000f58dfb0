package io.spillway.app.workbook.sheet;

/**
 * A formula with the value it has when the workbook is written.
 *
 * @param value a {@link Double} or a {@link String}
 */
record Live(String formula, Object value) {
    static Live number(String formula, double value) {
        return new Live(formula, value);
    }

    static Live text(String formula, String value) {
        return new Live(formula, value);
    }

    boolean isNumber() {
        return value instanceof Double;
    }

    double number() {
        return value instanceof Double number ? number : Double.NaN;
    }

    String text() {
        return value instanceof String text ? text : "";
    }

    /** For sums in which text counts as nothing. */
    double orZero() {
        return isNumber() ? number() : 0;
    }
}
