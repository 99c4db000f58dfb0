package io.spillway.app.ui.look;

import io.spillway.model.component.ComponentKind;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
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

/** How a kind of component is drawn: its name, glyph and colour. */
public record KindLook(String label, Ikon glyph, String colourClass) {

    public static KindLook of(ComponentKind kind) {
        return switch (kind) {
            case TRAFFIC_SOURCE -> new KindLook("Traffic source", MaterialDesignA.ACCESS_POINT, "kind-source");
            case SERVICE -> new KindLook("Service", MaterialDesignC.CUBE_OUTLINE, "kind-service");
            case HOST_GROUP -> new KindLook("Host group", MaterialDesignS.SERVER, "kind-host");
            case NSQ_DAEMON -> new KindLook("NSQ daemon", MaterialDesignT.TRAY_FULL, "kind-queue");
            case NSQ_LOOKUP -> new KindLook("NSQ lookup", MaterialDesignM.MAP_MARKER_RADIUS, "kind-discovery");
            case KAFKA_CLUSTER -> new KindLook("Kafka cluster", MaterialDesignV.VIEW_SEQUENTIAL, "kind-stream");
            case MSK_CLUSTER -> new KindLook("MSK cluster", MaterialDesignL.LAYERS_TRIPLE, "kind-stream");
            case LOAD_BALANCER -> new KindLook("Load balancer", MaterialDesignC.CALL_SPLIT, "kind-network");
            case SERVICE_DISCOVERY -> new KindLook("Service discovery", MaterialDesignC.COMPASS, "kind-discovery");
            case NAT_GATEWAY -> new KindLook("NAT gateway", MaterialDesignR.ROUTER, "kind-network");
            case VPC_ENDPOINT -> new KindLook("VPC endpoint", MaterialDesignP.POWER_PLUG, "kind-network");
            case CDN_DISTRIBUTION -> new KindLook("CDN distribution", MaterialDesignE.EARTH, "kind-network");
            case OBJECT_STORE -> new KindLook("Object store", MaterialDesignF.FOLDER, "kind-store");
            case DATABASE -> new KindLook("Database", MaterialDesignD.DATABASE, "kind-database");
            case SNAPSHOT_STORE -> new KindLook("Snapshot store", MaterialDesignC.CAMERA, "kind-store");
            case DESTINATION -> new KindLook("Destination", MaterialDesignF.FLAG, "kind-destination");
            case METERED_USAGE -> new KindLook("Metered usage", MaterialDesignG.GAUGE, "kind-other");
            case OTHER_COST -> new KindLook("Other cost", MaterialDesignR.RECEIPT, "kind-other");
        };
    }

    /** The glyph in a square of the kind's colour. */
    public StackPane badge() {
        FontIcon icon = new FontIcon(glyph);
        StackPane badge = new StackPane(icon);
        badge.getStyleClass().addAll(StyleClasses.BADGE, colourClass);
        return badge;
    }
}
