package io.spillway.app.ui.palette;

import io.spillway.app.diagram.KindLook;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.ComponentKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Finds kinds of component by words, and counts how many of each the scenario has. */
public final class PaletteViewModel {
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Map<ComponentKind, Integer> counts = Map.of();
    private String words = "";

    /**
     * A kind that can be added.
     *
     * @param count how many of it the scenario has
     */
    public record Entry(ComponentKind kind, String name, String description, int count) {}

    public PaletteViewModel(WorkspaceSession session) {
        session.detailsProperty().subscribe(this::count);
        session.editedProperty().subscribe(edited -> open.set(edited.isPresent()));
    }

    ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** Whether there is a workspace to add to. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Shows the kinds whose name or description has all words. */
    void onSearch(String typed) {
        words = typed.strip().toLowerCase(Locale.ROOT);
        show();
    }

    private void count(Optional<Shown> shown) {
        Map<ComponentKind, Integer> now = new EnumMap<>(ComponentKind.class);
        shown.ifPresent(of -> of.sketch()
                .boxes()
                .values()
                .forEach(box -> box.kind().ifPresent(kind -> now.merge(kind, 1, Integer::sum))));
        if (!now.equals(counts) || entries.get().isEmpty()) {
            counts = now;
            show();
        }
    }

    private void show() {
        entries.set(Stream.of(ComponentKind.values())
                .map(kind ->
                        new Entry(kind, KindLook.of(kind).label(), description(kind), counts.getOrDefault(kind, 0)))
                .filter(this::matches)
                .toList());
    }

    private boolean matches(Entry entry) {
        String text = (entry.name + " " + entry.description).toLowerCase(Locale.ROOT);
        return Stream.of(words.split("\\s+")).allMatch(text::contains);
    }

    private static String description(ComponentKind kind) {
        return switch (kind) {
            case TRAFFIC_SOURCE -> Texts.of("palette.trafficSource");
            case SERVICE -> Texts.of("palette.service");
            case HOST_GROUP -> Texts.of("palette.hostGroup");
            case NSQ_DAEMON -> Texts.of("palette.nsqDaemon");
            case NSQ_LOOKUP -> Texts.of("palette.nsqLookup");
            case KAFKA_CLUSTER -> Texts.of("palette.kafkaCluster");
            case MSK_CLUSTER -> Texts.of("palette.mskCluster");
            case LOAD_BALANCER -> Texts.of("palette.loadBalancer");
            case SERVICE_DISCOVERY -> Texts.of("palette.serviceDiscovery");
            case NAT_GATEWAY -> Texts.of("palette.natGateway");
            case VPC_ENDPOINT -> Texts.of("palette.vpcEndpoint");
            case CDN_DISTRIBUTION -> Texts.of("palette.cdnDistribution");
            case OBJECT_STORE -> Texts.of("palette.objectStore");
            case DATABASE -> Texts.of("palette.database");
            case SNAPSHOT_STORE -> Texts.of("palette.snapshotStore");
            case DESTINATION -> Texts.of("palette.destination");
            case METERED_USAGE -> Texts.of("palette.meteredUsage");
            case OTHER_COST -> Texts.of("palette.otherCost");
        };
    }
}
