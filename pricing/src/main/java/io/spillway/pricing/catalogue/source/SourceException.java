package io.spillway.pricing.catalogue.source;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** A source that cannot be read as a whole. The message names the source and what happened, and holds no secret. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final boolean retryable;

    /**
     * @param message what happened, naming the file or the host
     * @param remedy what the user can do
     * @param retryable whether the same call may succeed later without anything being changed
     */
    public SourceException(String message, String remedy, boolean retryable, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
        this.retryable = retryable;
    }

    /** A failure that nothing else caused. */
    public SourceException(String message, String remedy, boolean retryable) {
        super(message);
        this.remedy = remedy;
        this.retryable = retryable;
    }

    /**
     * A host that does not answer. The failure itself is not kept, as what it says may quote the request.
     *
     * @param who the host and what it was asked for
     */
    public static SourceException unreachable(String who, Throwable failure) {
        String why = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                why = ": its name is not known here";
            } else if (cause instanceof ConnectException && why.isEmpty()) {
                why = ": no connection was made";
            }
        }
        return new SourceException(
                who + "could not be reached or cut the connection" + why, "check the network and the proxy", true);
    }

    public String remedy() {
        return remedy;
    }

    public boolean retryable() {
        return retryable;
    }
}
