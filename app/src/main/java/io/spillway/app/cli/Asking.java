package io.spillway.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks the user before something is sent or changed. */
public interface Asking {

    /**
     * Asks a question that is answered with yes or no.
     *
     * @return what the user said; empty input is no
     */
    boolean agreed(PrintWriter err, String question);

    /** Whether there is somebody to ask. */
    boolean isPossible();

    /** Nobody is there. */
    Asking NOBODY = new Asking() {
        @Override
        public boolean agreed(PrintWriter err, String question) {
            return false;
        }

        @Override
        public boolean isPossible() {
            return false;
        }
    };

    /** The user at the terminal of this process. */
    static Asking ofThisProcess() {
        return new Asking() {
            @Override
            public boolean agreed(PrintWriter err, String question) {
                err.print(question + " [y/N] ");
                err.flush();
                try {
                    String line =
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                    String answer = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
                    return answer.equals("y") || answer.equals("yes");
                } catch (IOException e) {
                    return false;
                }
            }

            @Override
            public boolean isPossible() {
                Console console = System.console();
                return console != null && console.isTerminal();
            }
        };
    }
}
