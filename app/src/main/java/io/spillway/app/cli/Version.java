package io.spillway.app.cli;

import io.spillway.app.platform.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"spillway " + ProgramVersion.text()};
    }
}
