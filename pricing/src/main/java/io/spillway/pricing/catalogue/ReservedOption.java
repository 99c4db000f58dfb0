package io.spillway.pricing.catalogue;

import java.util.Optional;

/** The twelve ways of buying a Reserved Instance: offering class, term and payment. */
public enum ReservedOption {
    STANDARD_1YR_NO_UPFRONT(OfferingClass.STANDARD, 1, PaymentOption.NO_UPFRONT),
    STANDARD_1YR_PARTIAL_UPFRONT(OfferingClass.STANDARD, 1, PaymentOption.PARTIAL_UPFRONT),
    STANDARD_1YR_ALL_UPFRONT(OfferingClass.STANDARD, 1, PaymentOption.ALL_UPFRONT),
    STANDARD_3YR_NO_UPFRONT(OfferingClass.STANDARD, 3, PaymentOption.NO_UPFRONT),
    STANDARD_3YR_PARTIAL_UPFRONT(OfferingClass.STANDARD, 3, PaymentOption.PARTIAL_UPFRONT),
    STANDARD_3YR_ALL_UPFRONT(OfferingClass.STANDARD, 3, PaymentOption.ALL_UPFRONT),
    CONVERTIBLE_1YR_NO_UPFRONT(OfferingClass.CONVERTIBLE, 1, PaymentOption.NO_UPFRONT),
    CONVERTIBLE_1YR_PARTIAL_UPFRONT(OfferingClass.CONVERTIBLE, 1, PaymentOption.PARTIAL_UPFRONT),
    CONVERTIBLE_1YR_ALL_UPFRONT(OfferingClass.CONVERTIBLE, 1, PaymentOption.ALL_UPFRONT),
    CONVERTIBLE_3YR_NO_UPFRONT(OfferingClass.CONVERTIBLE, 3, PaymentOption.NO_UPFRONT),
    CONVERTIBLE_3YR_PARTIAL_UPFRONT(OfferingClass.CONVERTIBLE, 3, PaymentOption.PARTIAL_UPFRONT),
    CONVERTIBLE_3YR_ALL_UPFRONT(OfferingClass.CONVERTIBLE, 3, PaymentOption.ALL_UPFRONT);

    /** Whether the reservation can be exchanged for another one during its term. */
    public enum OfferingClass {
        STANDARD("standard"),
        CONVERTIBLE("convertible");

        private final String text;

        OfferingClass(String text) {
            this.text = text;
        }

        /** The spelling in rate keys, for example {@code standard}. */
        public String text() {
            return text;
        }
    }

    /** How much of the term is paid at its start. */
    public enum PaymentOption {
        NO_UPFRONT("no-upfront"),
        PARTIAL_UPFRONT("partial-upfront"),
        ALL_UPFRONT("all-upfront");

        private final String text;

        PaymentOption(String text) {
            this.text = text;
        }

        /** The spelling in rate keys, for example {@code no-upfront}. */
        public String text() {
            return text;
        }
    }

    private final OfferingClass offeringClass;
    private final int termYears;
    private final PaymentOption payment;
    private final String text;

    ReservedOption(OfferingClass offeringClass, int termYears, PaymentOption payment) {
        this.offeringClass = offeringClass;
        this.termYears = termYears;
        this.payment = payment;
        this.text = offeringClass.text() + ":" + termYears + "yr:" + payment.text();
    }

    /** The option of this class, term (1 or 3 years) and payment. */
    public static ReservedOption of(OfferingClass offeringClass, int termYears, PaymentOption payment) {
        for (ReservedOption option : values()) {
            if (option.offeringClass == offeringClass && option.termYears == termYears && option.payment == payment) {
                return option;
            }
        }
        throw new IllegalArgumentException("termYears is 1 or 3, not " + termYears);
    }

    /** The option written as {@code standard:1yr:no-upfront}; empty for any other text. */
    public static Optional<ReservedOption> parse(String text) {
        for (ReservedOption option : values()) {
            if (option.text.equals(text)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    public OfferingClass offeringClass() {
        return offeringClass;
    }

    /** Length of the term: 1 or 3 years. */
    public int termYears() {
        return termYears;
    }

    public PaymentOption payment() {
        return payment;
    }

    /** The spelling in rate keys: {@code standard:1yr:no-upfront}. */
    public String text() {
        return text;
    }
}
