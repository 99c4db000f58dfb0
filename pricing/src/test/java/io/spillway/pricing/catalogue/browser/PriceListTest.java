package io.spillway.pricing.catalogue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PriceListTest {
    private static final PriceList CURRENT = new PriceList(Snapshots.bundled("current"));

    private static List<String> keys(PriceQuery query) {
        return CURRENT.rows(query).stream()
                .map(row -> row.rate().key().toString())
                .toList();
    }

    @Test
    void regionsServicesAndFamiliesLeadToAPrice() {
        assertThat(CURRENT.regions()).startsWith("global").contains("us-west-2", "eu-central-1");
        assertThat(CURRENT.services("us-west-2")).contains("AmazonEC2", "AWSELB", "AmazonMSK");
        assertThat(CURRENT.services("global")).contains("AmazonCloudFront").doesNotContain("AmazonEC2");
        assertThat(CURRENT.families("us-west-2", "AmazonEC2")).contains("c5", "i3", "EBS", "NatGateway");
        assertThat(CURRENT.families("us-west-2", "AmazonRDS")).contains("m5", "r5");
        assertThat(keys(new PriceQuery("us-west-2", "AmazonEC2", "NatGateway", "")))
                .allMatch(key -> key.startsWith("AmazonEC2/us-west-2/NatGateway-"))
                .contains(
                        RateKey.natBytes("us-west-2").toString(),
                        RateKey.natHours("us-west-2").toString());
    }

    @Test
    void wordsAreSoughtInAnyOrderAndCase() {
        assertThat(keys(new PriceQuery("us-west-2", "", "", "9XLARGE boxusage:c5.")))
                .containsExactly(RateKey.ec2OnDemand("us-west-2", "c5.9xlarge").toString());
        assertThat(keys(new PriceQuery("us-west-2", "", "", "no such words"))).isEmpty();
        assertThat(keys(new PriceQuery("nowhere-1", "", "", ""))).isEmpty();
    }

    @Test
    void everyPriceOfARegionIsInExactlyOneFamilyOfItsService() {
        int all = 0;
        for (String service : CURRENT.services("us-west-2")) {
            for (String family : CURRENT.families("us-west-2", service)) {
                all += CURRENT.rows(new PriceQuery("us-west-2", service, family, ""))
                        .size();
            }
        }
        assertThat(all).isEqualTo(CURRENT.catalog().rates("us-west-2").size());
    }
}
