package io.spillway.pricing.catalogue.snapshot;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.spillway.model.instance.InstanceType;
import java.util.List;
import java.util.OptionalDouble;

/** Reads the instance types of a snapshot; an empty field is an unknown figure. */
final class InstanceTypeFile {

    static final String HEADER = "name,family,vcpu,memoryGiB,networkBaselineGbps,networkPeakGbps,"
            + "ebsBaselineMbps,ebsMaxMbps,ebsBaselineIops,localDiskCount,localDiskGbEach,localDiskNvme,"
            + "currentGeneration,burstable,architecture,note";

    private InstanceTypeFile() {}

    static List<InstanceType> read(SnapshotFolder folder, String file) {
        return CsvTable.read(folder, file, HEADER, InstanceTypeFile::instanceType);
    }

    private static InstanceType instanceType(CsvRecord row) {
        return new InstanceType(
                row.getField(0),
                row.getField(1),
                CsvTable.number("vcpu", row.getField(2)),
                CsvTable.number("memoryGiB", row.getField(3)),
                optional("networkBaselineGbps", row.getField(4)),
                optional("networkPeakGbps", row.getField(5)),
                optional("ebsBaselineMbps", row.getField(6)),
                optional("ebsMaxMbps", row.getField(7)),
                optional("ebsBaselineIops", row.getField(8)),
                (int) CsvTable.number("localDiskCount", row.getField(9)),
                CsvTable.number("localDiskGbEach", row.getField(10)),
                flag("localDiskNvme", row.getField(11)),
                flag("currentGeneration", row.getField(12)),
                flag("burstable", row.getField(13)),
                row.getField(14),
                row.getField(15));
    }

    private static OptionalDouble optional(String column, String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(CsvTable.number(column, text));
    }

    private static boolean flag(String column, String text) {
        return switch (text) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IllegalArgumentException(column + " '" + text + "' is neither 0 nor 1");
        };
    }
}
