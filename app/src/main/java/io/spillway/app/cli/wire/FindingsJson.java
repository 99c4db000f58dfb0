package io.spillway.app.cli.wire;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import java.util.List;

/** Findings. */
public final class FindingsJson {
    private FindingsJson() {}

    /** What {@code validate} prints. */
    public static JsonObject of(String file, List<Finding> findings) {
        return new Fields()
                .text("file", file)
                .flag("valid", findings.stream().noneMatch(Finding::isError))
                .put("findings", list(findings))
                .object();
    }

    static JsonArray list(List<Finding> findings) {
        return Fields.list(findings, FindingsJson::of);
    }

    private static Json of(Finding finding) {
        Fields fields = new Fields()
                .text("code", finding.code())
                .text("severity", Fields.word(finding.severity()))
                .text("message", finding.message())
                .text("advice", finding.advice())
                .text("path", finding.location().path())
                .text("file", finding.location().file());
        return (finding.location().line() > 0
                        ? fields.number("line", finding.location().line())
                                .number("column", finding.location().column())
                        : fields.none("line").none("column"))
                .object();
    }
}
