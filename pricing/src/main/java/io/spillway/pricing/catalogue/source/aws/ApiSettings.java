package io.spillway.pricing.catalogue.source.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the service is talked to.
 *
 * @param endpointOverride where it is, when not at AWS
 * @param attempts how often a request is tried
 * @param attemptTimeout for one try
 * @param callTimeout for a request with all its tries and pauses
 * @param concurrent requests at a time
 */
record ApiSettings(
        Optional<URI> endpointOverride, int attempts, Duration attemptTimeout, Duration callTimeout, int concurrent) {

    static final ApiSettings DEFAULT =
            new ApiSettings(Optional.empty(), 6, Duration.ofSeconds(30), Duration.ofMinutes(3), 4);
}
