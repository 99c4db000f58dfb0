package io.spillway.pricing.catalogue.source.product;

import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the texts of a term into prices, or says why they are none. */
final class TermPrices {

    static final String MALFORMED = "malformed-price";
    static final String CURRENCY = "price-not-in-usd";
    static final String ZERO = "zero-price";
    static final String UNIT = "unexpected-unit";

    private static final int LONGEST_NUMBER = 40;

    private record Step(BigDecimal begin, String end, BigDecimal usd, String unit) {}

    /** The unit as published, and the tiers. */
    record Tiers(String unit, List<Tier> tiers) {}

    private TermPrices() {}

    /** The tiers of an On-Demand term, the first at the target's start. */
    static Tiers onDemand(PriceTerm term, RateTarget target) throws UnusablePriceException {
        requireShape(term);
        List<Step> steps = new ArrayList<>();
        for (PriceDimension dimension : term.dimensions()) {
            requireUnit(dimension, target.unit());
            String begin = dimension.beginRange().isEmpty() ? "0" : dimension.beginRange();
            steps.add(new Step(number("beginRange", begin), dimension.endRange(), usd(dimension), dimension.unit()));
        }
        steps.sort(Comparator.comparing(Step::begin));
        requireContiguous(steps);
        boolean allowance = target.allowance() && steps.size() > 1 && isZero(steps.getFirst());
        List<Step> charged = allowance ? steps.subList(1, steps.size()) : steps;
        List<Tier> tiers = new ArrayList<>();
        for (Step step : charged) {
            if (isZero(step)) {
                throw new UnusablePriceException(ZERO, "its price is 0 from " + step.begin() + " " + step.unit());
            }
            double from = tiers.isEmpty() ? target.startsAt() : step.begin().doubleValue();
            tiers.add(new Tier(from, step.usd()));
        }
        return new Tiers(charged.getFirst().unit(), tiers);
    }

    private static void requireContiguous(List<Step> steps) throws UnusablePriceException {
        if (steps.getFirst().begin().signum() != 0) {
            throw new UnusablePriceException(
                    MALFORMED, "its first tier starts at " + steps.getFirst().begin() + " and not at 0");
        }
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            if (step.begin().compareTo(before.begin()) == 0
                    || !before.end().isEmpty()
                            && (before.end().equals("Inf")
                                    || number("endRange", before.end()).compareTo(step.begin()) != 0)) {
                throw new UnusablePriceException(
                        MALFORMED,
                        "its tiers do not follow each other: one ends at " + before.end() + ", the next starts at "
                                + step.begin());
            }
        }
    }

    private static boolean isZero(Step step) {
        return step.usd().signum() == 0;
    }

    /** Upfront and hourly parts: unit Quantity is the upfront fee. */
    static ReservedPrice reserved(PriceTerm term, ReservedOption option) throws UnusablePriceException {
        requireShape(term);
        BigDecimal upfront = null;
        BigDecimal hourly = null;
        for (PriceDimension dimension : term.dimensions()) {
            if (dimension.unit().equals("Quantity")) {
                if (upfront != null) {
                    throw new UnusablePriceException(MALFORMED, "it has two upfront fees");
                }
                upfront = usd(dimension);
            } else {
                requireUnit(dimension, MeteredUnit.HOURS);
                if (hourly != null) {
                    throw new UnusablePriceException(MALFORMED, "it has two hourly fees");
                }
                hourly = usd(dimension);
            }
        }
        boolean upfrontMissing = option.payment() != PaymentOption.NO_UPFRONT && upfront == null;
        boolean hourlyMissing = option.payment() != PaymentOption.ALL_UPFRONT && hourly == null;
        if (upfrontMissing || hourlyMissing) {
            throw new UnusablePriceException(MALFORMED, "it has no " + (upfrontMissing ? "upfront fee" : "hourly fee"));
        }
        ReservedPrice price = new ReservedPrice(
                option, upfront == null ? BigDecimal.ZERO : upfront, hourly == null ? BigDecimal.ZERO : hourly);
        if (price.effectiveHourly().signum() == 0) {
            throw new UnusablePriceException(ZERO, "upfront and hourly fee are both 0");
        }
        return price;
    }

    private static void requireShape(PriceTerm term) throws UnusablePriceException {
        if (!term.problems().isEmpty()) {
            throw new UnusablePriceException(MALFORMED, term.problems().getFirst());
        }
        if (term.dimensions().isEmpty()) {
            throw new UnusablePriceException(MALFORMED, "it has no price dimension");
        }
    }

    private static void requireUnit(PriceDimension dimension, MeteredUnit unit) throws UnusablePriceException {
        if (!unit.accepts(dimension.unit())) {
            throw new UnusablePriceException(
                    UNIT, "it is priced per '" + dimension.unit() + "', expected '" + unit.text() + "'");
        }
    }

    private static BigDecimal usd(PriceDimension dimension) throws UnusablePriceException {
        if (dimension.usd().isEmpty()) {
            if (dimension.currencies().isEmpty()) {
                throw new UnusablePriceException(MALFORMED, "it has no pricePerUnit");
            }
            throw new UnusablePriceException(
                    CURRENCY, "it is priced in " + String.join(", ", dimension.currencies()) + ", not in USD");
        }
        return number("pricePerUnit", dimension.usd());
    }

    /** A decimal of at least 0; the length is bounded, because arithmetic on a long one is slow. */
    static BigDecimal number(String name, String text) throws UnusablePriceException {
        if (text.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal value = new BigDecimal(text);
                if (value.signum() >= 0 && value.scale() <= LONGEST_NUMBER && value.precision() - value.scale() <= 20) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
        }
        String shown = text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "...";
        throw new UnusablePriceException(MALFORMED, name + " '" + shown + "' is not a decimal of at least 0");
    }
}
