package io.spillway.app.report.text;

import io.spillway.pricing.cost.ServiceCategory;
import java.util.Map;

/** How FOCUS 1.2 and AWS's own export in its columns name regions, services, categories and units. */
final class FocusNames {
    private static final String AWS = "Amazon Web Services";
    private static final String PER_MONTH = "/mo";

    /** Units of the model as FOCUS spells them; the month is the charge period. */
    private static final Map<String, String> UNITS = Map.of(
            "h", "Hours",
            "h*host", "Hours",
            "address*h", "Hours",
            "LCU*h", "LCU-Hours",
            "request", "Requests",
            "msg", "Messages");

    /** Display names of services by the codes of the price list. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("AmazonEC2", "Amazon Elastic Compute Cloud"),
            Map.entry("AWSDataTransfer", "AWS Data Transfer"),
            Map.entry("AWSELB", "Elastic Load Balancing"),
            Map.entry("AmazonVPC", "Amazon Virtual Private Cloud"),
            Map.entry("AmazonS3", "Amazon Simple Storage Service"),
            Map.entry("AmazonRDS", "Amazon Relational Database Service"),
            Map.entry("AmazonElastiCache", "Amazon ElastiCache"),
            Map.entry("AmazonMSK", "Amazon Managed Streaming for Apache Kafka"),
            Map.entry("AmazonCloudFront", "Amazon CloudFront"),
            Map.entry("AWSSupport", "AWS Support"),
            Map.entry("ComputeSavingsPlans", "Savings Plans for AWS Compute usage"));

    /** Display names of regions, as AWS's documentation lists them. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("us-east-1", "US East (N. Virginia)"),
            Map.entry("us-east-2", "US East (Ohio)"),
            Map.entry("us-west-1", "US West (N. California)"),
            Map.entry("us-west-2", "US West (Oregon)"),
            Map.entry("af-south-1", "Africa (Cape Town)"),
            Map.entry("ap-east-1", "Asia Pacific (Hong Kong)"),
            Map.entry("ap-east-2", "Asia Pacific (Taipei)"),
            Map.entry("ap-northeast-1", "Asia Pacific (Tokyo)"),
            Map.entry("ap-northeast-2", "Asia Pacific (Seoul)"),
            Map.entry("ap-northeast-3", "Asia Pacific (Osaka)"),
            Map.entry("ap-south-1", "Asia Pacific (Mumbai)"),
            Map.entry("ap-south-2", "Asia Pacific (Hyderabad)"),
            Map.entry("ap-southeast-1", "Asia Pacific (Singapore)"),
            Map.entry("ap-southeast-2", "Asia Pacific (Sydney)"),
            Map.entry("ap-southeast-3", "Asia Pacific (Jakarta)"),
            Map.entry("ap-southeast-4", "Asia Pacific (Melbourne)"),
            Map.entry("ap-southeast-5", "Asia Pacific (Malaysia)"),
            Map.entry("ap-southeast-6", "Asia Pacific (New Zealand)"),
            Map.entry("ap-southeast-7", "Asia Pacific (Thailand)"),
            Map.entry("ca-central-1", "Canada (Central)"),
            Map.entry("ca-west-1", "Canada West (Calgary)"),
            Map.entry("cn-north-1", "China (Beijing)"),
            Map.entry("cn-northwest-1", "China (Ningxia)"),
            Map.entry("eu-central-1", "Europe (Frankfurt)"),
            Map.entry("eu-central-2", "Europe (Zurich)"),
            Map.entry("eu-north-1", "Europe (Stockholm)"),
            Map.entry("eu-south-1", "Europe (Milan)"),
            Map.entry("eu-south-2", "Europe (Spain)"),
            Map.entry("eu-west-1", "Europe (Ireland)"),
            Map.entry("eu-west-2", "Europe (London)"),
            Map.entry("eu-west-3", "Europe (Paris)"),
            Map.entry("il-central-1", "Israel (Tel Aviv)"),
            Map.entry("me-central-1", "Middle East (UAE)"),
            Map.entry("me-south-1", "Middle East (Bahrain)"),
            Map.entry("mx-central-1", "Mexico (Central)"),
            Map.entry("sa-east-1", "South America (São Paulo)"),
            Map.entry("us-gov-east-1", "AWS GovCloud (US-East)"),
            Map.entry("us-gov-west-1", "AWS GovCloud (US-West)"));

    private FocusNames() {}

    /** The display name of a region; its code where it has none here, because FOCUS wants a name for each code. */
    static String region(String code) {
        return REGIONS.getOrDefault(code, code);
    }

    /** The display name of a service. */
    static String service(String code) {
        return SERVICES.getOrDefault(code, code);
    }

    /** Who bills a service: AWS, or what it is called itself. */
    static String provider(String service) {
        boolean aws = SERVICES.containsKey(service) || service.startsWith("Amazon") || service.startsWith("AWS");
        return aws ? AWS : service;
    }

    static String unit(String symbol) {
        if (!symbol.endsWith(PER_MONTH)) {
            return symbol + "-Months";
        }
        String metered = symbol.substring(0, symbol.length() - PER_MONTH.length());
        return UNITS.getOrDefault(metered, metered);
    }

    /** The service category as FOCUS 1.2 names it. */
    static String category(ServiceCategory category) {
        return switch (category) {
            case COMPUTE -> "Compute";
            case BLOCK_STORAGE, OBJECT_STORAGE -> "Storage";
            case DATA_TRANSFER, LOAD_BALANCING, NETWORKING, CDN -> "Networking";
            case DATABASE -> "Databases";
            case STREAMING -> "Analytics";
            case SUPPORT -> "Management and Governance";
            case OTHER -> "Other";
        };
    }

    /** The service subcategory as FOCUS 1.2 names it. */
    static String subcategory(ServiceCategory category) {
        return switch (category) {
            case COMPUTE -> "Virtual Machines";
            case BLOCK_STORAGE -> "Block Storage";
            case OBJECT_STORAGE -> "Object Storage";
            case DATA_TRANSFER, NETWORKING -> "Network Connectivity";
            case LOAD_BALANCING -> "Application Networking";
            case CDN -> "Content Delivery";
            case DATABASE -> "Relational Databases";
            case STREAMING -> "Streaming Analytics";
            case SUPPORT -> "Support";
            case OTHER -> "Other (Other)";
        };
    }
}
