package io.spillway.model.file;

import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.field.FieldSpec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a file tells which record of a sealed type an object is: components by {@code kind}, other types by {@code type}.
 *
 * @param records by their word, in the order of declaration
 */
record Variants(String key, Map<String, Class<?>> records) {

    private static final ClassValue<Variants> ALL = new ClassValue<>() {
        @Override
        protected Variants computeValue(Class<?> sealed) {
            Map<String, Class<?>> records = new LinkedHashMap<>();
            if (sealed == Component.class) {
                for (ComponentKind kind : ComponentKind.values()) {
                    records.put(FieldSpec.choiceText(kind), kind.type());
                }
                return new Variants("kind", records);
            }
            for (Class<?> record : sealed.getPermittedSubclasses()) {
                records.put(kebab(record.getSimpleName()), record);
            }
            return new Variants("type", records);
        }
    };

    static Variants of(Class<?> sealed) {
        return ALL.get(sealed);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
