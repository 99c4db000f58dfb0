package io.spillway.pricing.catalogue.source.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.Entries;
import io.spillway.pricing.catalogue.source.RegionOfFixtures;
import io.spillway.pricing.catalogue.source.SourceException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the Query API does wrong as a whole: throttling, errors, cut connections, credentials it does not take. */
final class PriceListApiFailuresTest {

    private static final String REGION = "us-west-2";

    @RegisterExtension
    private final PriceListApi api = new PriceListApi();

    private final FakePriceListService service = api.service();

    @Test
    void throttlingIsWaitedFor() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.first(3, FakePriceListService.error(400, "ThrottlingException", "Rate exceeded"));
        assertThat(api.read().tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
    }

    @Test
    void throttlingWithoutEndCanBeRepeatedLater() {
        service.always(FakePriceListService.error(400, "ThrottlingException", "Rate exceeded"));
        SourceException failure = api.failure(1);
        assertThat(failure)
                .hasMessageContaining("throttling")
                .hasMessageContaining(service.uri().getAuthority());
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void aServerErrorIsTriedAgain() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.first(3, aResponse().withStatus(500));
        assertThat(api.read().tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
    }

    @Test
    void serverErrorsWithoutEndCanBeRepeatedLater() {
        service.always(aResponse().withStatus(503));
        SourceException failure = api.failure(2);
        assertThat(failure).hasMessageContaining("HTTP 503");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void afterAFailureARetryStartsCleanAndGivesEverything() throws Exception {
        service.addAll(RegionOfFixtures.entries());
        Map<RateKey, Rate> whole = api.read().rates();
        Runnable repair = service.always(aResponse().withStatus(503));
        api.failure(2);
        repair.run();
        assertThat(api.read().rates()).isEqualTo(whole);
    }

    @Test
    void aCutConnectionIsTriedAgain() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.first(2, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(api.read().tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
    }

    @Test
    void connectionsThatAreAlwaysCutCanBeRepeatedLater() {
        service.always(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        SourceException failure = api.failure(2);
        assertThat(failure).hasMessageContaining("could not be reached or cut the connection");
        assertThat(failure.remedy()).contains("network");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void expiredCredentialsAreToldWithTheWayToNewOnes() {
        service.always(FakePriceListService.error(400, "ExpiredTokenException", "The security token is expired"));
        SourceException failure = api.failure(3);
        assertThat(failure).hasMessageContaining("credentials have expired");
        assertThat(failure.remedy()).contains("aws sso login");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void refusedCredentialsAndMissingPermissionsAreTold() {
        service.always(FakePriceListService.error(400, "UnrecognizedClientException", "The token is invalid"));
        assertThat(api.failure(2)).hasMessageContaining("does not accept the credentials");
        service.always(FakePriceListService.error(400, "AccessDeniedException", "not authorized"));
        assertThat(api.failure(2).remedy()).contains("pricing:GetProducts");
    }

    @Test
    void missingCredentialsAreToldBeforeAnythingIsAsked() {
        PlantedCredentials.clear();
        PlantedCredentials.none();
        SourceException failure = api.failure(2);
        assertThat(failure).hasMessageContaining("finds no credentials");
        assertThat(failure.remedy()).contains("aws configure").contains("import an offer file");
        assertThat(service.requests()).isZero();
    }

    @Test
    void anAnswerThatIsNotJsonFails() {
        service.always(aResponse().withStatus(200).withBody("<html>Sign in to the hotel's network</html>"));
        SourceException failure = api.failure(2);
        assertThat(failure).hasMessageContaining("not JSON");
        assertThat(failure.retryable()).isTrue();
    }
}
