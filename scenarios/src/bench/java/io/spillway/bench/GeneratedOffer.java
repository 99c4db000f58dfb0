package io.spillway.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A made-up offer file of EC2 in one region, in the shape and of the size of the real ones: 72,000 products of 1,200 instance
 * types, of which one in sixty is Linux On-Demand on shared tenancy, and twelve Reserved terms for a third of them.
 */
final class GeneratedOffer {
    static final int INSTANCE_TYPES = 1_200;

    private static final List<String> SYSTEMS = List.of("Linux", "Windows", "RHEL", "SUSE", "Ubuntu Pro");
    private static final List<String> OPERATIONS =
            List.of("RunInstances", "RunInstances:0002", "RunInstances:0010", "RunInstances:000g", "RunInstances:00g0");
    private static final List<String> SOFTWARE = List.of("NA", "SQL Std");
    private static final List<String> TENANCIES = List.of("Shared", "Dedicated");
    private static final List<String> STATUSES =
            List.of("Used", "UnusedCapacityReservation", "AllocatedCapacityReservation");
    private static final List<String> PAYMENTS = List.of("No Upfront", "Partial Upfront", "All Upfront");

    private record Sold(String sku, int type, int system, int software, int tenancy, int status) {
        boolean reserved() {
            return status == 0;
        }
    }

    private GeneratedOffer() {}

    static Path write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\n  \"formatVersion\" : \"v1.0\",\n  \"disclaimer\" : \"made up\",\n"
                    + "  \"offerCode\" : \"AmazonEC2\",\n  \"version\" : \"20260901000000\",\n"
                    + "  \"publicationDate\" : \"2026-09-01T00:00:00Z\",\n  \"products\" : {\n");
            each((sold, last) -> out.write(product(sold) + (last ? "\n" : ",\n")));
            out.write("  },\n  \"terms\" : {\n    \"OnDemand\" : {\n");
            each((sold, last) -> out.write(onDemand(sold) + (last ? "\n" : ",\n")));
            out.write("    },\n    \"Reserved\" : {\n");
            each((sold, last) -> {
                if (sold.reserved()) {
                    out.write(reserved(sold) + ",\n");
                }
            });
            out.write("      \"NONE\" : {}\n    }\n  },\n  \"attributesList\" : {}\n}\n");
        }
        return file;
    }

    private interface Written {
        void write(Sold sold, boolean last) throws IOException;
    }

    private static void each(Written written) throws IOException {
        int count = 0;
        for (int type = 0; type < INSTANCE_TYPES; type++) {
            for (int kind = 0; kind < 60; kind++) {
                String sku = "S"
                        + Long.toString(1_000_000_000L + 7_919L * count++, 36).toUpperCase(Locale.ROOT) + "XXXXXXXXX";
                Sold sold = new Sold(sku.substring(0, 16), type, kind % 5, kind / 5 % 2, kind / 10 % 2, kind / 20);
                written.write(sold, type == INSTANCE_TYPES - 1 && kind == 59);
            }
        }
    }

    private static String product(Sold sold) {
        String name = "m" + sold.type() / 10 + "." + sold.type() % 10 + "xlarge";
        StringBuilder text = new StringBuilder(2_048);
        text.append("    \"")
                .append(sold.sku())
                .append("\" : {\n      \"sku\" : \"")
                .append(sold.sku());
        text.append("\",\n      \"productFamily\" : \"Compute Instance\",\n      \"attributes\" : {\n");
        String[] attributes = {
            "servicecode", "AmazonEC2",
            "location", "US West (Oregon)",
            "locationType", "AWS Region",
            "instanceType", name,
            "currentGeneration", "Yes",
            "instanceFamily", "General purpose",
            "vcpu", String.valueOf(2 + sold.type() % 94),
            "physicalProcessor", "Intel Xeon Platinum 8175 (Skylake)",
            "clockSpeed", "3.1 GHz",
            "memory", "768 GiB",
            "storage", "EBS only",
            "networkPerformance", "25 Gigabit",
            "processorArchitecture", "64-bit",
            "tenancy", TENANCIES.get(sold.tenancy()),
            "operatingSystem", SYSTEMS.get(sold.system()),
            "licenseModel", "No License required",
            "usagetype", "USW2-BoxUsage:" + name,
            "operation", OPERATIONS.get(sold.system()),
            "availabilityzone", "NA",
            "capacitystatus", STATUSES.get(sold.status()),
            "classicnetworkingsupport", "false",
            "dedicatedEbsThroughput", "19000 Mbps",
            "ecu", "345",
            "enhancedNetworkingSupported", "Yes",
            "gpuMemory", "NA",
            "intelAvxAvailable", "Yes",
            "intelAvx2Available", "Yes",
            "intelTurboAvailable", "Yes",
            "marketoption", "OnDemand",
            "normalizationSizeFactor", "192",
            "preInstalledSw", SOFTWARE.get(sold.software()),
            "processorFeatures", "Intel AVX; Intel AVX2; Intel AVX512; Intel Turbo",
            "regionCode", "us-west-2",
            "servicename", "Amazon Elastic Compute Cloud",
            "vpcnetworkingsupport", "true"
        };
        for (int i = 0; i < attributes.length; i += 2) {
            text.append("        \"").append(attributes[i]).append("\" : \"").append(attributes[i + 1]);
            text.append(i + 2 < attributes.length ? "\",\n" : "\"\n");
        }
        return text.append("      }\n    }").toString();
    }

    private static String onDemand(Sold sold) {
        StringBuilder text = new StringBuilder(1_024);
        text.append("      \"").append(sold.sku()).append("\" : {\n");
        term(text, sold, "JRTCKXETXF", "", "0." + (1_000 + sold.type()));
        return text.append("      }").toString();
    }

    private static String reserved(Sold sold) {
        StringBuilder text = new StringBuilder(16_384);
        text.append("      \"").append(sold.sku()).append("\" : {\n");
        for (int option = 0; option < 12; option++) {
            String lease = "            \"LeaseContractLength\" : \"" + (option % 2 == 0 ? "1yr" : "3yr")
                    + "\",\n            \"OfferingClass\" : \"" + (option / 2 % 2 == 0 ? "standard" : "convertible")
                    + "\",\n            \"PurchaseOption\" : \"" + PAYMENTS.get(option / 4) + "\"\n";
            term(
                    text,
                    sold,
                    "RESERVED" + (char) ('A' + option),
                    lease,
                    option < 8 ? "0.0" + (100 + option) : "0.0000000000");
            text.setLength(text.length() - 1);
            text.append(option < 11 ? ",\n" : "\n");
        }
        return text.append("      }").toString();
    }

    private static void term(StringBuilder text, Sold sold, String code, String lease, String usd) {
        String key = sold.sku() + "." + code;
        text.append("        \"")
                .append(key)
                .append("\" : {\n          \"offerTermCode\" : \"")
                .append(code);
        text.append("\",\n          \"sku\" : \"").append(sold.sku());
        text.append(
                "\",\n          \"effectiveDate\" : \"2026-09-01T00:00:00Z\",\n          \"priceDimensions\" : {\n");
        if (lease.contains("Partial") || lease.contains("All")) {
            dimension(text, key + ".2TG2D8R56U", "Upfront Fee", "", "Quantity", "1208");
            text.append(",\n");
        }
        String range = "              \"beginRange\" : \"0\",\n              \"endRange\" : \"Inf\",\n";
        dimension(
                text,
                key + ".6YS6EN2CT7",
                "$" + usd + " per On Demand instance-hour (or partial hour)",
                range,
                "Hrs",
                usd);
        text.append("\n          },\n          \"termAttributes\" : {\n")
                .append(lease)
                .append("          }\n        }\n");
    }

    private static void dimension(
            StringBuilder text, String code, String description, String range, String unit, String usd) {
        text.append("            \"")
                .append(code)
                .append("\" : {\n              \"rateCode\" : \"")
                .append(code);
        text.append("\",\n              \"description\" : \"")
                .append(description)
                .append("\",\n")
                .append(range);
        text.append("              \"unit\" : \"").append(unit);
        text.append("\",\n              \"pricePerUnit\" : {\n                \"USD\" : \"")
                .append(usd);
        text.append("\"\n              },\n              \"appliesTo\" : [ ]\n            }");
    }
}
