package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataFolderTest {

    private static Path folder(Map<String, String> environment, Map<String, String> properties) {
        return DataFolder.of(environment, properties::get);
    }

    private static Map<String, String> on(String system) {
        return Map.of("user.home", "/home/ada", "os.name", system);
    }

    @Test
    void linuxFollowsTheXdgSpecification() {
        assertThat(folder(Map.of(), on("Linux"))).isEqualTo(Path.of("/home/ada/.local/share/spillway"));
        assertThat(folder(Map.of("XDG_DATA_HOME", "/data/ada"), on("Linux"))).isEqualTo(Path.of("/data/ada/spillway"));
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        assertThat(folder(Map.of("XDG_DATA_HOME", "data"), on("Linux")))
                .isEqualTo(Path.of("/home/ada/.local/share/spillway"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertThat(folder(Map.of(), on("Mac OS X")))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Spillway"));
        assertThat(folder(Map.of("LOCALAPPDATA", "/c/Users/ada/AppData/Local"), on("Windows 11")))
                .isEqualTo(Path.of("/c/Users/ada/AppData/Local/Spillway"));
        assertThat(folder(Map.of(), on("Windows 11"))).isEqualTo(Path.of("/home/ada/AppData/Local/Spillway"));
    }

    @Test
    void theUserMayNameAnotherAndThePropertyComesFirst() {
        assertThat(folder(Map.of("SPILLWAY_DATA", "/mnt/prices"), on("Linux"))).isEqualTo(Path.of("/mnt/prices"));
        assertThat(folder(
                        Map.of("SPILLWAY_DATA", "/mnt/prices"),
                        Map.of("spillway.data", "/tmp/other", "os.name", "Linux", "user.home", "/home/ada")))
                .isEqualTo(Path.of("/tmp/other"));
    }

    @Test
    void aNameThatIsNoFolderIsNamed() {
        assertThatThrownBy(() -> folder(Map.of("SPILLWAY_DATA", "a\0b"), on("Linux")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("SPILLWAY_DATA names 'a");
    }
}
