package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.Availability;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedTerms;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A catalogue over the files of one snapshot; a region is read when it is first asked for. */
final class SnapshotCatalog implements PriceCatalog {

    private final SnapshotFolder folder;
    private final Manifest manifest;
    private final Set<String> regions;
    private final Map<String, Map<RateKey, Rate>> ratesByRegion = new ConcurrentHashMap<>();
    private final Lazy<Map<String, InstanceType>> instanceTypes;

    SnapshotCatalog(SnapshotFolder folder) {
        this(folder, Manifest.read(folder));
    }

    SnapshotCatalog(SnapshotFolder folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
        Set<String> named = new TreeSet<>(manifest.regionFiles().keySet());
        named.remove(RateKey.GLOBAL);
        this.regions = Collections.unmodifiableSet(named);
        this.instanceTypes = new Lazy<>(this::readInstanceTypes);
    }

    @Override
    public String id() {
        return manifest.id();
    }

    @Override
    public LocalDate date() {
        return manifest.date();
    }

    @Override
    public String description() {
        return manifest.description();
    }

    @Override
    public Map<String, String> gaps() {
        return manifest.gaps().reasonByPattern();
    }

    @Override
    public String base() {
        return manifest.base();
    }

    @Override
    public Set<String> regions() {
        return regions;
    }

    @Override
    public RateLookup rate(RateKey key) {
        Optional<RateLookup> byDate = Availability.at(manifest.date(), key);
        if (byDate.isPresent()) {
            return byDate.get();
        }
        Rate rate = ratesOf(key.region()).get(key);
        if (rate != null) {
            return new RateLookup.Known(rate);
        }
        return ReservedTerms.derive(key, this::rate).orElseGet(() -> new RateLookup.Unknown(key, reason(key)));
    }

    private String reason(RateKey key) {
        boolean covered =
                manifest.regionFiles().containsKey(key.region()) || key.region().equals(RateKey.GLOBAL);
        if (!covered) {
            return "snapshot " + manifest.id() + " has no prices of region " + key.region();
        }
        return manifest.gaps().reason(key).orElse("snapshot " + manifest.id() + " has no price for " + key);
    }

    @Override
    public Collection<Rate> rates(String region) {
        return ratesOf(region).values();
    }

    private Map<RateKey, Rate> ratesOf(String region) {
        String file = manifest.regionFiles().get(region);
        if (file == null) {
            return Map.of();
        }
        return ratesByRegion.computeIfAbsent(region, name -> RateFile.read(folder, file, name, manifest.sources()));
    }

    @Override
    public List<InstanceType> instanceTypes() {
        return List.copyOf(instanceTypes.get().values());
    }

    @Override
    public Optional<InstanceType> instanceType(String name) {
        return Optional.ofNullable(instanceTypes.get().get(name));
    }

    private Map<String, InstanceType> readInstanceTypes() {
        Map<String, InstanceType> types = new LinkedHashMap<>();
        for (InstanceType type : InstanceTypeFile.read(folder, manifest.instanceTypesFile())) {
            if (types.put(type.name(), type) != null) {
                throw new SnapshotException(folder.place() + "/" + manifest.instanceTypesFile() + ": instance type "
                        + type.name() + " is given twice");
            }
        }
        return Collections.unmodifiableMap(types);
    }
}
