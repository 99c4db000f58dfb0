package io.spillway.pricing.catalogue.source.aws;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.download.OfferIndex;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Addresses of offer files from AWS's price list service: ListPriceLists, then GetPriceListFileUrl. */
public final class PriceListFiles implements OfferIndex {

    private static final String SAVINGS_PLAN_SERVICE = "ComputeSavingsPlans";

    private final PriceListRequest request;
    private final ApiSettings settings;
    private final Clock clock;

    /** @param request its profile and its endpoint are used; regions are named when offers are asked for */
    public PriceListFiles(PriceListRequest request) {
        this(request, ApiSettings.DEFAULT, Clock.systemUTC());
    }

    PriceListFiles(PriceListRequest request, ApiSettings settings, Clock clock) {
        this.request = request;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String description() {
        return "AWS Price List Bulk API";
    }

    @Override
    public List<String> hosts() {
        return List.of(request.host(settings), "pricing.us-east-1.amazonaws.com");
    }

    @Override
    public String credentials() {
        return request.credentialsText();
    }

    @Override
    public List<Offer> offers(List<String> regions, ReadProgress progress)
            throws SourceException, InterruptedException {
        List<Offer> offers = new ArrayList<>();
        List<String> services = new ArrayList<>(REGIONAL);
        services.add(SAVINGS_PLAN_SERVICE);
        try (PriceListConnection connection = new PriceListConnection(request, settings)) {
            for (String service : services) {
                for (String region : regions) {
                    add(connection, service, region, progress, offers);
                }
            }
            for (String service : GLOBAL) {
                add(connection, service, RateKey.GLOBAL, progress, offers);
            }
        }
        return offers;
    }

    private void add(
            PriceListConnection connection, String service, String region, ReadProgress progress, List<Offer> offers)
            throws SourceException, InterruptedException {
        progress.check();
        progress.at(0, 0, "the address of the price list of " + service + " in " + region);
        String asked = region.equals(RateKey.GLOBAL) ? "" : region;
        for (String address : connection.offerFiles(service, asked, clock.instant())) {
            offers.add(new Offer(service, region, trusted(address)));
        }
    }

    /** Files come over HTTPS from AWS, or from where the service itself is. */
    private URI trusted(String address) throws SourceException {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost() == null ? "" : uri.getHost();
            boolean aws = "https".equals(uri.getScheme()) && host.endsWith(".amazonaws.com");
            boolean same = settings.endpointOverride()
                    .filter(service -> service.getAuthority().equals(uri.getAuthority()))
                    .isPresent();
            if (aws || same) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new SourceException(
                request.host(settings) + " names the address '" + address + "', which is not AWS's",
                "check the network; something may answer in the place of AWS",
                false);
    }
}
