package io.spillway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowAheadTest {
    @TempDir
    private Path folder;

    private final Asked asked = new Asked();

    @Test
    void eachClassOfTheListIsLoadedInItsOrder() throws IOException {
        WindowAhead.load(list("java.util.BitSet", "java.util.StringJoiner"), asked);

        assertThat(asked.names).containsExactly("java.util.BitSet", "java.util.StringJoiner");
    }

    @Test
    void aClassThatIsNotThereStopsNothing() throws IOException {
        WindowAhead.load(list("not.There", "", "java.util.BitSet"), asked);

        assertThat(asked.names).last().isEqualTo("java.util.BitSet");
    }

    @Test
    void aListThatIsNotThereStopsNothing() {
        assertThatCode(() -> WindowAhead.load(folder.resolve("none"), asked)).doesNotThrowAnyException();
        assertThat(asked.names).isEmpty();
    }

    private Path list(String... names) throws IOException {
        return Files.write(folder.resolve("list"), List.of(names));
    }

    private static final class Asked extends ClassLoader {
        private final List<String> names = new ArrayList<>();

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            names.add(name);
            return super.loadClass(name);
        }
    }
}
