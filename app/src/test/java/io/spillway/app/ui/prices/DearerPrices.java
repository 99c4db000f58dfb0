package io.spillway.app.ui.prices;

import io.spillway.app.prices.PriceService;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourcePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Sources that answer with one price a dollar dearer than the bundled one. */
final class DearerPrices implements PriceService {
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean waits;

    /** What was read, in order. */
    List<String> asked() {
        return asked;
    }

    /** Stops reading half way, until it is released or interrupted. */
    void holdBack() {
        waits = true;
    }

    void release() {
        waits = false;
        release.countDown();
    }

    @Override
    public PriceSource source(List<String> regions, @Nullable String profile, @Nullable String endpointRegion) {
        String as = profile == null || profile.isEmpty() ? "default" : profile;
        return new Dearer("query " + regions + " " + as + " " + endpointRegion, 60);
    }

    @Override
    public PriceSource publicFiles(List<String> regions) {
        return new Dearer("public files of " + regions, 12);
    }

    @Override
    public PriceSource listedFiles(List<String> regions, @Nullable String profile, @Nullable String endpointRegion) {
        return new Dearer("listed files of " + regions + " as " + profile, 12);
    }

    private final class Dearer implements PriceSource {
        private final String what;
        private final int requests;

        Dearer(String what, int requests) {
            this.what = what;
            this.requests = requests;
        }

        @Override
        public String description() {
            return what;
        }

        @Override
        public SourcePlan plan() {
            return new SourcePlan(
                    "test",
                    List.of("aws.example"),
                    "default chain",
                    List.of("us-west-2"),
                    List.of(new SourcePlan.Step(what, requests, 0)));
        }

        @Override
        public void read(RateSink sink, ReadProgress progress) throws InterruptedException {
            asked.add(what);
            sink.rate(Rate.flat(
                    RateKey.ec2OnDemand("us-west-2", "c5.9xlarge"),
                    "Hrs",
                    new BigDecimal("2.53"),
                    "SKU",
                    PriceDate.of(LocalDate.of(2026, 11, 1)),
                    "test"));
            progress.at(1, 2, "half of it");
            if (waits) {
                release.await();
            }
            progress.check();
        }
    }
}
