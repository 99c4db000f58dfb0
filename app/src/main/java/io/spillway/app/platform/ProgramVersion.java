package io.spillway.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version, which stands in the root POM and which the build wrote into the program. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** For example {@code 1.2.0}. */
    public static String text() {
        Properties properties = new Properties();
        try (var in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "version.properties is missing beside " + ProgramVersion.class.getName());
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
