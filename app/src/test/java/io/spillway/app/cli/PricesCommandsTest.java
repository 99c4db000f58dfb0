package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that make, carry and check snapshots, on a store of their own. */
final class PricesCommandsTest {

    /** A price list of AWS with one price, in the shape of its bulk offer files. */
    private static final String OFFER = """
            {
              "formatVersion": "v1.0",
              "disclaimer": "fixture",
              "offerCode": "AmazonEC2",
              "version": "20260701000000",
              "publicationDate": "2026-07-01T00:00:00Z",
              "products": {
                "SKUT1": {
                  "sku": "SKUT1",
                  "productFamily": "Compute Instance",
                  "attributes": {
                    "servicecode": "AmazonEC2",
                    "location": "US West (Oregon)",
                    "locationType": "AWS Region",
                    "instanceType": "t.one",
                    "tenancy": "Shared",
                    "operatingSystem": "Linux",
                    "licenseModel": "No License required",
                    "usagetype": "USW2-BoxUsage:t.one",
                    "operation": "RunInstances",
                    "capacitystatus": "Used",
                    "marketoption": "OnDemand",
                    "preInstalledSw": "NA",
                    "regionCode": "us-west-2",
                    "servicename": "Amazon Elastic Compute Cloud"
                  }
                }
              },
              "terms": {
                "OnDemand": {
                  "SKUT1": {
                    "SKUT1.JRTCKXETXF": {
                      "offerTermCode": "JRTCKXETXF",
                      "sku": "SKUT1",
                      "effectiveDate": "2026-07-01T00:00:00Z",
                      "priceDimensions": {
                        "SKUT1.JRTCKXETXF.6YS6EN2CT7": {
                          "rateCode": "SKUT1.JRTCKXETXF.6YS6EN2CT7",
                          "description": "$0.75 per On Demand Linux t.one Instance Hour",
                          "beginRange": "0",
                          "endRange": "Inf",
                          "unit": "Hrs",
                          "appliesTo": [],
                          "pricePerUnit": {"USD": "0.7500000000"}
                        }
                      },
                      "termAttributes": {}
                    }
                  }
                }
              }
            }
            """;

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(folder);
    }

    private String imported() {
        Program.Run run = program.run("prices", "import", program.file("offer.json", OFFER), "--base", "tiny");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("(?s)stored as 2026-07-01-[0-9a-f]{12}: 1 price read\n.*");
        return run.out().substring("stored as ".length(), run.out().indexOf(':'));
    }

    @Test
    void aPriceListBecomesASnapshotThatAWorkspaceCanName() {
        String id = imported();
        Program.Run shown = program.run("prices", "show", "AmazonEC2/us-west-2/BoxUsage:t.one", "--snapshot", id);
        assertThat(shown.out()).contains("$0.75", "SKUT1", "2026-07-01");
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"snapshot\": \"tiny\"", "\"snapshot\": \"" + id + "\"");
        Program.Run evaluated = program.run("evaluate", program.file("pinned.json", text));
        assertThat(evaluated.code()).isZero();
        assertThat(evaluated.out()).contains("Prices of " + id + " (2026-07-01, 14 days old)");
        // 38 hosts, 730 hours, 25 cents more than tiny's 50 cents; the rest of the bill keeps its prices.
        Program.Run effect = program.run("prices", "diff", "tiny", id, "--workspace", program.pipeline());
        assertThat(effect.out()).contains("+$" + String.format("%,.2f", 38 * 730 * 0.25));
    }

    @Test
    void whatThePriceListDoesNotHaveKeepsItsDate() {
        String id = imported();
        Program.Run shown =
                program.run("prices", "show", "AmazonEC2/us-west-2/EBS:VolumeUsage.gp3", "--snapshot", id, "--json");
        Program.Run before = program.run(
                "prices", "show", "AmazonEC2/us-west-2/EBS:VolumeUsage.gp3", "--snapshot", "tiny", "--json");
        assertThat(shown.out().replace(id, "tiny")).isEqualTo(before.out());
    }

    @Test
    void importingTheSamePricesAgainStoresNothing() {
        String id = imported();
        Program.Run again = program.run("prices", "import", program.file("offer.json", OFFER), "--base", id);
        assertThat(again.code()).isZero();
        assertThat(again.out())
                .matches("nothing new: 1 price of .*offer.json are in " + id + " already; nothing was stored\n");
        assertThat(program.run("prices", "snapshots").out().lines().filter(line -> line.startsWith("2026-07-01-")))
                .hasSize(1);
    }

    @Test
    void aFileThatHoldsNothingToUseSaysWhatItIs() {
        String of = OFFER.replace("\"offerCode\": \"AmazonEC2\"", "\"offerCode\": \"AmazonGlacier\"")
                .replace("\"servicecode\": \"AmazonEC2\"", "\"servicecode\": \"AmazonGlacier\"");
        Program.Run other = program.run("prices", "import", program.file("glacier.json", of), "--base", "tiny");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err())
                .contains(
                        "glacier.json is the price list of AmazonGlacier; no price of it is one that Spillway uses [");
        Program.Run elsewhere = program.run(
                "prices", "import", program.file("offer.json", OFFER), "--base", "tiny", "--region", "eu-west-1");
        assertThat(elsewhere.err())
                .contains("is the price list of AmazonEC2; no price of it is one that Spillway uses in eu-west-1 [");
        Program.Run empty = program.run("prices", "import", program.file("empty.json", ""), "--base", "tiny");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("empty.json is empty; get the file again [empty-file]");
    }

    @Test
    void aRegionWithoutPricesIsNamedWithTheWayToTheOthers() {
        Program.Run run = program.run("prices", "diff", "tiny", "tiny", "--region", "mars-quite-far-away");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("neither tiny nor tiny has prices of region 'mars-quite-far-away'; use one of");
    }

    @Test
    void oneFileCarriesASnapshotToAnotherComputer(@TempDir Path elsewhere) throws IOException {
        String id = imported();
        String file = folder.resolve("prices.zip").toString();
        assertThat(program.run("prices", "export", id, file).out()).isEqualTo(file + ": snapshot " + id + "\n");
        assertThat(program.run("prices", "export", id, file, "--json").out())
                .isEqualTo("{\n  \"snapshot\": \"" + id + "\",\n  \"file\": \"" + file + "\"\n}\n");
        Program other = new Program(elsewhere);
        Program.Run run = other.run("prices", "import", file);
        assertThat(run.out()).startsWith("stored as " + id + ": ");
        assertThat(other.run("prices", "verify", id).out()).isEqualTo(id + ": whole\n");
        assertThat(other.run("prices", "snapshots").out()).contains(id + "  2026-07-01 (14 days old), ");
    }

    @Test
    void aDamagedSnapshotIsFoundNamedAndNeverCounted() throws IOException {
        String id = imported();
        Path file = program.prices().resolve(id).resolve("us-west-2.csv.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Program.Run verified = program.run("prices", "verify");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("tiny: whole\n", id + ": damaged\n", "[damaged-snapshot]");
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"snapshot\": \"tiny\"", "\"snapshot\": \"" + id + "\"");
        Program.Run evaluated = program.run("evaluate", program.file("pinned.json", text));
        assertThat(evaluated.code()).isEqualTo(2);
        assertThat(evaluated.out()).isEmpty();
        assertThat(evaluated.err()).contains("[price-snapshot]").doesNotContain("Exception");
        Program.Run shown = program.run("prices", "show", "AmazonEC2/us-west-2/BoxUsage:t.one", "--snapshot", id);
        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.err()).contains("[price-snapshot]").hasLineCount(1);
    }

    @Test
    void aSnapshotThatIsNotHereIsNamedWithTheWayToGetIt() {
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"snapshot\": \"tiny\"", "\"snapshot\": \"2026-01-01-0123456789ab\"");
        Program.Run run = program.run("evaluate", program.file("pinned.json", text));
        assertThat(run.code()).isEqualTo(2);
        assertThat(program.inFolder(run.err()))
                .startsWith("pinned.json:6:5: error: there is no price snapshot '2026-01-01-0123456789ab'; there are"
                        + " tiny, dearer; import it ('prices import FILE.zip'; whoever has it makes the file with 'prices"
                        + " export 2026-01-01-0123456789ab'), or choose one that 'prices snapshots' lists"
                        + " [price-snapshot]\n");
    }

    @Test
    void whatIsNoPriceListStoresNothing() throws IOException {
        for (String text : new String[] {"{}", "[]", "hello", "", "{\"offerCode\": \"AmazonEC2\"}"}) {
            Program.Run run = program.run("prices", "import", program.file("other.json", text));
            assertThat(run.code()).as(text).isEqualTo(2);
            assertThat(run.out()).as(text).isEmpty();
            assertThat(run.err()).as(text).contains("error: ").doesNotContain("Exception");
        }
        assertThat(program.prices()).doesNotExist();
        Program.Run missing =
                program.run("prices", "import", folder.resolve("missing").toString());
        assertThat(program.inFolder(missing.err()))
                .isEqualTo("error: there is no file or folder 'missing'; check the name [unreadable-file]\n");
        Program.Run notZip = program.run("prices", "import", program.file("x.zip", "hello"));
        assertThat(program.inFolder(notZip.err()))
                .isEqualTo("error: x.zip is not a zip file with a price snapshot; 'prices export' makes one"
                        + " [price-snapshot]\n");
        assertThat(notZip.code()).isEqualTo(2);
    }

    @Test
    void ownPricesGoIntoTheWorkspaceFile() throws IOException {
        String workspace = program.pipeline();
        String csv = program.file(
                "own.csv",
                "entry,key,value,unit,source,date,note\n"
                        + "price,AmazonEC2/us-west-2/BoxUsage:t.one,0.4,Hrs,contract,2026-01,\n"
                        + "discount,AWSELB,0.1,,contract,2026-01,\n");
        Program.Run run = program.run("prices", "own", csv, workspace);
        assertThat(program.inFolder(run.out())).isEqualTo("pipeline.spillway.json: 1 own price, 1 discount\n");
        assertThat(Files.readString(Path.of(workspace)))
                .contains("\"AmazonEC2/us-west-2/BoxUsage:t.one\"", "\"AWSELB\": 0.1");
        // 38 hosts at 40 instead of 50 cents.
        assertThat(program.run("evaluate", workspace).out()).contains(String.format("$%,.2f", 38 * 730 * 0.4));
    }

    @Test
    void ownPricesAreToldAsJsonToo() throws IOException {
        String csv = program.file(
                "own.csv",
                "entry,key,value,unit,source,date,note\n"
                        + "price,AmazonEC2/us-west-2/BoxUsage:t.one,0.4,Hrs,contract,2026-01,\n"
                        + "discount,AWSELB,0.1,,contract,2026-01,\n");
        Program.Run run = program.run("prices", "own", csv, program.pipeline(), "--json");
        assertThat(program.inFolder(run.out())).isEqualTo("""
                        {
                          "file": "pipeline.spillway.json",
                          "overrides": {
                            "AmazonEC2/us-west-2/BoxUsage:t.one": {
                              "usd": 0.4,
                              "unit": "Hrs",
                              "source": "contract",
                              "date": "2026-01"
                            }
                          },
                          "discounts": {
                            "AWSELB": 0.1
                          }
                        }
                        """);
    }

    @Test
    void wrongOwnPricesLeaveTheWorkspaceFileAsItIs() throws IOException {
        String workspace = program.pipeline();
        String csv = program.file("own.csv", "entry,key,value,unit,source,date,note\nprice,nothing,x,,,,\n");
        Program.Run run = program.run("prices", "own", csv, workspace);
        assertThat(run.code()).isEqualTo(2);
        assertThat(program.inFolder(run.err()).lines().toList())
                .hasSize(4)
                .allMatch(line -> line.startsWith("own.csv:2:") && line.contains(": error: "));
        assertThat(Files.readString(Path.of(workspace))).isEqualTo(Program.resource("workspaces/" + Program.PIPELINE));
        Program.Run bundled = program.run("prices", "own", csv, "segment-2018");
        assertThat(bundled.err()).contains("'segment-2018' comes with the program and cannot be changed");
    }

    @Test
    void aSnapshotCarriesNoFolderOfThisComputer() throws IOException {
        String id = imported();
        String manifest = Files.readString(program.prices().resolve(id).resolve("manifest.csv"));
        assertThat(manifest)
                .contains("price files of offer.json; other prices as in tiny")
                .doesNotContain(folder.toString());
    }

    @Test
    void anOldPriceListChangesNothing() {
        String old = OFFER.replace("2026-07-01T", "2015-07-01T").replace("20260701", "20150701");
        Program.Run run = program.run("prices", "import", program.file("old.json", old), "--base", "tiny");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("[older-price]", "nothing was stored");
        assertThat(program.prices()).doesNotExist();
    }

    @Test
    void whatCannotBeStoredIsSaidWithItsRemedy() throws IOException {
        Files.writeString(program.prices(), "a file where the folder should be");
        Program.Run run = program.run("prices", "import", program.file("offer.json", OFFER), "--base", "tiny");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("cannot store the price snapshot 2026-07-01-", "SPILLWAY_DATA", "[cannot-store]")
                .doesNotContain("Exception:");
    }

    @Test
    void aSnapshotIsRemovedAfterAYes() {
        String id = imported();
        assertThat(program.run("prices", "remove", id).err()).startsWith("error: there is nobody to ask here; --yes");
        assertThat(program.run("prices", "remove", id, "--yes").out()).isEqualTo("removed " + id + "\n");
        assertThat(program.run("prices", "snapshots").out()).doesNotContain(id);
        assertThat(program.run("prices", "remove", "tiny", "--yes").err())
                .isEqualTo("error: the price snapshot 'tiny' comes with the program and stays [price-snapshot]\n");
    }

    @Test
    void oneDamagedSnapshotDoesNotHideThePricesOfTheOthers() throws IOException {
        String id = imported();
        Files.writeString(program.prices().resolve(id).resolve("us-west-2.csv.gz"), "damaged");
        for (String command : new String[] {"show", "history"}) {
            Program.Run run = program.run("prices", command, "AmazonEC2/us-west-2/BoxUsage:t.one");
            assertThat(run.out()).as(command).contains("$0.5/Hrs", "$0.6/Hrs", id);
            assertThat(run.err()).as(command).isEmpty();
        }
    }

    @Test
    void theSnapshotOfAScenarioIsNamedWhereItStands() {
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replaceFirst(
                        "\"changes\": \\[\"zone-local\"]", "\"snapshot\": \"tinny\", \"changes\": [\"zone-local\"]");
        assertThat(text).contains("tinny");
        Program.Run run = program.run("evaluate", program.file("own.json", text), "--scenario", "local");
        assertThat(program.inFolder(run.err()))
                .matches(
                        "own\\.json:\\d+:\\d+: error: there is no price snapshot 'tinny'; the nearest is 'tiny'; choose one"
                                + " that 'prices snapshots' lists \\[price-snapshot]\n");
        assertThat(program.run("evaluate", program.file("own.json", text)).code())
                .isZero();
    }

    @Test
    void nothingIsLeftBesideTheSnapshots() throws IOException {
        String id = imported();
        try (Stream<Path> files = Files.list(program.prices())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(".lock", id);
        }
    }
}
