package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sessions in {@code docs/command-line.md} are what the program prints; one that ends with {@code ...} is its beginning.
 * {@code -Dgolden.refresh=true} writes them anew.
 */
final class DocumentedCommandsTest {
    private static final Path PAGE = Path.of("../docs/command-line.md");
    private static final String FENCE = "```";
    private static final String PROMPT = "$ spillway ";
    private static final String MORE = "...";

    @TempDir
    private Path folder;

    @Test
    void everySessionIsWhatTheProgramPrints() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> expected = new ArrayList<>();
        int sessions = 0;
        for (int i = 0; i < page.size(); i++) {
            expected.add(page.get(i));
            if (!page.get(i).equals(FENCE) || !page.get(i + 1).startsWith(PROMPT)) {
                continue;
            }
            int end = page.subList(i + 1, page.size()).indexOf(FENCE) + i + 1;
            expected.addAll(session(page.subList(i + 1, end)));
            expected.add(FENCE);
            i = end;
            sessions++;
        }
        assertThat(sessions).isPositive();
        if (Boolean.getBoolean("golden.refresh")) {
            Files.write(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    @Test
    void everyCommandHasASection() throws IOException {
        var commands = new TreeMap<>(CommandLineProgram.create(Program.surroundings(Path.of("unused"), Terminal.NONE))
                .getSubcommands());
        commands.values()
                .removeIf(command -> command.getCommandSpec().usageMessage().hidden());
        assertThat(Files.readAllLines(PAGE))
                .containsAll(
                        commands.keySet().stream().map(name -> "## " + name).toList());
    }

    private List<String> session(List<String> documented) {
        String command = documented.getFirst().substring(PROMPT.length());
        List<String> printed = new Program(folder)
                .session(Arrays.asList(command.split(" ")))
                .lines()
                .toList();
        if (!documented.getLast().equals(MORE)) {
            return printed;
        }
        List<String> beginning = new ArrayList<>(printed.subList(0, Math.min(documented.size() - 1, printed.size())));
        beginning.add(MORE);
        return beginning;
    }
}
