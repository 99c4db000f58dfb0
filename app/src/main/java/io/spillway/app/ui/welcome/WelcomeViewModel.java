package io.spillway.app.ui.welcome;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.file.Recovered;
import io.spillway.app.ui.file.WorkspaceFiles;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.StarterWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the welcome page offers. */
public final class WelcomeViewModel {
    private static final String REGION = "us-east-1";
    private static final String SNAPSHOT = "current";
    private static final double HOURS_BY_DEFAULT = 730;

    private final WorkspaceFiles files;
    private final Preferences preferences;
    private final Supplier<List<Recovered>> unsavedWork;

    public WelcomeViewModel(WorkspaceFiles files, Preferences preferences, Supplier<List<Recovered>> unsavedWork) {
        this.files = files;
        this.preferences = preferences;
        this.unsavedWork = unsavedWork;
    }

    /** The empty workspace, the starters, and what comes with the program. */
    public List<Template> templates() {
        List<Template> templates = new ArrayList<>();
        templates.add(
                new Template("empty", Texts.of("welcome.empty"), Texts.of("welcome.emptyText"), Template.Kind.EMPTY));
        StarterWorkspaces.list()
                .forEach(id ->
                        templates.add(template(id, StarterWorkspaces.open(id).orThrow(), Template.Kind.STARTER)));
        BundledWorkspaces.list()
                .forEach(id ->
                        templates.add(template(id, BundledWorkspaces.open(id).orThrow(), Template.Kind.BUNDLED)));
        return templates;
    }

    public List<Path> recentFiles() {
        return preferences.get().recentFiles().stream().map(Path::of).toList();
    }

    /** Work that was not saved when the program ended. */
    public List<Recovered> unsavedWork() {
        return unsavedWork.get();
    }

    public void onTemplate(Template template) {
        switch (template.kind()) {
            case EMPTY -> files.begin(template.name(), empty());
            case STARTER ->
                files.begin(
                        template.name(),
                        WorkspaceFile.document(StarterWorkspaces.bytes(template.id()), template.id())
                                .orThrow());
            case BUNDLED -> files.open(template.id());
        }
    }

    public void onRecent(Path file) {
        files.open(file.toString());
    }

    public void onOpen() {
        files.onOpen();
    }

    public void onRecover(Recovered recovered) {
        files.recover(recovered);
    }

    public void onDiscard(Recovered recovered) {
        files.discard(recovered);
    }

    /** A workspace with nothing in it, with the hours of a month that the user prefers. */
    private JsonObject empty() {
        Map<String, Json> baseline = new LinkedHashMap<>();
        baseline.put("homeRegion", JsonText.of(REGION));
        double hours = preferences.get().hoursPerMonth();
        if (hours != HOURS_BY_DEFAULT) {
            baseline.put("assumptions", JsonObject.of(Map.of("hoursPerMonth", JsonNumber.of(hours))));
        }
        baseline.put("components", JsonObject.of(Map.of()));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("formatVersion", JsonNumber.of(WorkspaceFile.FORMAT_VERSION));
        members.put("name", JsonText.of(Texts.of("welcome.empty")));
        members.put("prices", JsonObject.of(Map.of("snapshot", JsonText.of(SNAPSHOT))));
        members.put("baseline", JsonObject.of(baseline));
        return JsonObject.of(members);
    }

    private static Template template(String id, Workspace workspace, Template.Kind kind) {
        String description = workspace.description();
        return new Template(id, workspace.name(), description == null ? "" : firstSentence(description), kind);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
