package io.spillway.app.cli;

import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.aws.PriceListApiSource;
import io.spillway.pricing.catalogue.source.aws.PriceListRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the source that asks AWS for prices. */
public interface PriceService {

    /** The Price List Query API of AWS. */
    PriceService OF_AWS = (regions, profile, endpointRegion) -> {
        PriceListRequest usual = PriceListRequest.of(regions).withProfile(profile == null ? "" : profile);
        return new PriceListApiSource(
                endpointRegion == null
                        ? usual
                        : new PriceListRequest(
                                usual.regions(), usual.instanceTypes(), usual.profile(), endpointRegion));
    };

    /**
     * A source that asks for the prices of regions when it is read, and nothing before.
     *
     * @param regions whose prices are asked for
     * @param profile of the shared AWS configuration; null for the default chain of credentials
     * @param endpointRegion region whose price list service is asked; null for the usual one
     * @throws IllegalArgumentException naming what cannot be asked for, such as an endpoint region without that service
     */
    PriceSource source(List<String> regions, @Nullable String profile, @Nullable String endpointRegion);
}
