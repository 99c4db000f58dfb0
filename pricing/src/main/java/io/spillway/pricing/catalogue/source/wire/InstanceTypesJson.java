package io.spillway.pricing.catalogue.source.wire;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.source.product.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One entry of what {@code aws ec2 describe-instance-types} prints. A figure that is not there is unknown: network and EBS
 * baselines are missing in older answers.
 */
final class InstanceTypesJson {

    private static final Pattern FIXED_NETWORK = Pattern.compile("(?:(\\d+)x )?(\\d+(?:\\.\\d+)?) Gigabit");
    private static final Pattern UP_TO_NETWORK = Pattern.compile("Up to (\\d+(?:\\.\\d+)?) Gigabit");

    private final Intake intake;
    private final String name;

    InstanceTypesJson(Intake intake, String name) {
        this.intake = intake;
        this.name = name;
    }

    /** Reads one entry; one that cannot be understood is a finding. */
    void read(JsonNode entry) {
        String type = entry.path("InstanceType").asString("");
        try {
            intake.instanceTypes().add(instanceType(type, entry));
        } catch (IllegalArgumentException e) {
            intake.findings()
                    .add(Finding.error(
                            "malformed-instance-type",
                            new Location(type, name, 0, 0),
                            String.valueOf(e.getMessage()),
                            "it is left out"));
        }
    }

    private static InstanceType instanceType(String type, JsonNode entry) {
        if (type.indexOf('.') <= 0) {
            throw new IllegalArgumentException("'" + type + "' is not the name of an instance type");
        }
        List<String> notes = new ArrayList<>();
        Network network = network(entry.path("NetworkInfo"), notes);
        JsonNode ebs = entry.path("EbsInfo").path("EbsOptimizedInfo");
        OptionalDouble ebsBaseline = figure(ebs, "BaselineBandwidthInMbps");
        if (ebsBaseline.isEmpty()) {
            notes.add("EBS bandwidth is not published");
        }
        if (entry.path("EbsInfo").path("EbsOptimizedSupport").asString("").equals("supported")) {
            notes.add("EBS optimisation is optional");
        }
        Disks disks = disks(entry.path("InstanceStorageInfo"), notes);
        return new InstanceType(
                type,
                type.substring(0, type.indexOf('.')),
                required(type, entry.path("VCpuInfo"), "DefaultVCpus"),
                required(type, entry.path("MemoryInfo"), "SizeInMiB") / 1_024,
                network.baseline,
                network.peak,
                ebsBaseline,
                figure(ebs, "MaximumBandwidthInMbps"),
                figure(ebs, "BaselineIops"),
                disks.count,
                disks.gbEach,
                disks.nvme,
                entry.path("CurrentGeneration").asBoolean(false),
                entry.path("BurstablePerformanceSupported").asBoolean(false),
                architecture(entry.path("ProcessorInfo").path("SupportedArchitectures")),
                String.join("; ", notes));
    }

    private record Network(OptionalDouble baseline, OptionalDouble peak) {}

    /** Bandwidths of all cards together; else what the text says: "10 Gigabit" is sustained, "Up to 10" is a burst. */
    private static Network network(JsonNode info, List<String> notes) {
        double baseline = 0;
        double peak = 0;
        boolean complete = info.path("NetworkCards").size() > 0;
        for (JsonNode card : info.path("NetworkCards")) {
            OptionalDouble cardBaseline = figure(card, "BaselineBandwidthInGbps");
            complete = complete && cardBaseline.isPresent();
            baseline += cardBaseline.orElse(0);
            peak += figure(card, "PeakBandwidthInGbps").orElse(cardBaseline.orElse(0));
        }
        if (complete) {
            return new Network(OptionalDouble.of(baseline), OptionalDouble.of(Math.max(baseline, peak)));
        }
        String text = info.path("NetworkPerformance").asString("");
        Matcher fixed = FIXED_NETWORK.matcher(text);
        if (fixed.matches()) {
            double cards = fixed.group(1) == null ? 1 : Double.parseDouble(fixed.group(1));
            OptionalDouble figure = OptionalDouble.of(cards * Double.parseDouble(fixed.group(2)));
            return new Network(figure, figure);
        }
        notes.add("network baseline unknown: it is described as '" + text + "'");
        Matcher upTo = UP_TO_NETWORK.matcher(text);
        return new Network(
                OptionalDouble.empty(),
                upTo.matches() ? OptionalDouble.of(Double.parseDouble(upTo.group(1))) : OptionalDouble.empty());
    }

    private record Disks(int count, double gbEach, boolean nvme) {}

    private static Disks disks(JsonNode storage, List<String> notes) {
        int count = 0;
        double total = 0;
        double size = 0;
        boolean alike = true;
        for (JsonNode disk : storage.path("Disks")) {
            int disks = (int) figure(disk, "Count").orElse(0);
            double each = figure(disk, "SizeInGB").orElse(0);
            alike = alike && (size == 0 || size == each);
            size = each;
            count += disks;
            total += disks * each;
        }
        if (!alike) {
            notes.add("local disks of different sizes; their mean is shown");
        }
        boolean nvme = storage.path("NvmeSupport").asString("").equals("required");
        return count == 0 || total == 0 ? new Disks(0, 0, false) : new Disks(count, total / count, nvme);
    }

    private static String architecture(JsonNode supported) {
        String first = "";
        for (JsonNode architecture : supported) {
            String text = architecture.asString("");
            if (text.equals("x86_64")) {
                return text;
            }
            first = first.isEmpty() ? text : first;
        }
        return first;
    }

    private static double required(String type, JsonNode parent, String field) {
        return figure(parent, field)
                .orElseThrow(() -> new IllegalArgumentException("instance type " + type + " has no " + field));
    }

    /** A number above 0; empty when it is absent, null, 0 or not a number. */
    private static OptionalDouble figure(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isNumber() && value.asDouble() > 0 ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }
}
