package io.spillway.model.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words for units as people type them, each a factor on powers of base quantities. KB is 1,000 bytes and KiB 1,024; a small
 * {@code b} alone is a bit. Where a letter means two things ({@code m}, {@code B} beside a count) there is no word.
 */
final class UnitWords {
    /** Bytes, whatever a billed GB is. */
    static final String BYTE = "B";
    /** GB as billed, whose bytes are an assumption. */
    static final String BILLED = "GB";

    static final String SECOND = "s";
    static final String MONTH = "mo";
    static final String USD = "USD";
    /** Hundredths, which only a share may be typed in. */
    static final String PERCENT = "%";

    private static final Map<String, Measure> WORDS = new HashMap<>();
    private static final Map<String, Measure> ANY_CASE = new HashMap<>();
    private static final Map<String, Double> MULTIPLES = Map.of(
            "k",
            1e3,
            "K",
            1e3,
            "M",
            1e6,
            "G",
            1e9,
            "T",
            1e12,
            "bn",
            1e9,
            "thousand",
            1e3,
            "million",
            1e6,
            "billion",
            1e9);

    /**
     * A factor on powers of base quantities.
     *
     * @param decimalGiga whether GB, TB or PB was written, which some use for powers of 1,024
     */
    record Measure(double factor, Map<String, Integer> powers, boolean decimalGiga) {
        static final Measure ONE = new Measure(1, Map.of(), false);

        static Measure of(double factor, String base) {
            return new Measure(factor, Map.of(base, 1), false);
        }

        Measure times(Measure other, int sign) {
            Map<String, Integer> sum = new TreeMap<>(powers);
            other.powers.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
            sum.values().removeIf(power -> power == 0);
            return new Measure(
                    sign > 0 ? factor * other.factor : factor / other.factor, sum, decimalGiga || other.decimalGiga);
        }
    }

    static {
        String[] decimal = {"k", "M", "G", "T", "P"};
        double size = 1;
        double binary = 1;
        for (String prefix : decimal) {
            size *= 1000;
            binary *= 1024;
            boolean giga = size >= 1e9;
            WORDS.put(prefix + "B", new Measure(size, Map.of(BYTE, 1), giga));
            WORDS.put((prefix.equals("k") ? "K" : prefix) + "iB", Measure.of(binary, BYTE));
            Measure bits = Measure.of(size / 8, BYTE);
            for (String bit : new String[] {"bit", "bits", "b"}) {
                WORDS.put(prefix + bit, bits);
            }
            Measure bitRate = bits.times(Measure.of(1, SECOND), -1);
            for (String spelt : new String[] {prefix, prefix.toLowerCase(java.util.Locale.ROOT)}) {
                WORDS.put(spelt + "bps", bitRate);
            }
            WORDS.put(prefix + "Bps", new Measure(size, Map.of(BYTE, 1, SECOND, -1), giga));
            WORDS.put(prefix + "ibit", Measure.of(binary / 8, BYTE));
        }
        WORDS.put("KB", Measure.of(1e3, BYTE));
        WORDS.put("kiB", Measure.of(1024, BYTE));
        WORDS.put("B", Measure.of(1, BYTE));
        WORDS.put("bit", Measure.of(1.0 / 8, BYTE));
        any(Measure.of(1, BYTE), "byte", "bytes");
        any(Measure.of(1.0 / 8, BYTE), "bits");
        any(Measure.of(0.01, PERCENT), "%", "percent");
        any(Measure.of(1, SECOND), "s", "sec", "secs", "second", "seconds");
        any(Measure.of(1e-3, SECOND), "ms");
        any(Measure.of(60, SECOND), "min", "mins", "minute", "minutes");
        any(Measure.of(3600, SECOND), "h", "hr", "hrs", "hour", "hours");
        any(Measure.of(86_400, SECOND), "d", "day", "days");
        any(Measure.of(604_800, SECOND), "w", "wk", "week", "weeks");
        any(Measure.of(1, MONTH), "mo", "month", "months");
        any(Measure.of(12, MONTH), "y", "yr", "yrs", "year", "years");
        any(Measure.of(1, USD), "$", "usd", "dollar", "dollars");
        count("msg", "msgs", "message", "messages", "event", "events");
        count("host", "hosts", "broker", "brokers", "instance", "instances", "node", "nodes");
        count("container", "containers");
        count("request", "requests", "req", "reqs");
        count("load", "loads");
        count("vCPU", "vcpu", "vcpus", "cpu", "cpus", "core", "cores");
        count("address", "addresses");
        count("rule", "rules");
        count("unit", "units");
        count("conn", "connection", "connections");
        count("IOPS", "iops");
    }

    private UnitWords() {}

    /** The measure of one word; null when it is none. */
    static @Nullable Measure of(String word) {
        Measure exact = WORDS.get(word);
        if (exact != null) {
            return exact;
        }
        Measure any = ANY_CASE.get(word.toLowerCase(java.util.Locale.ROOT));
        if (any != null) {
            return any;
        }
        Double multiple = MULTIPLES.get(word);
        if (multiple != null) {
            return new Measure(multiple, Map.of(), false);
        }
        // kmsg, Mmsg
        if (word.isEmpty()) {
            return null;
        }
        Double prefix = MULTIPLES.get(word.substring(0, 1));
        Measure counted = ANY_CASE.get(word.substring(1));
        return prefix != null && counted != null && isCount(counted)
                ? new Measure(prefix * counted.factor, counted.powers, false)
                : null;
    }

    /** Whether a word is a multiple alone, such as the k of 1.2k. */
    static boolean isMultiple(String word) {
        return MULTIPLES.containsKey(word);
    }

    private static boolean isCount(Measure measure) {
        return !measure.powers.containsKey(SECOND)
                && !measure.powers.containsKey(MONTH)
                && !measure.powers.containsKey(BYTE)
                && !measure.powers.isEmpty();
    }

    private static void any(Measure measure, String... words) {
        for (String word : words) {
            ANY_CASE.put(word, measure);
        }
    }

    private static void count(String base, String... words) {
        Measure one = Measure.of(1, base);
        ANY_CASE.put(base.toLowerCase(java.util.Locale.ROOT), one);
        any(one, words);
    }
}
