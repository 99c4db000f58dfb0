package io.spillway.app.cli;

import java.io.Console;
import java.util.Map;

/**
 * What stands behind the standard streams.
 *
 * @param colour whether output may be coloured
 * @param interactive whether a line on standard error may be written over
 */
public record Terminal(boolean colour, boolean interactive) {
    /** No terminal: a file or another program reads the output. */
    public static final Terminal NONE = new Terminal(false, false);

    /** The terminal of this process. */
    public static Terminal ofThisProcess() {
        Console console = System.console();
        return of(console != null && console.isTerminal(), System.getenv());
    }

    /** No colour where {@code NO_COLOR} is set (no-color.org) or the terminal is {@code dumb}. */
    static Terminal of(boolean terminal, Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(terminal && !plain, terminal);
    }
}
