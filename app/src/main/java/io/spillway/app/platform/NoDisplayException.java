package io.spillway.app.platform;

/** The window cannot open where the program runs; the message is a sentence for the user, with the remedy. */
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what is said to the user */
    public NoDisplayException(String message) {
        super(message);
    }
}
