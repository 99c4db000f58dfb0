package io.spillway.app.planted.pricing;

import software.amazon.awssdk.regions.Region;

/** Planted: only the source of AWS's price list service may know the AWS SDK. */
record AwsSdkOutsideItsSource(Region region) {}
