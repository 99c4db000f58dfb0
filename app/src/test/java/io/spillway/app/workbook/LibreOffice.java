package io.spillway.app.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, told to calculate every formula when it opens a file. */
final class LibreOffice {
    static final String ABSENT =
            "LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc-nogui";

    private static final long MINUTES = 10;

    private final Path folder;

    LibreOffice(Path folder) {
        this.folder = folder;
    }

    static boolean isInstalled() {
        for (String part : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(part, "soffice"))) {
                return true;
            }
        }
        return false;
    }

    /** Converts files in one start of the program; the results have the same names with the ending. */
    List<Path> convert(List<Path> files, String ending) {
        try {
            Path profile = folder.resolve("profile");
            Path user = Files.createDirectories(profile.resolve("user"));
            Files.writeString(user.resolve("registrymodifications.xcu"), """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                        <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
                      </item>
                    </oor:items>
                    """);
            Path results = Files.createDirectories(folder.resolve("converted"));
            List<String> command = new ArrayList<>(List.of(
                    "soffice",
                    "-env:UserInstallation=" + profile.toUri(),
                    "--headless",
                    "--convert-to",
                    ending,
                    "--outdir",
                    results.toString()));
            files.forEach(file -> command.add(file.toString()));
            Path log = folder.resolve("soffice.log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not end in " + MINUTES + " minutes");
            }
            List<Path> converted = new ArrayList<>();
            for (Path file : files) {
                String name = file.getFileName().toString();
                Path result = results.resolve(name.substring(0, name.lastIndexOf('.')) + "." + ending);
                if (!Files.exists(result)) {
                    throw new IllegalStateException("LibreOffice converted no " + name + ": " + Files.readString(log));
                }
                converted.add(result);
            }
            return converted;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
