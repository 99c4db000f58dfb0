package io.spillway.app.cli;

/** Exit codes of the program. */
public final class ExitCodes {
    /** Done. */
    public static final int OK = 0;

    /** Done, and the result holds findings of severity error: lost traffic, a container that fits nowhere. */
    public static final int FINDINGS = 1;

    /** The command line or a file is wrong; nothing was written. */
    public static final int BAD_INPUT = 2;

    /** The program failed. */
    public static final int FAILURE = 3;

    /** The reader of the output closed it, as {@code head} does; 128 and the number of SIGPIPE, as of any program. */
    public static final int OUTPUT_CLOSED = 141;

    private ExitCodes() {}
}
