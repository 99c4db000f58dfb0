package io.spillway.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "absolute paths are written as on Linux and macOS")
final class UserFoldersTest {
    private static final String HOME = "/home/ann";

    @Test
    void linuxFollowsTheXdgDefaults() {
        assertThat(UserFolders.of("Linux", Map.of(), HOME))
                .isEqualTo(new UserFolders(
                        Path.of("/home/ann/.config/spillway"),
                        Path.of("/home/ann/.local/share/spillway"),
                        Path.of("/home/ann/.local/state/spillway"),
                        Path.of("/home/ann/.cache/spillway"),
                        Path.of("/home/ann/.cache/spillway/run")));
    }

    @Test
    void linuxFollowsTheXdgVariables() {
        Map<String, String> environment = Map.of(
                "XDG_CONFIG_HOME", "/x/config",
                "XDG_DATA_HOME", "/x/data",
                "XDG_STATE_HOME", "/x/state",
                "XDG_CACHE_HOME", "/x/cache",
                "XDG_RUNTIME_DIR", "/run/user/1000");
        assertThat(UserFolders.of("Linux", environment, HOME))
                .isEqualTo(new UserFolders(
                        Path.of("/x/config/spillway"),
                        Path.of("/x/data/spillway"),
                        Path.of("/x/state/spillway"),
                        Path.of("/x/cache/spillway"),
                        Path.of("/run/user/1000/spillway")));
    }

    @Test
    void theUserMayNameAnotherFolderForData() {
        assertThat(UserFolders.of("Linux", Map.of("SPILLWAY_DATA", "/mnt/spillway", "XDG_DATA_HOME", "/x"), HOME))
                .extracting(UserFolders::data, UserFolders::settings)
                .containsExactly(Path.of("/mnt/spillway"), Path.of("/home/ann/.config/spillway"));
        assertThat(UserFolders.of("Mac OS X", Map.of("SPILLWAY_DATA", "/mnt/spillway"), HOME)
                        .data())
                .isEqualTo(Path.of("/mnt/spillway"));
    }

    @Test
    void relativeAndEmptyVariablesAreIgnored() {
        assertThat(UserFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "config", "XDG_DATA_HOME", ""), HOME))
                .isEqualTo(UserFolders.of("Linux", Map.of(), HOME));
    }

    @Test
    void macKeepsEverythingInTheLibrary() {
        assertThat(UserFolders.of("Mac OS X", Map.of("XDG_DATA_HOME", "/x"), "/Users/ann"))
                .isEqualTo(new UserFolders(
                        Path.of("/Users/ann/Library/Application Support/Spillway"),
                        Path.of("/Users/ann/Library/Application Support/Spillway/data"),
                        Path.of("/Users/ann/Library/Logs/Spillway"),
                        Path.of("/Users/ann/Library/Caches/Spillway"),
                        Path.of("/Users/ann/Library/Caches/Spillway/run")));
    }

    @Test
    void windowsRoamsSettingsAlone() {
        Map<String, String> environment = Map.of("APPDATA", "/u/Roaming", "LOCALAPPDATA", "/u/Local");
        UserFolders named = new UserFolders(
                Path.of("/u/Roaming/Spillway"),
                Path.of("/u/Local/Spillway/Data"),
                Path.of("/u/Local/Spillway/Logs"),
                Path.of("/u/Local/Spillway/Cache"),
                Path.of("/u/Local/Spillway/Run"));
        assertThat(UserFolders.of("Windows 11", environment, "/u")).isEqualTo(named);
        assertThat(UserFolders.of("Windows 11", Map.of(), "/u"))
                .extracting(UserFolders::settings, UserFolders::data)
                .containsExactly(Path.of("/u/AppData/Roaming/Spillway"), Path.of("/u/AppData/Local/Spillway/Data"));
    }

    @Test
    void withoutAHomeTheFolderForTemporaryFilesStandsIn() {
        assertThat(UserFolders.of("Linux", Map.of(), "?").settings())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")).resolve(".config/spillway"));
    }

    @Test
    void foldersAreMadeForTheirOwnerAlone(@TempDir Path folder) throws IOException {
        Path made = UserFolders.create(folder.resolve("a/b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(UserFolders.create(made)).isEqualTo(made);
    }
}
