package io.spillway.app.workbook.sheet;

import io.spillway.model.unit.Unit;

/** Formats of numbers that say their unit, as spreadsheets read them. */
final class NumberFormats {
    static final String MONEY = "\"$\"#,##0.00;-\"$\"#,##0.00";
    static final String WHOLE_MONEY = "\"$\"#,##0;-\"$\"#,##0";
    static final String GENERAL = "General";
    private static final double SMALL = 0.01;

    private NumberFormats() {}

    /** With thousands separators from 1,000 on, and such places below. */
    static String of(Unit unit, String places) {
        String symbol = unit.symbol();
        if (symbol.equals("USD/mo") || symbol.equals("USD")) {
            return MONEY;
        }
        if (symbol.startsWith("USD")) {
            return "\"$\"0.00######\"" + symbol.substring("USD".length()) + "\"";
        }
        String suffix = unit == Unit.ONE ? "" : "\" " + symbol.replace("\"", "") + "\"";
        return "[>=1000]#,##0" + suffix + ";[<=-1000]-#,##0" + suffix + ";" + places + suffix;
    }

    /** The places of a figure with such values: three, or more where it is small; general where a plain number will do. */
    static String places(Unit unit, double[] values) {
        double least = Double.MAX_VALUE;
        boolean whole = true;
        for (double value : values) {
            whole &= value == Math.rint(value);
            least = value == 0 ? least : Math.min(least, Math.abs(value));
        }
        if (whole || unit.symbol().startsWith("USD")) {
            return GENERAL;
        }
        return least < SMALL ? "0.0#######" : "0.0##";
    }
}
