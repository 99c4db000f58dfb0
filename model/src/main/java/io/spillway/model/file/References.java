package io.spillway.model.file;

import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.component.HostGroup;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.field.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks that every name a field gives leads somewhere. */
final class References {

    static final String REGION_PATTERN = "^[a-z]{2}(-[a-z]+)+-[0-9]{1,2}$";

    private static final Pattern REGION = Pattern.compile(REGION_PATTERN);

    private final Set<String> areas;
    private final Set<String> declared;
    private final Set<String> flows;
    private final Map<String, Component> components;
    private final Findings findings;

    /**
     * @param declared ids of all components in the file
     * @param flows ids of all flows in the file
     * @param components those that could be read
     */
    References(
            Set<String> areas,
            Set<String> declared,
            Set<String> flows,
            Map<String, Component> components,
            Findings findings) {
        this.areas = areas;
        this.declared = declared;
        this.flows = flows;
        this.components = components;
        this.findings = findings;
    }

    /** The home region of a topology. */
    void check(JsonObject topology, String path) {
        if (topology.get("homeRegion") instanceof JsonText text) {
            region(text.value(), text.place(), path.isEmpty() ? "homeRegion" : path + ".homeRegion");
        }
    }

    /** Every reference among an element's fields. */
    void check(JsonObject json, String path, Object element) {
        for (FieldSpec spec : FieldSpec.of(element.getClass())) {
            if (spec.reference() == Reference.NONE) {
                continue;
            }
            String fieldPath = path + "." + spec.name();
            Json given = json.get(spec.name());
            Object value = spec.valueIn(element);
            if (given == null) {
                continue;
            }
            if (value instanceof String name) {
                check(spec.reference(), name, given.place(), fieldPath);
            } else if (value instanceof List<?> names && given instanceof JsonArray array) {
                for (int i = 0; i < names.size(); i++) {
                    check(
                            spec.reference(),
                            (String) names.get(i),
                            array.values().get(i).place(),
                            fieldPath + "." + i);
                }
            }
        }
    }

    private void check(Reference reference, String name, Place place, String path) {
        switch (reference) {
            case NONE -> {}
            case REGION -> region(name, place, path);
            case PRODUCT_AREA -> among(areas, "product area", name, place, path);
            case COMPONENT -> among(declared, "component", name, place, path);
            case FLOW -> among(flows, "flow", name, place, path);
            case HOST_GROUP -> hostGroup(name, place, path);
        }
    }

    private void region(String name, Place place, String path) {
        if (!REGION.matcher(name).matches()) {
            findings.error(
                    "bad-region",
                    place.at(path),
                    "'" + path + "' is '" + JsonText.shortened(name) + "', which has not the form of a region",
                    "use a region such as us-west-2");
        }
    }

    private void hostGroup(String name, Place place, String path) {
        Component component = components.get(name);
        if (component == null && !declared.contains(name)) {
            dangling("host group", name, place, path, () -> NearestName.advice(name, hostGroups()));
        } else if (component != null && !(component instanceof HostGroup)) {
            findings.error(
                    "wrong-kind",
                    place.at(path),
                    "'" + path + "' is '" + name + "', which is "
                            + ValueBinder.article(FieldSpec.choiceText(ComponentKind.of(component)))
                            + " and no host group",
                    () -> NearestName.advice(name, hostGroups()));
        }
    }

    private List<String> hostGroups() {
        List<String> groups = new ArrayList<>();
        components.forEach((id, component) -> {
            if (component instanceof HostGroup) {
                groups.add(id);
            }
        });
        return groups;
    }

    private void among(Set<String> known, String what, String name, Place place, String path) {
        if (!known.contains(name)) {
            dangling(what, name, place, path, () -> NearestName.advice(name, known));
        }
    }

    private void dangling(String what, String name, Place place, String path, Supplier<String> advice) {
        findings.error(
                "dangling-reference",
                place.at(path),
                "'" + path + "' is '" + JsonText.shortened(name) + "', but there is no such " + what,
                advice);
    }
}
