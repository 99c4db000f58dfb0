package io.spillway.model.component;

/** Amazon S3 storage classes. In files the constants are written in kebab case. */
public enum StorageClass {
    /** S3 Standard. */
    STANDARD,
    /** S3 Standard-Infrequent Access. */
    STANDARD_IA,
    /** S3 One Zone-Infrequent Access. */
    ONE_ZONE_IA,
    /** S3 Glacier Instant Retrieval. */
    GLACIER_INSTANT,
    /** S3 Glacier Flexible Retrieval. */
    GLACIER_FLEXIBLE,
    /** S3 Glacier Deep Archive. */
    DEEP_ARCHIVE
}
