package io.spillway.app.diagram;

import io.spillway.app.text.Texts;
import io.spillway.model.component.ComponentKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * How a kind of component is drawn.
 *
 * @param colourClass the style class of its colour
 */
public record KindLook(String label, Ikon glyph, String colourClass) {
    public static KindLook of(ComponentKind kind) {
        return switch (kind) {
            case TRAFFIC_SOURCE ->
                new KindLook(Texts.of("kind.trafficSource"), MaterialDesignA.ACCESS_POINT, "kind-source");
            case SERVICE -> new KindLook(Texts.of("kind.service"), MaterialDesignC.CUBE_OUTLINE, "kind-service");
            case HOST_GROUP -> new KindLook(Texts.of("kind.hostGroup"), MaterialDesignS.SERVER, "kind-host");
            case NSQ_DAEMON -> new KindLook(Texts.of("kind.nsqDaemon"), MaterialDesignT.TRAY_FULL, "kind-queue");
            case NSQ_LOOKUP ->
                new KindLook(Texts.of("kind.nsqLookup"), MaterialDesignM.MAP_MARKER_RADIUS, "kind-discovery");
            case KAFKA_CLUSTER ->
                new KindLook(Texts.of("kind.kafkaCluster"), MaterialDesignV.VIEW_SEQUENTIAL, "kind-stream");
            case MSK_CLUSTER -> new KindLook(Texts.of("kind.mskCluster"), MaterialDesignL.LAYERS_TRIPLE, "kind-stream");
            case LOAD_BALANCER ->
                new KindLook(Texts.of("kind.loadBalancer"), MaterialDesignC.CALL_SPLIT, "kind-network");
            case SERVICE_DISCOVERY ->
                new KindLook(Texts.of("kind.serviceDiscovery"), MaterialDesignC.COMPASS, "kind-discovery");
            case NAT_GATEWAY -> new KindLook(Texts.of("kind.natGateway"), MaterialDesignR.ROUTER, "kind-network");
            case VPC_ENDPOINT -> new KindLook(Texts.of("kind.vpcEndpoint"), MaterialDesignP.POWER_PLUG, "kind-network");
            case CDN_DISTRIBUTION ->
                new KindLook(Texts.of("kind.cdnDistribution"), MaterialDesignE.EARTH, "kind-network");
            case OBJECT_STORE -> new KindLook(Texts.of("kind.objectStore"), MaterialDesignF.FOLDER, "kind-store");
            case DATABASE -> new KindLook(Texts.of("kind.database"), MaterialDesignD.DATABASE, "kind-database");
            case SNAPSHOT_STORE -> new KindLook(Texts.of("kind.snapshotStore"), MaterialDesignC.CAMERA, "kind-store");
            case DESTINATION -> new KindLook(Texts.of("kind.destination"), MaterialDesignF.FLAG, "kind-destination");
            case METERED_USAGE -> new KindLook(Texts.of("kind.meteredUsage"), MaterialDesignG.GAUGE, "kind-other");
            case OTHER_COST -> new KindLook(Texts.of("kind.otherCost"), MaterialDesignR.RECEIPT, "kind-other");
        };
    }
}
