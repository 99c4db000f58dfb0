package io.spillway.app.cli;

import picocli.CommandLine.TypeConversionException;

/** Reads a whole number as it is given on the command line. */
final class WholeNumber {
    private WholeNumber() {}

    static int small(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw none(text, Integer.MAX_VALUE);
        }
    }

    static long large(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw none(text, Long.MAX_VALUE);
        }
    }

    private static TypeConversionException none(String text, long most) {
        return new TypeConversionException("'" + text + "' is no whole number up to " + most);
    }
}
