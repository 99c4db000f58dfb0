package io.spillway.model.unit;

import io.spillway.model.unit.TypedQuantity.Refused;
import io.spillway.model.unit.TypedQuantity.Understood;
import io.spillway.model.unit.UnitWords.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type into a field with a unit: {@code 1.5 KB} into bytes per message, {@code 7000 Mbps} into bytes per
 * second, {@code 2 TiB} into GiB, {@code 40 %} into a share. A number alone is in the field's unit. What is counted
 * ({@code msg}, {@code host}) and {@code per month} may be left out; what would change the number may not.
 *
 * <p>In a field of billed GB, TB are 1,024 GB; everywhere else GB are 10<sup>9</sup> bytes and GiB 2<sup>30</sup>, and the
 * reading says so.
 */
public final class QuantityReader {
    private static final double GIB = 1024.0 * 1024 * 1024;
    /** Bytes of a billed GB unless a workspace assumes otherwise. */
    public static final double BYTES_PER_GB = GIB;

    private static final Set<String> PHYSICAL =
            Set.of(UnitWords.BYTE, UnitWords.SECOND, UnitWords.MONTH, UnitWords.USD);
    private static final Map<String, Double> BILLED =
            Map.of("GB", 1.0, "TB", 1024.0, "PB", 1024.0 * 1024, "MB", 1 / 1024.0);

    private static final double PER_CENT = 100;

    private final double bytesPerGb;

    public QuantityReader() {
        this(BYTES_PER_GB);
    }

    /** @param bytesPerGb of a billed GB, as the workspace assumes */
    public QuantityReader(double bytesPerGb) {
        this.bytesPerGb = bytesPerGb;
    }

    /** Reads a text for a field. */
    public TypedQuantity read(String text, Unit unit) {
        String typed = text.strip();
        boolean dollars = typed.startsWith("$") && unit.symbol().startsWith("USD");
        TypedNumber number = TypedNumber.at(dollars ? typed.substring(1) : typed);
        Refused refused = number.refused();
        Double value = number.value();
        if (refused != null || value == null) {
            return refused == null ? new Refused("'" + typed + "' is no number", "type a number") : refused;
        }
        if (number.rest().isEmpty()) {
            boolean plain = typed.matches("[+-]?[\\d.]+(?:[eE][+-]?\\d+)?");
            return new Understood(value, plain || dollars ? "" : reading(value, unit));
        }
        boolean billed = measure(unit.symbol(), true) instanceof Measure wanted
                && wanted.powers().containsKey(UnitWords.BILLED);
        Measure given = measure(number.rest(), billed);
        if (given == null) {
            return new Refused(unknown(number.rest()), example(unit));
        }
        if (UnitWords.isMultiple(number.rest())) {
            double multiplied = round(value * given.factor());
            return new Understood(multiplied, reading(multiplied, unit));
        }
        return convert(typed, value, dollars ? given.times(Measure.of(1, UnitWords.USD), 1) : given, unit);
    }

    private TypedQuantity convert(String typed, double value, Measure given, Unit unit) {
        Measure wanted = measure(unit.symbol(), true);
        if (wanted == null) {
            return new Refused("a unit cannot be converted to " + unit, "type the number alone, in " + unit);
        }
        double factor = given.factor() / wanted.factor();
        Map<String, Integer> open = new HashMap<>(wanted.powers());
        boolean share = open.values().stream().allMatch(power -> power < 0)
                && !open.containsKey(UnitWords.BYTE)
                && given.powers().getOrDefault(UnitWords.PERCENT, 0) == 1;
        boolean bytesToBilled = false;
        for (Map.Entry<String, Integer> power : given.powers().entrySet()) {
            String base = power.getKey();
            if (base.equals(UnitWords.PERCENT) && share) {
                continue;
            }
            if (base.equals(UnitWords.BYTE) && !open.containsKey(base) && open.containsKey(UnitWords.BILLED)) {
                bytesToBilled = true;
                factor /= Math.pow(bytesPerGb, power.getValue());
                base = UnitWords.BILLED;
            }
            if (!power.getValue().equals(open.remove(base))) {
                return new Refused("'" + typed + "' is not in " + words(unit), example(unit));
            }
        }
        boolean incomplete = !share && open.entrySet().stream().anyMatch(QuantityReader::mustBeSaid);
        if (incomplete) {
            return new Refused("'" + typed + "' is not in " + words(unit), example(unit));
        }
        double converted = share && !open.isEmpty() ? round(value / PER_CENT) : round(value * factor);
        String reading = reading(converted, unit);
        if (given.decimalGiga() && unit.symbol().startsWith("GiB")) {
            reading += " (GB are 10^9 bytes; write GiB for 2^30)";
        } else if (bytesToBilled) {
            reading += " (a billed GB has " + Quantities.number(bytesPerGb) + " bytes)";
        }
        return new Understood(converted, reading);
    }

    /** What is counted goes without saying, and so does that a monthly figure is of a month. */
    private static boolean mustBeSaid(Map.Entry<String, Integer> left) {
        String base = left.getKey();
        boolean perMonth = base.equals(UnitWords.MONTH) && left.getValue() == -1;
        return PHYSICAL.contains(base) && !perMonth || base.equals(UnitWords.BILLED) && left.getValue() > 0;
    }

    /** Fifteen digits: what the conversion itself adds in the last place is not what was typed. */
    private static double round(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(15, java.math.RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** The measure of {@code a*b/c}, also written with {@code per}; null when a word is unknown. */
    private static @Nullable Measure measure(String text, boolean billed) {
        String units = text.strip().replaceAll("\\s+per\\s+|^per\\s+", "/").replaceAll("\\s*/\\s*", "/");
        if (units.startsWith("/")) {
            units = "1" + units;
        }
        Measure result = Measure.ONE;
        String[] parts = units.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            for (String word : parts[i].strip().split("[\\s*·]+")) {
                Measure measure = word.equals("1") ? Measure.ONE : word(word, billed);
                if (measure == null || (i > 0 && word.equals("1") && parts[i].isBlank())) {
                    return null;
                }
                result = result.times(measure, i == 0 ? 1 : -1);
            }
        }
        return result;
    }

    private static @Nullable Measure word(String word, boolean billed) {
        Double gb = billed ? BILLED.get(word) : null;
        return gb != null ? Measure.of(gb, UnitWords.BILLED) : UnitWords.of(word);
    }

    private static String reading(double value, Unit unit) {
        return Quantities.text(value, unit);
    }

    private static String unknown(String rest) {
        List<String> doubts = new ArrayList<>();
        for (String word : rest.split("[\\s*·/]+")) {
            if (!word.isEmpty() && !word.equals("per") && UnitWords.of(word) == null) {
                doubts.add(word);
            }
        }
        String word = doubts.isEmpty() ? rest : doubts.getFirst();
        return switch (word) {
            case "m" -> "'m' may mean million, minutes or thousandths";
            case "b" -> "'b' may mean bits or billion";
            case "mb", "gb", "tb", "Kb" -> "'" + word + "' may mean bits or bytes";
            default -> "'" + word + "' is no unit that is known here";
        };
    }

    private static String words(Unit unit) {
        return unit == Unit.ONE ? "a plain number" : unit.symbol();
    }

    /** Advice for a unit, with an example of its own. */
    private static String example(Unit unit) {
        String symbol = unit.symbol();
        if (unit == Unit.ONE) {
            return "type a number such as 0.4, 40 % or 2/5";
        }
        if (symbol.startsWith("B/s")) {
            return "type such as 30 MB/s, 240 Mbit/s or 30000000";
        }
        if (symbol.startsWith("B/")) {
            return "type such as 1.5 KB, 2 KiB or 1500";
        }
        if (symbol.startsWith("GiB")) {
            return "type such as 512 MiB, 2 TiB or 2048";
        }
        if (symbol.startsWith("GB")) {
            return "type such as 500 GB, 2 TB or 2048";
        }
        if (symbol.startsWith("msg/s")) {
            return "type such as 1.2k/s, 5M/day or 1200";
        }
        return "type a number in " + symbol;
    }
}
