package io.spillway.model.file;

/** A finite number; minus zero is read as zero. */
public record JsonNumber(double value, Place place) implements Json {

    /** Whole numbers below this are written without an exponent. */
    private static final double PLAIN = 1e15;

    /** @throws IllegalArgumentException when the number is not finite */
    public JsonNumber {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        value += 0.0;
    }

    public static JsonNumber of(double value) {
        return new JsonNumber(value, Place.NOWHERE);
    }

    /** The shortest text that reads back as the same double. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text;
        }
        String mantissa = text.substring(0, exponent);
        if (mantissa.endsWith(".0")) {
            mantissa = mantissa.substring(0, mantissa.length() - 2);
        }
        return mantissa + "e" + text.substring(exponent + 1);
    }

    @Override
    public String describe() {
        return "the number " + text(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && value == number.value;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }
}
