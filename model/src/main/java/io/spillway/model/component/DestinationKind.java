package io.spillway.model.component;

/** What a destination is. In files the constants are written in kebab case. */
public enum DestinationKind {
    /** Outside AWS. */
    INTERNET,
    /** In another AWS region. */
    OTHER_REGION,
    /** A regional AWS service such as Amazon S3 or SQS. */
    AWS_SERVICE
}
