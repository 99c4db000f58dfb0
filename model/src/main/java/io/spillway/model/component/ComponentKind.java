package io.spillway.model.component;

/** The kinds of component, with the word that stands in a file's {@code kind}. */
public enum ComponentKind {
    TRAFFIC_SOURCE(TrafficSource.class),
    SERVICE(Service.class),
    HOST_GROUP(HostGroup.class),
    NSQ_DAEMON(NsqDaemon.class),
    NSQ_LOOKUP(NsqLookup.class),
    KAFKA_CLUSTER(KafkaCluster.class),
    MSK_CLUSTER(MskCluster.class),
    LOAD_BALANCER(LoadBalancer.class),
    SERVICE_DISCOVERY(ServiceDiscovery.class),
    NAT_GATEWAY(NatGateway.class),
    VPC_ENDPOINT(VpcEndpoint.class),
    CDN_DISTRIBUTION(CdnDistribution.class),
    OBJECT_STORE(ObjectStore.class),
    DATABASE(Database.class),
    SNAPSHOT_STORE(SnapshotStore.class),
    DESTINATION(Destination.class),
    METERED_USAGE(MeteredUsage.class),
    OTHER_COST(OtherCost.class);

    private final Class<? extends Component> type;

    ComponentKind(Class<? extends Component> type) {
        this.type = type;
    }

    public Class<? extends Component> type() {
        return type;
    }

    public static ComponentKind of(Component component) {
        for (ComponentKind kind : values()) {
            if (kind.type == component.getClass()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind for " + component.getClass());
    }

    /** Whether flows may begin or end at a component of this kind. */
    public boolean handlesMessages() {
        return switch (this) {
            case TRAFFIC_SOURCE,
                    SERVICE,
                    NSQ_DAEMON,
                    KAFKA_CLUSTER,
                    MSK_CLUSTER,
                    CDN_DISTRIBUTION,
                    OBJECT_STORE,
                    DATABASE,
                    DESTINATION -> true;
            case HOST_GROUP,
                    NSQ_LOOKUP,
                    LOAD_BALANCER,
                    SERVICE_DISCOVERY,
                    NAT_GATEWAY,
                    VPC_ENDPOINT,
                    SNAPSHOT_STORE,
                    METERED_USAGE,
                    OTHER_COST -> false;
        };
    }

    /** Whether flows pass through a component of this kind, named in their {@code through}. */
    public boolean isPassedThrough() {
        return this == LOAD_BALANCER || this == NAT_GATEWAY || this == VPC_ENDPOINT || this == SERVICE_DISCOVERY;
    }
}
