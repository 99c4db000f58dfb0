package io.spillway.pricing.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.Tier;
import io.spillway.pricing.catalogue.source.product.Locations;
import io.spillway.pricing.catalogue.source.product.ReservedPrice;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads every recorded file of the formats understood, and compares with the figures published for the same day and key.
 * Skipped where the recordings are not there.
 */
final class RecordedFilesTest {

    @Test
    void everyRecordedFileIsReadAndGivesWhatItHolds() throws Exception {
        Map<String, String> read = new TreeMap<>();
        for (String folder : List.of("getproducts", "bulk-offer", "savingsplan", "describe-instance-types")) {
            for (Path file : files(RecordedData.require("wire").resolve(folder))) {
                CollectedRates collected = CollectedRates.ofFile(file);
                assertThat(collected.findings())
                        .noneMatch(finding -> finding.code().startsWith("malformed-price"));
                read.put(
                        String.valueOf(file.getFileName()),
                        collected.rates().size() + " rates, "
                                + collected.instanceTypes().size() + " types");
            }
        }
        assertThat(read)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ec2-instance-selector_m5_large.json", "25 rates, 0 types"),
                        Map.entry("tellury_ebs-ipv4_use1-euw1_2026-08-10.json", "30 rates, 0 types"),
                        // Its products name no usage type, so nothing says which rate they are.
                        Map.entry("tellury_ec2-price-list.json", "0 rates, 0 types"),
                        Map.entry("tellury_snapshot_2026-08.json", "4 rates, 0 types"),
                        Map.entry("AmazonCloudFront_offer_2015-2016.json", "14 rates, 0 types"),
                        Map.entry("AmazonDynamoDB_offer_2015-2016.json", "99 rates, 0 types"),
                        Map.entry("AmazonEC2_ReservedHost_subset_2018-09-21.json", "0 rates, 0 types"),
                        Map.entry("AmazonElastiCache_offer_2015-2016.json", "199 rates, 0 types"),
                        Map.entry("AmazonRoute53_offer_2015-2016.json", "2 rates, 0 types"),
                        Map.entry("AmazonS3_offer_2015-2016.json", "173 rates, 0 types"),
                        Map.entry("AmazonVPC_offer_2015-2016.json", "99 rates, 0 types"),
                        Map.entry("ligoj_AWSLambda_eu-west-1_index.csv", "0 rates, 0 types"),
                        Map.entry("ligoj_AmazonEC2_eu-west-1_index.csv", "86 rates, 0 types"),
                        Map.entry("ligoj_AmazonECS_eu-west-1_index.csv", "0 rates, 0 types"),
                        Map.entry("ligoj_AmazonEFS_index.csv", "0 rates, 0 types"),
                        Map.entry("ligoj_AmazonRDS_eu-west-1_index.csv", "10 rates, 0 types"),
                        Map.entry("ligoj_AmazonS3_index.csv", "10 rates, 0 types"),
                        // Its one rate of hours names no operation; see the next test.
                        Map.entry("ligoj_AWSComputeSavingsPlan_eu-west-1_index.json", "0 rates, 0 types"),
                        Map.entry("ligoj_AWSComputeSavingsPlan_region_index.json", "0 rates, 0 types"),
                        Map.entry("ligoj_AWSDatabaseSavingsPlans_eu-west-1_index.json", "0 rates, 0 types"),
                        Map.entry("25_instances.json", "0 rates, 25 types"),
                        Map.entry("c4_2xlarge.json", "0 rates, 1 types"),
                        Map.entry("c4_large.json", "0 rates, 1 types"),
                        Map.entry("empty.json", "0 rates, 0 types"),
                        Map.entry("g2_2xlarge.json", "0 rates, 1 types"),
                        Map.entry("g2_2xlarge_group.json", "0 rates, 7 types"),
                        Map.entry("m4_xlarge.json", "0 rates, 1 types"),
                        Map.entry("pv_instances.json", "0 rates, 19 types"),
                        Map.entry("t3_micro.json", "0 rates, 1 types"),
                        Map.entry("t3_micro_and_p3_16xl.json", "0 rates, 2 types")));
    }

    @Test
    void aSavingsPlanRateThatNamesNoOperationComesWithThePriceListThatNamesItsSku(@TempDir Path folder)
            throws Exception {
        Path wire = RecordedData.require("wire");
        for (String file : List.of(
                "savingsplan/ligoj_AWSComputeSavingsPlan_eu-west-1_index.json",
                "bulk-offer/ligoj_AmazonEC2_eu-west-1_index.csv")) {
            Path source = wire.resolve(file);
            Files.copy(source, folder.resolve(String.valueOf(source.getFileName())));
        }
        CollectedRates together = CollectedRates.ofFile(folder);
        RateKey plan = RateKey.computeSavingsPlan("eu-west-1", "c1.medium", 1, PaymentOption.ALL_UPFRONT);
        assertThat(together.tiers(plan)).isEqualTo("0:0.098");
        assertThat(together.rates()).hasSize(86 + 1);
        assertThat(together.findings("unknown-operating-system")).isEmpty();

        CollectedRates alone =
                CollectedRates.ofFile(folder.resolve("ligoj_AWSComputeSavingsPlan_eu-west-1_index.json"));
        assertThat(alone.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith(": EUW1-BoxUsage:c1.medium at 0.098 (rate 8GU23DFTKP2N43SD.29QDFBY626457QNP,"
                                + " SKU HB5V2X8TXQUTDZBV)"));
    }

    @Test
    void ratesEqualTheFiguresPublishedForTheSameDayAndKey() throws Exception {
        List<NamedCsvRecord> published = rows("prices/non_ec2_prices.csv");
        int compared = 0;
        for (Path file : files(RecordedData.require("wire").resolve("getproducts"))) {
            Map<RateKey, Rate> rates = CollectedRates.ofFile(file).rates();
            for (NamedCsvRecord row : published) {
                Optional<BigDecimal> read = priceOnTheSameDay(rates, row);
                if (read.isPresent()) {
                    assertThat(read.get()).as(row.toString()).isEqualByComparingTo(row.getField("usd"));
                    compared++;
                }
            }
        }
        // In each of two regions: 14 of EBS volumes (three of them the steps of io2), 3 of addresses, 2 of snapshots.
        assertThat(compared).isEqualTo(38);
    }

    /** The price of a published row in what was read, when it is of the same day. */
    private static Optional<BigDecimal> priceOnTheSameDay(Map<RateKey, Rate> rates, NamedCsvRecord row) {
        String usage = Locations.withoutBillingCode(row.getField("key"));
        double from = 0;
        for (Map.Entry<String, Double> step :
                Map.of(".tier2", 32_000.0, ".tier3", 64_000.0).entrySet()) {
            if (usage.startsWith("EBS:VolumeP-IOPS.io2") && usage.endsWith(step.getKey())) {
                usage = usage.substring(0, usage.length() - step.getKey().length());
                from = step.getValue();
            }
        }
        Rate rate = rates.get(new RateKey(row.getField("service"), row.getField("region"), usage));
        if (rate == null || !rate.date().text().equals(row.getField("price_date"))) {
            return Optional.empty();
        }
        double start = from;
        return rate.tiers().stream()
                .filter(tier -> tier.fromQuantity() == start)
                .map(Tier::usd)
                .findFirst();
    }

    @Test
    void upfrontAndHourlyGiveThePublishedEffectiveRateInEveryRowOf2019() throws Exception {
        int compared = 0;
        for (NamedCsvRecord row : rows("prices/ec2_ri_exact_us-west-2_2019-10-10.csv")) {
            if (row.getField("payment_option").equals("on_demand")) {
                continue;
            }
            ReservedOption option = ReservedOption.parse(
                            row.getField("offering_class") + ":" + row.getField("term") + ":"
                                    + row.getField("payment_option")
                                            .toLowerCase(Locale.ROOT)
                                            .replace(' ', '-'))
                    .orElseThrow();
            BigDecimal effective = new ReservedPrice(
                            option,
                            new BigDecimal(row.getField("upfront_usd")),
                            new BigDecimal(row.getField("hourly_usd")))
                    .effectiveHourly();
            BigDecimal expected = new BigDecimal(row.getField("effective_hourly_usd"));
            assertThat(effective.setScale(expected.scale(), RoundingMode.HALF_EVEN))
                    .as(row.toString())
                    .isEqualByComparingTo(expected);
            compared++;
        }
        assertThat(compared).isEqualTo(2_414);
    }

    @Test
    void instanceTypesEqualThePublishedSpecifications() throws Exception {
        Map<String, NamedCsvRecord> published = new TreeMap<>();
        rows("prices/ec2_instance_specs.csv").forEach(row -> published.put(row.getField("instance_type"), row));
        int compared = 0;
        int withEbs = 0;
        for (Path file : files(RecordedData.require("wire").resolve("describe-instance-types"))) {
            for (InstanceType type : CollectedRates.ofFile(file).instanceTypes().values()) {
                NamedCsvRecord row = published.get(type.name());
                if (row == null) {
                    continue;
                }
                compared++;
                assertThat(type.vcpu()).as(type.name()).isEqualTo(figure(row, "vcpu"));
                assertThat(type.memoryGiB() * 1_024).as(type.name()).isEqualTo(figure(row, "memory_mib"));
                assertThat(type.burstable()).as(type.name()).isEqualTo(figure(row, "burstable") == 1);
                assertThat(type.localDiskCount()).as(type.name()).isEqualTo((int) figure(row, "local_disk_count"));
                assertThat(type.localDiskGbEach()).as(type.name()).isEqualTo(figure(row, "local_disk_size_gb"));
                if (type.ebsBaselineMbps().isPresent()) {
                    withEbs++;
                    assertThat(type.ebsBaselineMbps()).as(type.name()).hasValue(figure(row, "ebs_baseline_mbps"));
                    assertThat(type.ebsBaselineIops()).as(type.name()).hasValue(figure(row, "ebs_baseline_iops"));
                    assertThat(type.ebsMaxMbps()).as(type.name()).hasValue(figure(row, "ebs_max_mbps"));
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
        assertThat(withEbs).isGreaterThan(3);
    }

    private static double figure(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(RecordedData.require(name))) {
            reader.forEach(rows::add);
        }
        return rows;
    }
}
