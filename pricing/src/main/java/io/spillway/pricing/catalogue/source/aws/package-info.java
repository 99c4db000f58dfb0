/**
 * AWS's price list service through the AWS SDK. The SDK's classes are loaded when prices are asked for, not before; no
 * other package knows them.
 */
@NullMarked
package io.spillway.pricing.catalogue.source.aws;

import org.jspecify.annotations.NullMarked;
