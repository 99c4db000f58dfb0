package io.spillway.model.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.unit.QuantityReader;
import io.spillway.model.unit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypedFieldsTest {
    private final QuantityReader reader = new QuantityReader();

    @ParameterizedTest
    @EnumSource(ComponentKind.class)
    void everyUnitOfAComponentsFieldsCanBeTypedOut(ComponentKind kind) {
        for (FieldSpec spec : FieldSpec.of(kind.type())) {
            if (spec.type() == double.class && spec.unit() != Unit.ONE) {
                String unit = spec.unit().symbol().replaceFirst("^1(?=/)", "");
                assertThat(reader.read("2 " + unit, spec.unit()).valueOrNull())
                        .as("%s in %s", spec.name(), spec.unit())
                        .isEqualTo(2.0);
            }
        }
    }
}
