package io.spillway.app.cli;

import picocli.CommandLine.Option;

/** Whether a command prints JSON. */
final class JsonOption {
    @Option(
            names = "--json",
            description = "Print JSON of a stable shape (docs/command-line.md) with unrounded numbers.")
    private boolean json;

    boolean isSet() {
        return json;
    }
}
