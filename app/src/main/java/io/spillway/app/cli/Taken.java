package io.spillway.app.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Something that a command takes from its arguments. */
interface Taken {
    void addTo(CommandSpec command);
}
