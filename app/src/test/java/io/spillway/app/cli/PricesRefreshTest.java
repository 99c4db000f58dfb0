package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before prices are sent for, and what is kept of them. */
final class PricesRefreshTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private final Deque<Boolean> answers = new ArrayDeque<>();
    private int reads;
    private boolean failing;

    /** Somebody at the terminal who has made up their mind. */
    private final class Person implements Asking {
        @Override
        public boolean agreed(PrintWriter err, String question) {
            asked.add(question);
            return answers.remove();
        }

        @Override
        public boolean isPossible() {
            return !answers.isEmpty();
        }
    }

    /** A service with one price, dearer than tiny's. */
    private final class Service implements PriceSource {
        private final String profile;
        private final List<String> regions;

        Service(List<String> regions, String profile) {
            this.regions = regions;
            this.profile = profile;
        }

        @Override
        public String description() {
            return "a price list service for tests, " + String.join(", ", regions);
        }

        @Override
        public SourcePlan plan() {
            return new SourcePlan(
                    "Price list service for tests",
                    List.of("prices.example"),
                    profile.isEmpty() ? SourcePlan.NO_CREDENTIALS : "profile " + profile,
                    regions,
                    List.of(new SourcePlan.Step("AmazonEC2: instances", 2, 0)));
        }

        @Override
        public void read(RateSink sink, ReadProgress progress) throws SourceException {
            reads++;
            sink.rate(Rate.flat(
                    RateKey.ec2OnDemand("us-west-2", "t.one"),
                    "Hrs",
                    new BigDecimal("0.75"),
                    "SKUT1",
                    PriceDate.parse("2026-07-01"),
                    "price list for tests"));
            if (failing) {
                throw new SourceException("prices.example closed the connection", "check the network", true);
            }
        }
    }

    private Program.Run run(String... arguments) {
        Surroundings usual = Program.surroundings(folder, Terminal.NONE, folder.resolve("prices"));
        Surroundings surroundings = new Surroundings(
                usual.window(),
                usual.snapshots(),
                usual.terminal(),
                usual.reports(),
                new Person(),
                (regions, profile, endpoint) -> new Service(regions, profile == null ? "" : profile));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineProgram.run(surroundings, out, err, arguments);
        return new Program.Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void itSaysWhatWillBeAskedOfWhomAndShowsTheDifferenceBeforeItIsKept() {
        answers.addAll(List.of(true, true));
        String workspace = new Program(folder).pipeline();
        Program.Run run = run("prices", "refresh", "--workspace", workspace, "--profile", "dev");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("Price list service for tests\n"
                        + "  asks         prices.example\n"
                        + "  credentials  profile dev\n"
                        + "  regions      us-west-2\n"
                        + "  requests     at least 2\n"
                        + "    AmazonEC2: instances (2)\n")
                .contains("Small pipeline: prices of 2026-07-15-", " instead of tiny", "+$6,935.00");
        assertThat(run.out()).matches("stored as 2026-07-15-[0-9a-f]{12}: 1 price read\n");
        String id = run.out().substring("stored as ".length(), run.out().indexOf(':'));
        assertThat(asked).containsExactly("Send these requests?", "Keep the new snapshot " + id + "?");
        assertThat(run("prices", "verify", id).out()).isEqualTo(id + ": whole\n");
    }

    @Test
    void whoSaysNoSendsNothing() {
        answers.add(false);
        Program.Run run = run("prices", "refresh", "--region", "us-west-2");
        assertThat(run.err()).endsWith("nothing was sent\n");
        assertThat(run.code()).isZero();
        assertThat(reads).isZero();
        assertThat(folder.resolve("prices")).doesNotExist();
    }

    @Test
    void whoDoesNotKeepItStoresNothing() {
        answers.addAll(List.of(true, false));
        Program.Run run = run("prices", "refresh", "--region", "us-west-2", "--base", "tiny");
        assertThat(run.err()).endsWith("nothing was stored\n");
        assertThat(reads).isEqualTo(1);
        assertThat(folder.resolve("prices")).doesNotExist();
    }

    @Test
    void withoutATerminalItNeedsYes() {
        Program.Run run = run("prices", "refresh", "--region", "us-west-2");
        assertThat(run.err()).startsWith("error: there is nobody to ask here; --yes sends");
        assertThat(run.code()).isEqualTo(2);
        assertThat(reads).isZero();
        Program.Run sent = run("prices", "refresh", "--region", "us-west-2", "--base", "tiny", "--yes", "--json");
        assertThat(sent.code()).isZero();
        assertThat(sent.out()).contains("\"prices\": 1", "\"higher\": 1");
    }

    @Test
    void aSourceThatFailsHalfWayLeavesWhatWasThereAndSaysWhatToDo() {
        String kept = run("prices", "refresh", "--region", "us-west-2", "--base", "tiny", "--yes")
                .out();
        failing = true;
        Program.Run run = run("prices", "refresh", "--region", "us-west-2", "--base", "dearer", "--yes");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .endsWith("error: prices.example closed the connection; the snapshots there are as they were; check the"
                        + " network, then repeat [price-source]\n");
        failing = false;
        assertThat(run("prices", "refresh", "--region", "us-west-2", "--base", "tiny", "--yes")
                        .out())
                .as("the same content has the same id")
                .isEqualTo(kept);
        assertThat(run("prices", "verify").code()).isZero();
    }

    @Test
    void whatCannotBeAskedForIsNamed() {
        assertThat(run("prices", "refresh", "--yes").err())
                .startsWith("error: prices refresh needs --workspace or --region");
        assertThat(run("prices", "refresh", "--yes", "--region", "../etc").err())
                .isEqualTo("error: '../etc' is not the code of a region; write it as us-west-2 [bad-region]\n");
        assertThat(run("prices", "refresh", "--yes", "--region", "us-west-2", "--base", "tinny")
                        .err())
                .isEqualTo("error: there is no price snapshot 'tinny'; did you mean 'tiny'? [unknown-snapshot]\n");
        Program.Run endpoint = new Program(folder)
                .run("prices", "refresh", "--yes", "--region", "us-west-2", "--endpoint-region", "us-west-2");
        assertThat(endpoint.err())
                .isEqualTo("error: endpoint 'us-west-2' is none of us-east-1, eu-central-1, ap-south-1 [cannot-ask]\n");
        assertThat(endpoint.code()).isEqualTo(2);
    }

    @Test
    void offerFilesNeedNoCredentialsAndAreNotAskedForWithoutConsent() {
        answers.add(false);
        Program.Run declined = run("prices", "refresh", "--region", "us-west-2", "--from", "public-files");
        assertThat(declined.err())
                .contains("pricing.us-east-1.amazonaws.com")
                .contains("price list of AmazonEC2 in us-west-2")
                .contains("nothing was sent");
        answers.add(false);
        Program.Run listed = run(
                "prices",
                "refresh",
                "--region",
                "us-west-2",
                "--from",
                "listed-files",
                "--endpoint-region",
                "ap-south-1");
        assertThat(listed.err())
                .contains("api.pricing.ap-south-1.amazonaws.com")
                .contains("nothing was sent");
        assertThat(reads).isZero();
    }

    @Test
    void anUnknownSourceIsToldWithTheKnownOnes() {
        Program.Run run = run("prices", "refresh", "--region", "us-west-2", "--from", "web");
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("'web' is none of query, public-files, listed-files");
    }
}
