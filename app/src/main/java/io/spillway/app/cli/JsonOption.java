package io.spillway.app.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Whether a command prints JSON. */
final class JsonOption implements Taken {
    private final Argument<Boolean> json =
            Argument.flag("Print JSON of a stable shape (docs/command-line.md) with unrounded numbers.", "--json");

    @Override
    public void addTo(CommandSpec command) {
        json.addTo(command);
    }

    boolean isSet() {
        return json.value();
    }
}
