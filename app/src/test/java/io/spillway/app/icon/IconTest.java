package io.spillway.app.icon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kordamp.ikonli.Ikon;

class IconTest {
    /** Length of {@code mdi2}, which the letter of the library's enum follows. */
    private static final int LETTER = 4;

    @TestFactory
    Stream<DynamicTest> theLibraryHasTheSameIconByThatName() {
        return Stream.of(Icon.values()).map(icon -> dynamicTest(icon.name(), () -> compare(icon)));
    }

    private static void compare(Icon icon) throws ReflectiveOperationException {
        String letter = icon.getDescription().substring(LETTER, LETTER + 1).toUpperCase(Locale.ROOT);
        Class<?> all = Class.forName("org.kordamp.ikonli.materialdesign2.MaterialDesign" + letter);
        Ikon known = (Ikon) all.getMethod("valueOf", String.class).invoke(null, icon.name());

        assertThat(icon.getDescription()).isEqualTo(known.getDescription());
        assertThat(icon.getCode()).isEqualTo(known.getCode());
    }
}
