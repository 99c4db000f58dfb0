package io.spillway.app.figure;

import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.Settings;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.app.text.Texts;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the window writes what was computed: in which currency, and data in which units. What is computed stays in dollars and
 * bytes, and so does what is typed ({@link TypedMoney}). Prices are not converted: AWS publishes them in dollars.
 *
 * @param currency null for US dollars
 */
public record Notation(@Nullable ShownCurrency currency, SizeUnits sizes, RateUnits rates) {
    /** Dollars, GiB and MB/s. */
    public static final Notation PLAIN = new Notation(null, SizeUnits.BINARY, RateUnits.BYTES);

    private static final String DOLLAR = "$";
    private static final Set<String> OWN = Set.of("USD/mo", "USD/Mmsg", "B/s", "B/host/s", "B/s/host", "B", "B/host");
    private static final double BITS = 8;
    /** Bytes below it are a message's, and people count those. */
    private static final double LEAST_SCALED = 1_000_000;

    /** Below it, cents say too little of a unit price. */
    private static final double LEAST_IN_CENTS = 0.1;

    private static final double BINARY_STEP = 1024;
    private static final double DECIMAL_STEP = 1000;
    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final String[] DECIMAL = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
    private static final String[] BIT_RATES = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s", "Pbit/s"};

    public static Notation of(Settings settings) {
        return new Notation(settings.currency(), settings.sizes(), settings.rates());
    }

    /** Whether money is shown in another currency than it is computed in. */
    public boolean isConverted() {
        return currency != null;
    }

    /** What a dollar is in the currency shown. */
    public double perUsd() {
        return currency == null ? 1 : currency.perUsd();
    }

    /** What stands before an amount: {@code $}, {@code €}, {@code A$}, or a code and a space. */
    public String sign() {
        if (currency == null) {
            return DOLLAR;
        }
        String sign = symbol(currency.code());
        return sign.equals(currency.code()) ? sign + " " : sign;
    }

    /** As English has it; the code where it has none, or nobody knows the currency. */
    private static String symbol(String code) {
        try {
            return Currency.getInstance(code).getSymbol(Locale.ENGLISH);
        } catch (IllegalArgumentException unknown) {
            return code;
        }
    }

    /** The currency's name beside a column or an axis. */
    public String currencyName() {
        return sign().strip();
    }

    /** Its code: {@code USD}, {@code EUR}. */
    public String code() {
        return currency == null ? "USD" : currency.code();
    }

    /** A note with the rate after it where money is converted. */
    public String noted(String note) {
        return !isConverted() ? note : note.isEmpty() ? rateNote() + "." : note + " " + rateNote() + ".";
    }

    /** Which rate, of which day; empty for dollars. */
    public String rateNote() {
        return currency == null
                ? ""
                : Texts.of(
                        "figure.rate",
                        Quantities.number(currency.perUsd()),
                        currency.code(),
                        currency.date().toString());
    }

    /** A sum of money: {@code $24,572}, {@code €22,606}. */
    public String money(double usd) {
        return Figures.money(sign(), usd * perUsd());
    }

    /** {@code at least $24,572} and {@code unknown} where that is all that is known. */
    public String money(Amount usd) {
        return worded(usd, this::money);
    }

    /** What one of many costs: as {@link #money}, and with three digits where cents would say too little. */
    public String unitPrice(double usd) {
        double value = usd * perUsd();
        return value != 0 && Math.abs(value) < LEAST_IN_CENTS ? Figures.shortMoney(sign(), value) : money(usd);
    }

    /** In thousands, millions and billions: {@code $412k}. */
    public String shortMoney(double usd) {
        return Figures.shortMoney(sign(), usd * perUsd());
    }

    public String shortMoney(Amount usd) {
        return worded(usd, this::shortMoney);
    }

    /** {@code +$1,200} or {@code −$11,028}; empty when the difference is nothing. */
    public String difference(double usd) {
        return Figures.difference(sign(), usd * perUsd());
    }

    /** An amount in its own unit. */
    public String amount(Amount amount) {
        return amount.unit() == Unit.USD_PER_MONTH
                ? money(amount)
                : worded(amount, value -> quantity(value, amount.unit()));
    }

    /** Whether quantities of a unit are written in another way than {@link Quantities} would. */
    public static boolean isOfIts(Unit unit) {
        return OWN.contains(unit.symbol());
    }

    /** Whether a quantity is a time, which people read more easily than the hours that arithmetic needs. */
    public static boolean isTime(Unit unit) {
        return unit.symbol().equals("h");
    }

    /** A quantity with its unit. Bytes of memory and disks and bytes per second, also those of one host, in the units chosen. */
    public String quantity(double value, Unit unit) {
        return switch (unit.symbol()) {
            case "USD/mo" -> money(value);
            case "h" -> Quantities.hours(value);
            case "USD/Mmsg" -> Texts.of("figure.perMillion", unitPrice(value));
            case "B/s", "B/host/s", "B/s/host" ->
                rates == RateUnits.BITS
                        ? scaled(value * BITS, DECIMAL_STEP, BIT_RATES)
                        : Quantities.text(value, Unit.BYTES_PER_SECOND);
            case "B", "B/host" ->
                Math.abs(value) < LEAST_SCALED
                        ? Quantities.text(value, unit)
                        : sizes == SizeUnits.DECIMAL
                                ? scaled(value, DECIMAL_STEP, DECIMAL)
                                : scaled(value, BINARY_STEP, BINARY);
            default -> Quantities.text(value, unit);
        };
    }

    private static String worded(Amount amount, DoubleFunction<String> text) {
        return amount.certainty() == Certainty.UNKNOWN
                ? Figures.UNKNOWN
                : amount.certainty() == Certainty.AT_LEAST
                        ? Texts.of("figure.atLeast", text.apply(amount.value()))
                        : text.apply(amount.value());
    }

    private static String scaled(double value, double step, String[] names) {
        int power = 0;
        double scaled = value;
        while (Math.abs(scaled) >= step && power < names.length - 1) {
            scaled /= step;
            power++;
        }
        return Figures.threeDigits(scaled) + " " + names[power];
    }
}
