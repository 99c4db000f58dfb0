package io.spillway.scenarios.editing;

import io.spillway.model.component.Volume;
import io.spillway.model.field.Domain;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.field.Reference;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an element starts with when a form adds it: the fields a file must state, with figures that the architect
 * replaces. A price is never made up; an own price without one is an error until it is typed.
 */
public final class RecordTemplates {
    private static final double GIB = 100;
    private static final List<String> PRICES = List.of("usd", "tiers");

    private RecordTemplates() {}

    /**
     * The object of a new record.
     *
     * @param homeRegion region of the topology; null when it has none
     */
    public static JsonObject of(Class<?> record, @Nullable String homeRegion) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (record.getEnclosingClass() != null && record.getEnclosingClass().isSealed()) {
            fields.put(
                    "type",
                    JsonText.of(record.getSimpleName()
                            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT)));
        }
        for (FieldSpec spec : FieldSpec.of(record)) {
            boolean stated = spec.byDefault().isEmpty() && !spec.optional();
            if (stated && !spec.name().equals("id") && !PRICES.contains(spec.name())) {
                fields.put(spec.name(), first(record, spec, homeRegion));
            }
        }
        return JsonObject.of(fields);
    }

    private static Json first(Class<?> record, FieldSpec spec, @Nullable String homeRegion) {
        if (spec.type() == String.class) {
            return JsonText.of(text(spec, homeRegion));
        }
        if (spec.type() == Map.class) {
            return JsonObject.of(Map.of("*", JsonNumber.of(spec.max())));
        }
        return JsonNumber.of(
                record == Volume.class ? GIB : Math.max(spec.min(), spec.name().equals("count") ? 1 : 0));
    }

    private static String text(FieldSpec spec, @Nullable String homeRegion) {
        if (spec.reference() == Reference.REGION) {
            return homeRegion == null ? "us-west-2" : homeRegion;
        }
        if (spec.domain() == Domain.INSTANCE_TYPE || spec.name().equals("instanceType")) {
            return "c5.2xlarge";
        }
        return switch (spec.name()) {
            case "date" -> "undated";
            case "source" -> "typed";
            default -> spec.label();
        };
    }
}
