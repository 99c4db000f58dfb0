package io.spillway.pricing.catalogue.source.product;

/** The attributes of a product that decide which rate it is, with their names in JSON and in CSV offer files. */
public enum ProductAttribute {
    SERVICE_CODE("servicecode", "serviceCode"),
    USAGE_TYPE("usagetype", "usageType"),
    OPERATION("operation", "operation"),
    REGION_CODE("regionCode", "Region Code"),
    LOCATION("location", "Location"),
    LOCATION_TYPE("locationType", "Location Type"),
    INSTANCE_TYPE("instanceType", "Instance Type"),
    OPERATING_SYSTEM("operatingSystem", "Operating System"),
    TENANCY("tenancy", "Tenancy"),
    PRE_INSTALLED_SOFTWARE("preInstalledSw", "Pre Installed S/W"),
    CAPACITY_STATUS("capacitystatus", "CapacityStatus"),
    LICENSE_MODEL("licenseModel", "License Model"),
    MARKET_OPTION("marketoption", "MarketOption"),
    TRANSFER_TYPE("transferType", "Transfer Type"),
    FROM_REGION_CODE("fromRegionCode", "From Region Code"),
    FROM_LOCATION("fromLocation", "From Location"),
    TO_REGION_CODE("toRegionCode", "To Region Code"),
    TO_LOCATION("toLocation", "To Location"),
    DATABASE_ENGINE("databaseEngine", "Database Engine"),
    DEPLOYMENT_OPTION("deploymentOption", "Deployment Option"),
    VOLUME_TYPE("volumeType", "Volume Type"),
    CACHE_ENGINE("cacheEngine", "Cache Engine");

    private final String wireName;
    private final String column;

    ProductAttribute(String wireName, String column) {
        this.wireName = wireName;
        this.column = column;
    }

    /** The name in JSON and in filters of the Query API, for example {@code capacitystatus}. */
    public String wireName() {
        return wireName;
    }

    /** The column of a CSV offer file; compared without regard to case. */
    public String column() {
        return column;
    }
}
