package io.spillway.pricing.catalogue.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Query API on loopback for each test, and sources that ask it with planted credentials. */
final class PriceListApi implements BeforeEachCallback, AfterEachCallback {
    private final FakePriceListService service = new FakePriceListService();

    @Override
    public void beforeEach(ExtensionContext context) {
        PlantedCredentials.set();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        PlantedCredentials.clear();
        service.close();
    }

    FakePriceListService service() {
        return service;
    }

    PriceListApiSource source(int attempts) {
        return source(PriceListRequest.of(List.of("us-west-2")), attempts);
    }

    PriceListApiSource source(PriceListRequest request, int attempts) {
        return new PriceListApiSource(
                request,
                new ApiSettings(
                        Optional.of(service.uri()), attempts, Duration.ofSeconds(10), Duration.ofSeconds(60), 4));
    }

    CollectedRates read() throws SourceException, InterruptedException {
        return CollectedRates.of(source(4));
    }

    SourceException failure(int attempts) {
        CollectedRates sink = new CollectedRates();
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source(attempts).read(sink, ReadProgress.NONE));
        assertThat(failure).isNotNull();
        assertThat(sink.rates()).as("a source that fails gives no rates").isEmpty();
        return failure;
    }
}
