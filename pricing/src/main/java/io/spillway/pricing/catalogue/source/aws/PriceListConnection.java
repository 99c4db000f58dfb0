package io.spillway.pricing.catalogue.source.aws;

import io.spillway.pricing.catalogue.source.SourceException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.PricingClientBuilder;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.GetPriceListFileUrlRequest;
import software.amazon.awssdk.services.pricing.model.GetProductsRequest;
import software.amazon.awssdk.services.pricing.model.GetProductsResponse;
import software.amazon.awssdk.services.pricing.model.ListPriceListsRequest;
import software.amazon.awssdk.services.pricing.model.PriceList;

/** An open client of the price list service. Safe to use from several threads. */
final class PriceListConnection implements AutoCloseable {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 300;

    private final PricingClient client;
    private final DefaultCredentialsProvider credentials;
    private final String host;

    /** @throws SourceException when the default chain has no credentials */
    PriceListConnection(PriceListRequest request, ApiSettings settings) throws SourceException {
        host = request.host(settings);
        DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
        if (!request.profile().isEmpty()) {
            chain.profileName(request.profile());
        }
        credentials = chain.build();
        try {
            credentials.resolveCredentials();
        } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
            credentials.close();
            throw ApiFailures.credentials(request.profile(), e);
        }
        PricingClientBuilder builder = PricingClient.builder()
                .region(Region.of(request.endpoint()))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(settings.attemptTimeout())
                        .build())
                .overrideConfiguration(override -> override.apiCallTimeout(settings.callTimeout())
                        .apiCallAttemptTimeout(settings.attemptTimeout())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(settings.attempts())
                                .build()));
        settings.endpointOverride().ifPresent(builder::endpointOverride);
        client = builder.build();
    }

    /** The entries of all pages of a GetProducts answer. */
    List<String> products(ProductQuery query) throws SourceException, InterruptedException {
        List<String> entries = new ArrayList<>();
        List<Filter> filters = query.filters().entrySet().stream()
                .map(filter -> Filter.builder()
                        .type(FilterType.TERM_MATCH)
                        .field(filter.getKey())
                        .value(filter.getValue())
                        .build())
                .toList();
        String token = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            GetProductsRequest.Builder request = GetProductsRequest.builder()
                    .serviceCode(query.serviceCode())
                    .filters(filters)
                    .formatVersion("aws_v1")
                    .maxResults(PAGE);
            if (!token.isEmpty()) {
                request.nextToken(token);
            }
            GetProductsResponse answer;
            try {
                answer = client.getProducts(request.build());
            } catch (SdkException | UncheckedIOException e) {
                throw ApiFailures.call(host, query.what(), e);
            }
            entries.addAll(answer.priceList());
            String next = answer.nextToken();
            if (next == null || next.isEmpty()) {
                return entries;
            }
            if (next.equals(token)) {
                break;
            }
            token = next;
        }
        throw new SourceException(
                host + " answers '" + query.what() + "' with pages without end", "wait a while", true);
    }

    /**
     * The address of the newest offer file in JSON; empty when there is none for the region.
     *
     * @param region empty for a list that holds everywhere
     */
    List<String> offerFiles(String service, String region, Instant at) throws SourceException, InterruptedException {
        String what = "price lists of " + service + " in " + region;
        try {
            ListPriceListsRequest.Builder request = ListPriceListsRequest.builder()
                    .serviceCode(service)
                    .currencyCode("USD")
                    .effectiveDate(at);
            if (!region.isEmpty()) {
                request.regionCode(region);
            }
            List<PriceList> lists = client.listPriceLists(request.build()).priceLists();
            List<String> addresses = new ArrayList<>();
            for (PriceList list : lists) {
                if (list.fileFormats().contains("json")) {
                    addresses.add(client.getPriceListFileUrl(GetPriceListFileUrlRequest.builder()
                                    .priceListArn(list.priceListArn())
                                    .fileFormat("json")
                                    .build())
                            .url());
                }
            }
            return addresses;
        } catch (SdkException | UncheckedIOException e) {
            throw ApiFailures.call(host, what, e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (SdkClientException e) {
            // Nothing is left to be done with it.
        }
        credentials.close();
    }
}
