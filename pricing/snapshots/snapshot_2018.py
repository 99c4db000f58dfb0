"""The snapshot 2018-11: what was published for November 2018, and nothing that was not."""

from decimal import Decimal

import instance_types
from snapshot import Snapshot, rows

EC2_DATE = "2018-11-29"
EC2_SOURCE = "cristim/ec2-instances-info (ec2instances.info of 2018-11-29)"
TRANSFER_DATE = "2018-03-09"
TRANSFER_SOURCE = "AWS offer file of 2018-03-09 (bamcis-io/AWSPriceListApi)"
EXACT_DATE = "2019-10-10"
EXACT_SOURCE = "schleumer/aws-price-list@7df854b, same effective rate as 2018-11"

NOT_RECORDED = {
    "AmazonEC2/EBS:*": "no EBS price of 2018 is recorded for this region and volume type",
    "AmazonEC2/EBS:Snapshot*": "no price of EBS snapshots in 2018 is recorded",
    "AmazonEC2/NatGateway-*": "no NAT gateway price of 2018 is recorded",
    "AWSDataTransfer/*": "no transfer price of 2018 is recorded for this region",
    "AWSELB/*": "no load balancer price of 2018 is recorded",
    "AmazonVPC/*": "no VPC endpoint price of 2018 is recorded",
    "AmazonS3/*": "no S3 price of 2018 is recorded",
    "AmazonCloudFront/*": "no CloudFront price of 2018 is recorded",
    "AmazonMSK/*": "no MSK price of 2018 is recorded (it was a preview)",
    "AmazonRDS/*": "no RDS price of 2018 is recorded",
    "AmazonElastiCache/*": "no ElastiCache price of 2018 is recorded",
    "AmazonRoute53/*": "no Route 53 price of 2018 is recorded",
}


def build(facts):
    snapshot = Snapshot(
        "2018-11", EC2_DATE, "Published prices of November 2018: EC2 with every Reserved option, EBS, data transfer")
    snapshot.gaps.update(NOT_RECORDED)
    snapshot.types = instance_types.of_2018(facts)
    _ec2(snapshot, facts)
    _transfer(snapshot, facts)
    _ebs(snapshot, facts)
    return snapshot


def _ec2(snapshot, facts):
    for row in rows(facts, "ec2_ondemand_linux_2018-11-29.csv"):
        snapshot.add("AmazonEC2", row["region"], f"BoxUsage:{row['instance_type']}", "Hrs", row["usd_per_hour"], "",
                     EC2_DATE, EC2_SOURCE)
    exact = {
        (row["region"], row["instance_type"], row["offering_class"], row["term"], row["payment_option"]): row
        for row in rows(facts, "ec2_ri_exact_us-west-2_2019-10-10.csv") if row["payment_option"] != "on_demand"
    }
    for row in rows(facts, "ec2_reserved_alloptions_linux_2018-11-29.csv"):
        region, name, effective = row["region"], row["instance_type"], row["effective_usd_per_hour"]
        payment = row["payment_option"].replace("_", " ").title()
        term = f"{row['term_years']}yr"
        option = f"{name}:{row['offering_class']}:{term}:{row['payment_option'].replace('_', '-')}"
        snapshot.add("AmazonEC2", region, f"Reserved:{option}", "Hrs", effective, "", EC2_DATE, EC2_SOURCE)
        parts = exact.get((region, name, row["offering_class"], term, payment))
        if payment != "No Upfront" and parts and _same(effective, parts["effective_hourly_usd"]):
            snapshot.add("AmazonEC2", region, f"ReservedUpfront:{option}", "Quantity", parts["upfront_usd"], "",
                         EXACT_DATE, EXACT_SOURCE)
            if payment == "Partial Upfront":
                snapshot.add("AmazonEC2", region, f"ReservedHourly:{option}", "Hrs", parts["hourly_usd"], "",
                             EXACT_DATE, EXACT_SOURCE)


def _same(rounded, exact):
    """Whether an effective rate rounded to six places is this one."""
    return abs(Decimal(rounded) - Decimal(exact)) <= Decimal("0.000001")


def _transfer(snapshot, facts):
    egress = {}
    for row in rows(facts, "data_transfer_2018-03-09.csv"):
        region, usd, sku = row["from_region"], row["usd"], row["usage_type"]
        if row["transfer_type"] == "AWS Outbound":
            # The first GB of the month is the global free allowance, which is not a tier of a region.
            if (row["tier_from"], row["tier_to"]) != ("0", "1"):
                start = 0 if row["tier_from"] == "1" else row["tier_from"]
                egress.setdefault((region, sku), []).append((start, usd))
        elif row["transfer_type"] == "IntraRegion":
            snapshot.add("AWSDataTransfer", region, "DataTransfer-Regional-Bytes", "GB", usd, sku, TRANSFER_DATE,
                         TRANSFER_SOURCE + "; billed on each side")
        elif row["transfer_type"] == "InterRegion Outbound" and row["to_region"] != "Amazon CloudFront":
            snapshot.add("AWSDataTransfer", region, f"AWS-Out-Bytes->{row['to_region']}", "GB", usd, sku,
                         TRANSFER_DATE, TRANSFER_SOURCE)
    for (region, sku), tiers in egress.items():
        snapshot.add("AWSDataTransfer", region, "DataTransfer-Out-Bytes", "GB", tiers, sku, TRANSFER_DATE,
                     TRANSFER_SOURCE)


def _ebs(snapshot, facts):
    for row in rows(facts, "historic_non_ec2_2018_2019.csv"):
        if row["family"] == "Storage":
            usage = row["key"].split(" ")[0]
            source = row["source"].split(" (")[0]
            snapshot.add(row["service"], row["region"], usage, row["unit"], row["usd"], "", row["price_date"], source)
