package io.spillway.app.prices;

import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.aws.PriceListApiSource;
import io.spillway.pricing.catalogue.source.aws.PriceListFiles;
import io.spillway.pricing.catalogue.source.aws.PriceListRequest;
import io.spillway.pricing.catalogue.source.download.OfferDownloadSource;
import io.spillway.pricing.catalogue.source.download.PublicOfferIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the sources that ask AWS for prices, for the command line and the window alike. */
public interface PriceService {

    /** The Price List Query API of AWS. */
    // Not a lambda: the start-up cache holds none of an interface's initialiser, and every start comes past here.
    PriceService OF_AWS = new PriceService() {
        @Override
        public PriceSource source(List<String> regions, @Nullable String profile, @Nullable String endpointRegion) {
            return new PriceListApiSource(request(regions, profile, endpointRegion));
        }
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

    /** The offer files of regions from the public index, without credentials. */
    default PriceSource publicFiles(List<String> regions) {
        return new OfferDownloadSource(new PublicOfferIndex(true), regions);
    }

    /** The offer files of regions from where the price list service says they are; parameters as in {@link #source}. */
    default PriceSource listedFiles(List<String> regions, @Nullable String profile, @Nullable String endpointRegion) {
        return new OfferDownloadSource(new PriceListFiles(request(regions, profile, endpointRegion)), regions);
    }

    private static PriceListRequest request(
            List<String> regions, @Nullable String profile, @Nullable String endpointRegion) {
        PriceListRequest usual = PriceListRequest.of(regions).withProfile(profile == null ? "" : profile);
        return endpointRegion == null
                ? usual
                : new PriceListRequest(usual.regions(), usual.instanceTypes(), usual.profile(), endpointRegion);
    }
}
