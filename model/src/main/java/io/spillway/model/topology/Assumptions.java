package io.spillway.model.topology;

import io.spillway.model.component.Toggle;
import io.spillway.model.field.Live;
import org.jspecify.annotations.Nullable;

/** Defaults that hold for a whole topology. Every one can be changed in a workspace, a scenario, a sweep or a workbook. */
public record Assumptions(
        @Live(
                label = "Hours per month",
                unit = "h/mo",
                min = 1,
                max = 744,
                byDefault = "730",
                source = "AWS Pricing Calculator: 8,760 h / 12",
                date = "2018-11")
        double hoursPerMonth,

        @Live(
                label = "Bytes per billed GB",
                unit = "B/GB",
                min = 1e9,
                max = 1073741824,
                byDefault = "1073741824",
                source = "Amazon EC2 pricing page: 1 GB is 2^30 bytes for data transfer",
                date = "2018-11")
        double bytesPerGb,

        @Live(
                label = "Free tiers counted",
                byDefault = "on",
                source = "AWS bills an account with its free allowances",
                date = "2021-12")
        Toggle freeTiers,

        @Live(
                label = "Free internet egress",
                unit = "GB/mo",
                max = 1e9,
                optional = true,
                source = "by the date of the prices: 100 GB since 2021-12, 1 GB before (AWS News Blog, 2021-11-24)",
                date = "2021-12")
        @Nullable
        Double freeEgressGbPerMonth,

        @Live(
                label = "Free CloudFront egress",
                unit = "GB/mo",
                max = 1e9,
                optional = true,
                source = "by the date of the prices: 1 TB since 2021-12, none before (AWS News Blog, 2021-11-24)",
                date = "2021-12")
        @Nullable
        Double freeCdnEgressGbPerMonth,

        @Live(
                label = "Client to balancer in another zone is billed",
                byDefault = "on",
                source =
                        "disputed: the EC2 price page calls it free on private addresses, AWS's networking blog and the 2019"
                                + " article bill it",
                date = "2019-10")
        Toggle balancerClientCrossingBilled,

        @Live(label = "Discount on all AWS charges", max = 1, byDefault = "0", source = "no enterprise discount agreed")
        double enterpriseDiscountShare) {}
