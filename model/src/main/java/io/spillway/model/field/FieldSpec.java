package io.spillway.model.field;

import io.spillway.model.unit.Unit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one field of a record of the model: the single description that reading, writing, the JSON Schema, forms,
 * formula leaves and workbook inputs share.
 *
 * @param name of the record component, which is also the key in files
 * @param unit of a number; {@link Unit#ONE} otherwise
 * @param byDefault text of the default, empty when there is none
 * @param choices texts of an enum's constants in order; empty for other types
 */
public record FieldSpec(
        String name,
        String label,
        Class<?> type,
        Type genericType,
        boolean live,
        Unit unit,
        double min,
        double max,
        boolean whole,
        Domain domain,
        Reference reference,
        boolean optional,
        String byDefault,
        String source,
        String date,
        List<String> choices,
        Method accessor) {

    private static final ClassValue<List<FieldSpec>> SPECS = new ClassValue<>() {
        @Override
        protected List<FieldSpec> computeValue(Class<?> type) {
            List<FieldSpec> specs = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                FieldSpec spec = describe(component);
                if (spec != null) {
                    specs.add(spec);
                }
            }
            return List.copyOf(specs);
        }
    };

    /** Fields of a record in order; record components without either annotation are not fields of a file's element. */
    public static List<FieldSpec> of(Class<?> record) {
        return SPECS.get(record);
    }

    /** @throws IllegalArgumentException when the record has no such field */
    public static FieldSpec of(Class<?> record, String name) {
        for (FieldSpec spec : of(record)) {
            if (spec.name.equals(name)) {
                return spec;
            }
        }
        throw new IllegalArgumentException(record.getSimpleName() + " has no field '" + name + "'");
    }

    /** The value of this field in a record. */
    public @Nullable Object valueIn(Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + name + " of " + record, e);
        }
    }

    /** The word of an enum constant in files, such as {@code zone-local}. */
    public static String choiceText(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable FieldSpec describe(RecordComponent component) {
        Class<?> type = component.getType();
        List<String> choices = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                choices.add(choiceText((Enum<?>) constant));
            }
        }
        Method accessor = component.getAccessor();
        Live live = component.getAnnotation(Live.class);
        if (live != null) {
            return new FieldSpec(
                    component.getName(),
                    live.label(),
                    type,
                    component.getGenericType(),
                    true,
                    Unit.of(live.unit()),
                    live.min(),
                    live.max(),
                    live.whole(),
                    live.domain(),
                    Reference.NONE,
                    live.optional(),
                    live.byDefault(),
                    live.source(),
                    live.date(),
                    List.copyOf(choices),
                    accessor);
        }
        Structural structural = component.getAnnotation(Structural.class);
        if (structural == null) {
            return null;
        }
        return new FieldSpec(
                component.getName(),
                structural.label(),
                type,
                component.getGenericType(),
                false,
                Unit.ONE,
                0,
                0,
                false,
                Domain.NONE,
                structural.reference(),
                structural.optional(),
                structural.byDefault(),
                structural.source(),
                structural.date(),
                List.copyOf(choices),
                accessor);
    }
}
