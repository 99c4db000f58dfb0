package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people see, on a pinned catalogue of a few round prices: each file of {@code golden} is a command with its exit code and
 * output. {@code -Dgolden.refresh=true} writes them anew; say in the commit why each figure changed.
 */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int WIDTH = 100;
    private static final boolean REFRESH = Boolean.getBoolean("golden.refresh");

    @TempDir
    private Path folder;

    /** The commands, {@code FILE} standing for the test workspace. */
    static Stream<Golden> commands() {
        return Stream.of(
                golden("validate.txt", "validate FILE"),
                golden("validate.json", "validate FILE --json"),
                golden("evaluate.txt", "evaluate FILE"),
                golden("evaluate-details.txt", "evaluate FILE --scenario local-bigger --lines --assumptions"),
                golden("evaluate-unpriced.txt", "evaluate FILE -s unpriced"),
                golden("evaluate-all.txt", "evaluate FILE --all"),
                golden("evaluate.json", "evaluate FILE --json -s unpriced"),
                golden("compare.txt", "compare FILE"),
                golden("compare-lines.txt", "compare FILE local-bigger --against local --by component,line"),
                golden("compare.json", "compare FILE local --json"),
                golden("waterfall.txt", "waterfall FILE local-bigger --any-order"),
                golden("waterfall.json", "waterfall FILE local-bigger --any-order --json"),
                golden("sweep.txt", "sweep FILE --vary hosts.targetUtilization=0.4:0.8:5"),
                golden(
                        "sweep-choices.txt",
                        "sweep FILE -v hosts.instanceType=* -v queue.routing=* -f topology.cost -f hosts.hosts"),
                golden(
                        "sweep-structural.txt",
                        "sweep FILE -v balancer.type=application,network -v api.hostGroup=hosts,none"),
                golden("sweep-csv.txt", "sweep FILE -v clients.messagesPerSecond=1000,20000 -s unpriced --format csv"),
                golden("sweep.json", "sweep FILE -v clients.messagesPerSecond=1000,20000 --json"),
                golden("explain.txt", "explain FILE hosts.hosts --depth 2"),
                golden("explain-price.txt", "explain FILE hosts.cost.all --depth 3"),
                golden("explain-list.txt", "explain FILE --list queue.*gb"),
                golden("explain.json", "explain FILE queue.cost --json --depth 1"),
                golden("explain-list.json", "explain FILE --list queue.*gb --json"),
                golden("prices-snapshots.txt", "prices snapshots"),
                golden("prices-snapshots.json", "prices snapshots --json"),
                golden("prices-show.txt", "prices show AmazonEC2/us-west-2/BoxUsage:t.one"),
                golden("prices-show-unknown.txt", "prices show AmazonEC2/us-west-2/BoxUsage:t.fuor --snapshot dearer"),
                golden("prices-show.json", "prices show AWSDataTransfer/us-west-2/DataTransfer-Out-Bytes --json"),
                golden("prices-diff.txt", "prices diff tiny dearer"),
                golden("prices-diff-region.txt", "prices diff tiny dearer --region us-west-2"),
                golden("prices-diff.json", "prices diff tiny dearer --region us-west-2 --match BoxUsage --json"),
                golden("prices-diff-workspace.txt", "prices diff tiny dearer --workspace FILE"),
                golden("prices-diff-workspace.json", "prices diff tiny dearer --workspace FILE --json"),
                golden("prices-history.txt", "prices history AmazonEC2/us-west-2/BoxUsage:t.one"),
                golden("prices-history.json", "prices history AmazonEC2/us-west-2/EBS:VolumeUsage.gp3 --json"),
                golden("prices-verify.txt", "prices verify"),
                golden("prices-verify.json", "prices verify tiny --json"),
                golden("help-prices.txt", "prices --help"),
                golden("help-prices-refresh.txt", "prices refresh --help"),
                golden("help.txt", "--help"),
                golden("help-evaluate.txt", "evaluate --help"),
                golden("help-explain.txt", "explain --help"),
                golden("help-sweep.txt", "sweep --help"),
                golden("help-compare.txt", "compare --help"),
                golden("help-waterfall.txt", "waterfall --help"));
    }

    private record Golden(String file, List<String> arguments) {
        @Override
        public String toString() {
            return file;
        }
    }

    private static Golden golden(String file, String command) {
        return new Golden(
                file, Arrays.asList(command.replace("FILE", Program.PIPELINE).split(" ")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theCommandPrintsItsGoldenFile(Golden golden) throws IOException {
        Program program = new Program(folder);
        String actual = golden.file.endsWith(".json") ? json(golden, program) : program.session(golden.arguments);
        Path expected = GOLDEN.resolve(golden.file);
        if (REFRESH) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(actual.lines())
                .filteredOn(line -> line.codePointCount(0, line.length()) > WIDTH)
                .allMatch(GoldenTest::isProse);
    }

    /** JSON stands alone, so that it can be read as JSON. */
    private static String json(Golden golden, Program program) {
        String file = program.pipeline();
        List<String> arguments = new ArrayList<>(golden.arguments);
        arguments.replaceAll(argument -> argument.equals(Program.PIPELINE) ? file : argument);
        Program.Run run = program.run(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return program.inFolder(run.out());
    }

    // Findings, formulas and sources are sentences that a terminal wraps; tables are not.
    private static boolean isProse(String line) {
        return !line.contains("   $");
    }
}
