package io.spillway.pricing.catalogue;

import java.util.Optional;

/** Storage classes of S3 by their API names, with the part that AWS puts into the usage type. */
public enum S3StorageClass {
    STANDARD("", "TimedStorage-ByteHrs"),
    STANDARD_IA("SIA-", "TimedStorage-SIA-ByteHrs"),
    ONEZONE_IA("ZIA-", "TimedStorage-ZIA-ByteHrs"),
    INTELLIGENT_TIERING("INT-", "TimedStorage-INT-FA-ByteHrs"),
    GLACIER_IR("GIR-", "TimedStorage-GIR-ByteHrs"),
    GLACIER("GLACIER-", "TimedStorage-GlacierByteHrs"),
    DEEP_ARCHIVE("GDA-", "TimedStorage-GDA-ByteHrs"),
    EXPRESS_ONEZONE("XZ-", "TimedStorage-XZ-ByteHrs");

    /** The two request tiers: PUT, COPY, POST and LIST are tier 1; GET and all others are tier 2. */
    public enum RequestTier {
        TIER1("Tier1"),
        TIER2("Tier2");

        private final String text;

        RequestTier(String text) {
            this.text = text;
        }
    }

    private final String requestInfix;
    private final String storageUsage;

    S3StorageClass(String requestInfix, String storageUsage) {
        this.requestInfix = requestInfix;
        this.storageUsage = storageUsage;
    }

    /** The class with this API name (for example {@code STANDARD_IA}); empty for any other text. */
    public static Optional<S3StorageClass> parse(String apiName) {
        for (S3StorageClass storageClass : values()) {
            if (storageClass.name().equals(apiName)) {
                return Optional.of(storageClass);
            }
        }
        return Optional.empty();
    }

    String storageUsage() {
        return storageUsage;
    }

    String requestsUsage(RequestTier tier) {
        return "Requests-" + requestInfix + tier.text;
    }
}
