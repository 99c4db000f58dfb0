package io.spillway.app.diagram;

import io.spillway.app.figure.Notation;
import io.spillway.app.report.Report;
import io.spillway.app.report.pdf.Picture;
import io.spillway.app.text.Texts;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The diagrams of a report's scenarios, drawn as the window draws them when a workspace is opened. */
public final class ReportDiagrams {
    private final Report report;
    private final Arranger arranger = new Arranger(DiagramPicture.metrics());
    private final DiagramLayout stated;
    private Arrangement arrangement = Arrangement.EMPTY;

    private ReportDiagrams(Report report) {
        this.report = report;
        this.stated = DiagramLayout.of(report.workspace().document());
    }

    /**
     * A picture of the first scenario and, when there are several, of the one whose several projects the report shows, or
     * else of the last. What both have stands in the same place. When the first is the baseline, what differs from it is marked.
     */
    public static List<Picture> of(Report report) {
        ReportDiagrams diagrams = new ReportDiagrams(report);
        ScenarioResult first = report.results().getFirst();
        ScenarioResult other = diagrams.other();
        List<Picture> pictures = new ArrayList<>();
        pictures.add(diagrams.picture(first));
        if (!other.scenario().equals(first.scenario())) {
            pictures.add(diagrams.picture(other));
        }
        return pictures;
    }

    private ScenarioResult other() {
        Scenario projects = report.projects();
        return report.results().stream()
                .filter(result -> result.scenario().equals(projects)
                        && result.scenario().changes().size() > 1)
                .findFirst()
                .orElse(report.results().getLast());
    }

    private Picture picture(ScenarioResult result) {
        JsonObject document = report.workspace().document();
        ScenarioResult reference = report.results().getFirst();
        boolean marked = reference.scenario().id().equals(Scenario.BASELINE)
                && !result.scenario().equals(reference.scenario());
        String name = result.scenario().name();
        DrawnScenario scenario = new DrawnScenario(
                document,
                Sketch.of(document, result.scenario().id()),
                result,
                marked ? reference.breakdown() : null,
                Notation.PLAIN);
        Drawing drawing = DrawingBuilder.of(scenario, marked);
        arrangement = arranger.arrange(drawing, Arranger.points(stated), stated.grouping(), arrangement);
        return new DiagramPicture(drawing, arrangement, false)
                .titled(
                        marked
                                ? Texts.of(
                                        "diagram.marked",
                                        name,
                                        reference.scenario().name())
                                : name);
    }
}
