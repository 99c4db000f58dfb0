package io.spillway.app.diagram;

import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.model.component.ComponentKind;
import org.kordamp.ikonli.Ikon;

/**
 * How a kind of component is drawn.
 *
 * @param colourClass the style class of its colour
 */
public record KindLook(String label, Ikon glyph, String colourClass) {
    public static KindLook of(ComponentKind kind) {
        return switch (kind) {
            case TRAFFIC_SOURCE -> new KindLook(Texts.of("kind.trafficSource"), Icon.ACCESS_POINT, "kind-source");
            case SERVICE -> new KindLook(Texts.of("kind.service"), Icon.CUBE_OUTLINE, "kind-service");
            case HOST_GROUP -> new KindLook(Texts.of("kind.hostGroup"), Icon.SERVER, "kind-host");
            case NSQ_DAEMON -> new KindLook(Texts.of("kind.nsqDaemon"), Icon.TRAY_FULL, "kind-queue");
            case NSQ_LOOKUP -> new KindLook(Texts.of("kind.nsqLookup"), Icon.MAP_MARKER_RADIUS, "kind-discovery");
            case KAFKA_CLUSTER -> new KindLook(Texts.of("kind.kafkaCluster"), Icon.VIEW_SEQUENTIAL, "kind-stream");
            case MSK_CLUSTER -> new KindLook(Texts.of("kind.mskCluster"), Icon.LAYERS_TRIPLE, "kind-stream");
            case LOAD_BALANCER -> new KindLook(Texts.of("kind.loadBalancer"), Icon.CALL_SPLIT, "kind-network");
            case SERVICE_DISCOVERY -> new KindLook(Texts.of("kind.serviceDiscovery"), Icon.COMPASS, "kind-discovery");
            case NAT_GATEWAY -> new KindLook(Texts.of("kind.natGateway"), Icon.ROUTER, "kind-network");
            case VPC_ENDPOINT -> new KindLook(Texts.of("kind.vpcEndpoint"), Icon.POWER_PLUG, "kind-network");
            case CDN_DISTRIBUTION -> new KindLook(Texts.of("kind.cdnDistribution"), Icon.EARTH, "kind-network");
            case OBJECT_STORE -> new KindLook(Texts.of("kind.objectStore"), Icon.FOLDER, "kind-store");
            case DATABASE -> new KindLook(Texts.of("kind.database"), Icon.DATABASE, "kind-database");
            case SNAPSHOT_STORE -> new KindLook(Texts.of("kind.snapshotStore"), Icon.CAMERA, "kind-store");
            case DESTINATION -> new KindLook(Texts.of("kind.destination"), Icon.FLAG, "kind-destination");
            case METERED_USAGE -> new KindLook(Texts.of("kind.meteredUsage"), Icon.GAUGE, "kind-other");
            case OTHER_COST -> new KindLook(Texts.of("kind.otherCost"), Icon.RECEIPT, "kind-other");
        };
    }
}
