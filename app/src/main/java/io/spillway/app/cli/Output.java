package io.spillway.app.cli;

import io.spillway.app.cli.text.Ink;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonWriter;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints its result. */
record Output(PrintWriter out, Ink ink) {
    static Output of(CommandSpec spec, Surroundings surroundings) {
        return new Output(spec.commandLine().getOut(), surroundings.ink());
    }

    /** Line feeds on every system, as in the files of the program. */
    void lines(List<String> lines) {
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    void json(JsonObject object) {
        out.print(JsonWriter.text(object));
        out.flush();
    }
}
