package io.spillway.pricing.catalogue.source.product;

import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.ReservedOption.OfferingClass;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Reserved Instance costs.
 *
 * <p>Effective hourly rate = hourly + upfront / (8,760 h x years): 1,208 USD upfront for one year is 0.137899543379 an
 * hour. Rounded to twelve decimals, as price lists round theirs.
 *
 * @param upfront USD at the start of the term
 * @param hourly USD per hour
 */
public record ReservedPrice(ReservedOption option, BigDecimal upfront, BigDecimal hourly) {

    private static final BigDecimal HOURS_PER_YEAR = BigDecimal.valueOf(8_760);
    private static final int DECIMALS = 12;

    /** USD per hour with the upfront payment spread over the term. */
    public BigDecimal effectiveHourly() {
        BigDecimal hours = HOURS_PER_YEAR.multiply(BigDecimal.valueOf(option.termYears()));
        return hourly.add(upfront.divide(hours, DECIMALS, RoundingMode.HALF_UP));
    }

    /** The option of a lease; empty when the catalogue has none like it (old utilisation classes). */
    static Optional<ReservedOption> option(PriceTerm.Lease lease) {
        int years;
        switch (squeezed(lease.length())) {
            case "1yr" -> years = 1;
            case "3yr" -> years = 3;
            default -> {
                return Optional.empty();
            }
        }
        Optional<PaymentOption> payment = payment(lease.purchaseOption());
        return switch (squeezed(lease.offeringClass())) {
            case "standard" -> payment.map(paid -> ReservedOption.of(OfferingClass.STANDARD, years, paid));
            case "convertible" -> payment.map(paid -> ReservedOption.of(OfferingClass.CONVERTIBLE, years, paid));
            default -> Optional.empty();
        };
    }

    /** {@code No Upfront}, {@code NoUpfront}, ...; empty for any other text. */
    public static Optional<PaymentOption> payment(String purchaseOption) {
        return switch (squeezed(purchaseOption)) {
            case "noupfront" -> Optional.of(PaymentOption.NO_UPFRONT);
            case "partialupfront" -> Optional.of(PaymentOption.PARTIAL_UPFRONT);
            case "allupfront" -> Optional.of(PaymentOption.ALL_UPFRONT);
            default -> Optional.empty();
        };
    }

    private static String squeezed(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
