package io.spillway.app;

/** Starts the program. It is not an {@code Application}, so that JavaFX starts from the class path. */
public final class Main {
    private Main() {}

    /** Runs the command line. */
    public static void main(String[] args) {
        System.err.println("spillway " + args.length);
    }
}
