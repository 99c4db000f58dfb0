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
}
