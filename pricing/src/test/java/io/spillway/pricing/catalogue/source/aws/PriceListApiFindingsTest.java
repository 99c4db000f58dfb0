package io.spillway.pricing.catalogue.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers of the Query API that hold something that is no price: each is a finding, and no rate. */
final class PriceListApiFindingsTest {

    private static final String REGION = "us-west-2";

    @RegisterExtension
    private final PriceListApi api = new PriceListApi();

    private final FakePriceListService service = api.service();

    @Test
    void anEntryThatIsNotJsonIsAFindingAndTheOthersAreRead() throws Exception {
        service.add("{\"product\": {");
        service.add("[]");
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        CollectedRates read = api.read();
        assertThat(read.tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
        assertThat(read.findings("malformed-price")).isNotEmpty().allMatch(finding -> finding.isError());
    }

    @Test
    void wrongTypesAreFindingsAndNoRates() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").textWith("\"0.085\"", "0.085"));
        service.add(Entries.linux("SKU2", "c5.xlarge").price("Hrs", "0.17").textWith("\"Hrs\"", "{\"a\":[1]}"));
        service.add(Entries.linux("SKU3", "c5.2xlarge").price("Hrs", "0.34").textWith("{\"USD\":\"0.34\"}", "[]"));
        service.add(Entries.linux("SKU4", "c5.4xlarge").price("Hrs", "cheap").text());
        service.add(Entries.linux("SKU5", "c5.9xlarge").price("Hrs", "-1").text());
        service.add(
                Entries.linux("SKU6", "c5.12xlarge").price("Hrs", "1e999999999").text());
        CollectedRates read = api.read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("malformed-price"))
                .extracting(finding -> finding.location().path())
                .containsExactly(
                        "AmazonEC2/us-west-2/BoxUsage:c5.large",
                        "AmazonEC2/us-west-2/BoxUsage:c5.xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.2xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.4xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.9xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.12xlarge");
        assertThat(read.findingText())
                .contains("pricePerUnit.USD is a number, expected text")
                .contains("unit is an object, expected text")
                .contains("pricePerUnit is an array, expected an object")
                .contains("'cheap' is not a decimal of at least 0");
    }

    @Test
    void aPriceOfZeroIsAFindingAndNoRate() throws Exception {
        service.add(
                Entries.linux("SKU1", "c5.large").price("Hrs", "0.0000000000").text());
        CollectedRates read = api.read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("zero-price"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("SKU1")
                        .contains("instanceType=c5.large")
                        .contains("its price is 0"));
    }

    @Test
    void anotherCurrencyOrUnitIsAFindingAndNoRate() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.6").textWith("\"USD\"", "\"CNY\""));
        service.add(Entries.usage("SKU2", "AmazonEC2", "Provisioned Throughput", "EBS:VolumeP-Throughput.gp3")
                .with("volumeApiName", "gp3")
                .price("MiBps-Mo", "0.04")
                .text());
        CollectedRates read = api.read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("price-not-in-usd"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("priced in CNY, not in USD"));
        assertThat(read.findings("unexpected-unit"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("per 'MiBps-Mo', expected 'gibps-mo'"));
    }

    @Test
    void twoPricesForOneRateAreAFindingWithBothAndNoRate() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.add(Entries.linux("SKU2", "c5.large")
                .with("usagetype", "USW2-BoxUsage:c5.large.new")
                .price("Hrs", "0.093")
                .text());
        CollectedRates read = api.read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("ambiguous-rate"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("operatingSystem=Linux, tenancy=Shared")
                        .endsWith("SKU1 at 0.085 USD per Hrs (usagetype=USW2-BoxUsage:c5.large);"
                                + " SKU2 at 0.093 USD per Hrs (usagetype=USW2-BoxUsage:c5.large.new)"));
    }

    @Test
    void anAnswerWithoutTheProductIsAFindingWithTheFilterAndWhatWasAnswered() throws Exception {
        service.add(Entries.usage("SKU1", "AmazonEC2", "NAT Gateway", "USW2-NatGateway-Prvd-Hours")
                .with("operation", "NatGateway")
                .price("Hrs", "0.05")
                .text());
        assertThat(api.read().findings("missing-rate"))
                .filteredOn(finding -> finding.location()
                        .path()
                        .equals(RateKey.natHours(REGION).toString()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("filter: AmazonEC2, regionCode=us-west-2, productFamily=NAT Gateway")
                        .contains("products answered: 1): SKU1 (")
                        .contains("operation=NatGateway")
                        .contains("usagetype=USW2-NatGateway-Prvd-Hours")
                        .doesNotContain("SKU1 (location=US West (Oregon), regionCode"));
    }

    @Test
    void anEmptyAnswerIsAFindingForEveryRateWithItsFilter() throws Exception {
        CollectedRates read = api.read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("missing-rate"))
                .extracting(finding -> finding.location().path())
                .contains(
                        RateKey.natHours(REGION).toString(),
                        RateKey.albLcu(REGION).toString(),
                        "EC2 instances in us-west-2");
        assertThat(read.findingText()).contains("AmazonEC2, regionCode=us-west-2, productFamily=NAT Gateway");
    }

    @Test
    void tiersWithAGapAreAFindingAndNoRate() throws Exception {
        service.add(Entries.of("EGRESS", "AWSDataTransfer", "Data Transfer")
                .with("fromRegionCode", REGION, "transferType", "AWS Outbound", "toLocation", "External")
                .with("usagetype", "USW2-DataTransfer-Out-Bytes")
                .tiers("GB", "0", "0.09", "10240", "0.085")
                .textWith("\"endRange\":\"10240\"", "\"endRange\":\"9000\""));
        CollectedRates read = api.read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findingText()).contains("one ends at 9000, the next starts at 10240");
    }
}
