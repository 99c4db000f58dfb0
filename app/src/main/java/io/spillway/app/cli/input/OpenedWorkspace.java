package io.spillway.app.cli.input;

import io.spillway.model.file.NearestName;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A workspace that was read.
 *
 * @param argument what the user called it: a path, or the name of a bundled workspace
 * @param findings warnings of reading it, with places
 */
public record OpenedWorkspace(String argument, Workspace workspace, List<Finding> findings) {
    public OpenedWorkspace {
        findings = List.copyOf(findings);
    }

    /**
     * Reads a file, or a bundled workspace where no file has that name.
     *
     * @throws BadInputException with everything that is wrong
     */
    public static OpenedWorkspace of(String argument) {
        Parsed<Workspace> parsed = read(argument);
        List<Finding> findings = withPath(parsed.findings(), argument);
        Workspace workspace = parsed.value();
        if (workspace == null) {
            throw new BadInputException(findings);
        }
        return new OpenedWorkspace(argument, workspace, findings);
    }

    private static Parsed<Workspace> read(String argument) {
        Path file;
        try {
            file = Path.of(argument);
        } catch (InvalidPathException e) {
            throw new BadInputException(
                    "unreadable-file", "'" + argument + "' is not a file name here: " + e.getReason(), "rename it");
        }
        List<String> bundled = BundledWorkspaces.names();
        if (!Files.exists(file) && bundled.contains(argument)) {
            return BundledWorkspaces.open(argument);
        }
        if (!Files.exists(file) && argument.indexOf('.') < 0 && file.getNameCount() == 1) {
            String nearest = NearestName.of(argument, bundled);
            throw new BadInputException(
                    "unreadable-file",
                    "there is no file '" + argument + "', and no workspace of that name comes with the program",
                    nearest == null
                            ? "name a file, or one of " + String.join(", ", bundled)
                            : "did you mean '" + nearest + "'?");
        }
        return WorkspaceFile.read(file);
    }

    /** Findings with the file as the user named it, so that an editor can jump to them from where the user stands. */
    private static List<Finding> withPath(List<Finding> findings, String argument) {
        List<Finding> named = new ArrayList<>();
        for (Finding finding : findings) {
            Location at = finding.location();
            named.add(
                    at.file() == null
                            ? finding
                            : new Finding(
                                    finding.code(),
                                    finding.severity(),
                                    new Location(at.path(), argument, at.line(), at.column()),
                                    finding.message(),
                                    finding.advice()));
        }
        return named;
    }

    /** @throws BadInputException naming the nearest id when there is no such scenario */
    public Scenario scenario(String id) {
        List<String> known = workspace.scenarioIds();
        if (!known.contains(id)) {
            throw new BadInputException(
                    "unknown-scenario", argument + " has no scenario '" + id + "'", NearestName.advice(id, known));
        }
        return workspace.scenario(id);
    }

    /** Findings of the workspace or its results, each with the place in the file where it can be mended. */
    public List<Finding> placed(List<Finding> found, Scenario scenario) {
        FindingPlaces places = new FindingPlaces(workspace, scenario, argument);
        return withPath(found.stream().map(places::place).toList(), argument);
    }
}
