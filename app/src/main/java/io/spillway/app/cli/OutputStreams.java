package io.spillway.app.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The standard output of a command. Printing never fails; whether it did is asked at the end. */
final class OutputStreams {
    private final Watched watched;
    private final PrintWriter out;

    OutputStreams(OutputStream stream) {
        this.watched = new Watched(stream);
        this.out = new PrintWriter(
                new TerminalWriter(new OutputStreamWriter(new BufferedOutputStream(watched, 1 << 16), charset())));
    }

    PrintWriter out() {
        return out;
    }

    /** The exit code after a command has ended with one: another when its output could not be written. */
    int exitCode(int code, PrintWriter err) {
        out.flush();
        IOException failure = watched.failure;
        if (failure == null) {
            return code;
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("Broken pipe") || message.contains("pipe is being closed")) {
            return ExitCodes.OUTPUT_CLOSED;
        }
        err.println("error: the output cannot be written: " + message);
        err.flush();
        return ExitCodes.FAILURE;
    }

    /** UTF-8, also where no locale is set; a Windows console has an encoding of its own. */
    private static Charset charset() {
        return System.getProperty("os.name", "").startsWith("Windows") ? System.out.charset() : StandardCharsets.UTF_8;
    }

    /** Keeps the first failure; what is written after it goes nowhere. */
    private static final class Watched extends FilterOutputStream {
        private @Nullable IOException failure;

        Watched(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (failure != null) {
                return;
            }
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
