package io.spillway.pricing.catalogue.source.product;

/** A price that cannot become a rate; the message says why. Checked, because every caller turns it into a finding. */
final class UnusablePriceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnusablePriceException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The code of the finding. */
    String code() {
        return code;
    }

    String reason() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
