package io.spillway.model.file;

import io.spillway.model.field.FieldSpec;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Whether a field's type admits null. */
final class Nullness {

    private Nullness() {}

    static boolean isNullable(FieldSpec spec) {
        for (RecordComponent component : spec.accessor().getDeclaringClass().getRecordComponents()) {
            if (component.getName().equals(spec.name())) {
                return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            }
        }
        return false;
    }
}
