package io.spillway.model.component;

import org.jspecify.annotations.Nullable;

/**
 * A box the architect draws: one record per kind. The same stem names the kind in every layer.
 *
 * <p>Record components annotated {@link io.spillway.model.field.Live} are leaves of the formula graph; those annotated
 * {@link io.spillway.model.field.Structural} rebuild it.
 */
public sealed interface Component
        permits TrafficSource,
                Service,
                HostGroup,
                NsqDaemon,
                NsqLookup,
                KafkaCluster,
                MskCluster,
                LoadBalancer,
                ServiceDiscovery,
                NatGateway,
                VpcEndpoint,
                CdnDistribution,
                ObjectStore,
                Database,
                SnapshotStore,
                Destination,
                MeteredUsage,
                OtherCost {
    /** Unique among components and flows: lower-case letters, digits and hyphens, a letter first. */
    String id();

    String name();

    /** Product area that pays for it; null when it is shared and allocated. */
    @Nullable
    String area();

    /** Region it stands in; null for the home region. */
    @Nullable
    String region();
}
