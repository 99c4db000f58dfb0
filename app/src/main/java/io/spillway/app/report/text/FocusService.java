package io.spillway.app.report.text;

import io.spillway.model.component.CostCategory;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.ServiceCategory;
import java.util.Map;

/**
 * The service of a charge. FOCUS 1.2 wants one category and one subcategory for a name, so volumes and NAT gateways, which AWS's price
 * list has among those of EC2, have the names of the services they are part of.
 *
 * @param provider who provides and bills it: AWS, or what is typed itself, as nobody says
 */
record FocusService(String name, String category, String subcategory, String provider) {
    private static final String AWS = "Amazon Web Services";
    private static final String OTHER = "Other";

    private static final FocusService VOLUMES = aws("Amazon Elastic Block Store", "Storage", "Block Storage");
    private static final FocusService NETWORK =
            aws("Amazon Virtual Private Cloud", "Networking", "Network Connectivity");
    private static final FocusService TRANSFER = aws("AWS Data Transfer", "Networking", "Network Connectivity");

    /** By the codes of the price list. */
    private static final Map<String, FocusService> SERVICES = Map.ofEntries(
            Map.entry("AmazonEC2", aws("Amazon Elastic Compute Cloud", "Compute", "Virtual Machines")),
            Map.entry("AWSDataTransfer", TRANSFER),
            Map.entry("AWSELB", aws("Elastic Load Balancing", "Networking", "Application Networking")),
            Map.entry("AmazonVPC", NETWORK),
            Map.entry("AmazonS3", aws("Amazon Simple Storage Service", "Storage", "Object Storage")),
            Map.entry("AmazonRDS", aws("Amazon Relational Database Service", "Databases", "Relational Databases")),
            Map.entry("AmazonElastiCache", aws("Amazon ElastiCache", "Databases", "Caching")),
            Map.entry(
                    "AmazonMSK", aws("Amazon Managed Streaming for Apache Kafka", "Analytics", "Streaming Analytics")),
            Map.entry("AmazonCloudFront", aws("Amazon CloudFront", "Networking", "Content Delivery")),
            Map.entry("AmazonRoute53", aws("Amazon Route 53", "Networking", "Network Routing")),
            Map.entry("AWSSupport", aws("AWS Support", "Management and Governance", "Support")),
            Map.entry(
                    "ComputeSavingsPlans", aws("Savings Plans for AWS Compute usage", "Compute", "Virtual Machines")));

    /** That of a code of the price list. */
    static FocusService of(String code) {
        return SERVICES.getOrDefault(code, new FocusService(code, OTHER, "Other (Other)", code));
    }

    static FocusService of(LineItem line) {
        if (line.service().equals("AmazonEC2")) {
            if (line.category() == ServiceCategory.BLOCK_STORAGE) {
                return VOLUMES;
            }
            if (line.category() == ServiceCategory.NETWORKING) {
                return NETWORK;
            }
        }
        FocusService known = SERVICES.get(line.service());
        return known != null ? known : other(line);
    }

    private static FocusService other(LineItem line) {
        String name = line.service().equals(OTHER) ? line.label() : line.service();
        boolean aws = name.startsWith("Amazon") || name.startsWith("AWS");
        String provider = aws ? AWS : name;
        return line.usageType().equals(CostCategory.SUPPORT.name())
                        && line.service().equals(OTHER)
                ? new FocusService(name, "Management and Governance", "Support", provider)
                : new FocusService(name, OTHER, "Other (Other)", provider);
    }

    /** Its columns. */
    void put(Map<String, String> row) {
        row.put("ServiceName", FocusText.of(name));
        row.put("ServiceCategory", category);
        row.put("ServiceSubcategory", subcategory);
        row.put("ProviderName", FocusText.of(provider));
        row.put("PublisherName", FocusText.of(provider));
        row.put("InvoiceIssuerName", FocusText.of(provider));
    }

    private static FocusService aws(String name, String category, String subcategory) {
        return new FocusService(name, category, subcategory, AWS);
    }
}
