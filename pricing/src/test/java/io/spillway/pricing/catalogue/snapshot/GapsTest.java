package io.spillway.pricing.catalogue.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.RateKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final Gaps GAPS = new Gaps(Map.of(
            "AmazonEC2/*", "no instances",
            "AmazonEC2/BoxUsage:*.large", "no large ones",
            "AmazonEC2/*c5*metal*", "no machines",
            "AWSELB/LCUUsage", "no capacity units"));

    @Test
    void theReasonIsThatOfTheLongestPatternThatCoversTheKey() {
        assertThat(reason("AmazonEC2", "BoxUsage:c5.large")).isEqualTo("no large ones");
        assertThat(reason("AmazonEC2", "BoxUsage:c5.xlarge")).isEqualTo("no instances");
        assertThat(reason("AmazonEC2", "BoxUsage:c5.metal-32")).isEqualTo("no machines");
    }

    @Test
    void aPatternWithoutStarIsTheWholeText() {
        assertThat(reason("AWSELB", "LCUUsage")).isEqualTo("no capacity units");
        assertThat(reason("AWSELB", "LCUUsage:2")).isEqualTo("none");
        assertThat(reason("AWSELB", "LCU")).isEqualTo("none");
    }

    @Test
    void partsOfAPatternDoNotOverlapInTheText() {
        Gaps gaps = new Gaps(Map.of("AmazonEC2/ab*ba", "both"));

        assertThat(gaps.reason(key("AmazonEC2", "aba"))).isEmpty();
        assertThat(gaps.reason(key("AmazonEC2", "abba"))).contains("both");
    }

    private static String reason(String service, String usage) {
        return GAPS.reason(key(service, usage)).orElse("none");
    }

    private static RateKey key(String service, String usage) {
        return new RateKey(service, "us-east-1", usage);
    }
}
