package io.spillway.app.ui.inspector;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.form.FieldPlace;
import io.spillway.app.ui.form.FormContext;
import io.spillway.app.ui.form.FormEntries;
import io.spillway.app.ui.form.FormEntry;
import io.spillway.app.ui.form.FormSection;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Assumptions;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.scenarios.workspace.PriceSettings;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which fields a form has: all of a component or flow, or those of the workspace. */
final class InspectorForms {
    /** What people try first: nothing else moves the cost of a flow as much. */
    private static final String FOREMOST = "routing";

    private static final Set<String> GENERAL = Set.of("name", "from", "to", "area", "region");

    private final FormContext context;

    InspectorForms(FormContext context) {
        this.context = context;
    }

    List<FormSection> component(ComponentKind kind, String id) {
        return element(kind.type(), FieldPlace.topology("components", id));
    }

    List<FormSection> flow(String id) {
        return element(Flow.class, FieldPlace.topology("flows", id));
    }

    /** The fields that several components, or several flows, share; none where they have none in common. */
    List<FormSection> several(List<FormEntries.Element> elements) {
        return sections(FormEntries.shared(context, elements));
    }

    /** What stands first is what a file must state. */
    private List<FormSection> element(Class<?> record, FieldPlace place) {
        List<FormSection> sections = new ArrayList<>(sections(FormEntries.of(context, record, place)));
        FormSection general = sections.removeLast();
        List<FormEntry> entries = new ArrayList<>(general.entries());
        entries.add(FormEntries.id(context, record, place));
        sections.add(new FormSection(general.heading(), entries));
        return List.copyOf(sections);
    }

    private static List<FormSection> sections(List<FormEntry> entries) {
        List<FormEntry> general = new ArrayList<>();
        List<FormEntry> stated = new ArrayList<>();
        List<FormEntry> assumed = new ArrayList<>();
        for (FormEntry entry : entries) {
            FieldSpec spec = entry.spec();
            boolean byDefault = !spec.byDefault().isEmpty();
            (GENERAL.contains(spec.name()) ? general : byDefault ? assumed : stated).add(entry);
        }
        assumed.sort(Comparator.comparing(entry -> !entry.spec().name().equals(FOREMOST)));
        return List.of(
                new FormSection(Texts.of("inspector.stated"), stated),
                new FormSection(Texts.of("inspector.assumed"), assumed),
                new FormSection(Texts.of("inspector.general"), general));
    }

    /** The workspace, its prices, and what holds for the whole topology of the scenario. */
    List<FormSection> workspace(String scenario) {
        FieldPlace document = FieldPlace.document();
        FieldPlace topology = FieldPlace.topology();
        List<FormSection> sections = new ArrayList<>();
        if (!scenario.equals(Scenario.BASELINE)) {
            FieldPlace own = FieldPlace.document("scenarios", scenario);
            sections.add(new FormSection(
                    Texts.of("inspector.scenario"),
                    List.of(
                            FormEntries.of(context, Scenario.class, "name", own),
                            FormEntries.of(context, Scenario.class, "snapshot", own),
                            FormEntries.of(context, Scenario.class, "note", own))));
        }
        sections.add(new FormSection(
                Texts.of("inspector.workspace"),
                List.of(
                        FormEntries.of(context, Workspace.class, "name", document),
                        FormEntries.of(context, Workspace.class, "description", document),
                        FormEntries.of(context, Topology.class, "homeRegion", topology),
                        FormEntries.of(context, Topology.class, "supportPlan", topology))));
        sections.add(new FormSection(
                Texts.of("inspector.assumptions"),
                FormEntries.of(context, Assumptions.class, FieldPlace.topology("assumptions"))));
        sections.add(new FormSection(
                Texts.of("inspector.prices"),
                FormEntries.of(context, PriceSettings.class, FieldPlace.document("prices"))));
        sections.add(new FormSection(
                Texts.of("inspector.structure"),
                List.of(
                        FormEntries.of(context, Topology.class, "areas", topology),
                        FormEntries.of(context, Workspace.class, "commitments", document))));
        return sections;
    }
}
