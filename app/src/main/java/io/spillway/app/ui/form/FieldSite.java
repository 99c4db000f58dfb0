package io.spillway.app.ui.form;

import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Findings;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.RecordBinder;
import io.spillway.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a record and where it stands.
 *
 * @param owner the record
 * @param others where the same field of the other elements stands that are edited together
 */
record FieldSite(FormContext context, Class<?> owner, FieldSpec spec, FieldPlace place, List<FieldPlace> others) {
    FieldSite {
        others = List.copyOf(others);
    }

    FieldSite(FormContext context, Class<?> owner, FieldSpec spec, FieldPlace place) {
        this(context, owner, spec, place, List.of());
    }

    /** All places of the field. */
    List<FieldPlace> places() {
        List<FieldPlace> places = new ArrayList<>();
        places.add(place);
        places.addAll(others);
        return places;
    }

    /** What stands under a key at each place. */
    FieldSite child(Class<?> record, FieldSpec inner, String key) {
        return new FieldSite(
                context,
                record,
                inner,
                place.child(key),
                others.stream().map(other -> other.child(key)).toList());
    }

    /** What reading a file would say about a value of this field; empty when it is fine. */
    Optional<String> problem(Json value) {
        Findings findings = new Findings();
        new RecordBinder(findings).field(owner, spec.name(), JsonObject.of(Map.of(spec.name(), value)), "");
        return findings.list().stream().filter(Finding::isError).findFirst().map(this::words);
    }

    private String words(Finding finding) {
        return words(finding, spec);
    }

    static String words(Finding finding, FieldSpec spec) {
        String message = finding.message().replaceFirst("'[^']*\\b" + spec.name() + "'", spec.label());
        String words = finding.advice().isEmpty() ? message : message + "; " + finding.advice();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
