"""Rows of non_ec2_prices.csv: usage types for what the engine asks for, the published key for all the rest."""

import re
from collections import defaultdict

from snapshot import GLOBAL, rows

# Published key -> (usage, unit). A key that names a tier is in TIERED instead.
SIMPLE = {
    "AmazonVPC": {
        "Hourly charge for VPC Endpoints per Hrs": ("VpcEndpoint-Hours", "Hrs"),
        "Hourly charge for In use Public IPv4 Addresses per Hrs": ("PublicIPv4:InUseAddress", "Hrs"),
        "Hourly charge for Idle Public IPv4 Addresses per Hrs": ("PublicIPv4:IdleAddress", "Hrs"),
        "Hourly charge for IPv4 address in a contiguous block of IPv4 address per Hrs":
            ("PublicIPv4:ContiguousBlock", "Hrs"),
    },
    "AmazonS3": {
        "Standard Infrequent Access Storage per GB-Mo": ("TimedStorage-SIA-ByteHrs", "GB-Mo"),
        "One Zone Infrequent Access Storage Inf per GB-Mo": ("TimedStorage-ZIA-ByteHrs", "GB-Mo"),
        "Glacier Instant Retrieval Storage": ("TimedStorage-GIR-ByteHrs", "GB-Mo"),
        "Glacier Storage per GB Mo": ("TimedStorage-GlacierByteHrs", "GB-Mo"),
        "Express One Zone Storage Inf per GB Mo": ("TimedStorage-XZ-ByteHrs", "GB-Mo"),
        "PUT COPY/POST or LIST requests per Requests": ("Requests-Tier1", "Requests"),
        "GET and all other requests per Requests": ("Requests-Tier2", "Requests"),
        "PUT COPY/POST or LIST requests to Standard Infrequent Access per Requests": ("Requests-SIA-Tier1", "Requests"),
        "GET and all other requests to Standard Infrequent Access per Requests": ("Requests-SIA-Tier2", "Requests"),
        "PUT COPY/POST or LIST requests to One Zone Infrequent Access per Requests": ("Requests-ZIA-Tier1", "Requests"),
        "GET and all other requests to One Zone Infrequent Access per Requests": ("Requests-ZIA-Tier2", "Requests"),
        "PUT COPY/POST or LIST requests to Intelligent Tiering per Requests": ("Requests-INT-Tier1", "Requests"),
        "GET and all other requests to Intelligent Tiering per Requests": ("Requests-INT-Tier2", "Requests"),
        "PUT COPY/POST or LIST requests to Glacier Instant Retrieval per Requests": ("Requests-GIR-Tier1", "Requests"),
        "GET and all other requests to Glacier Instant Retrieval per Requests": ("Requests-GIR-Tier2", "Requests"),
        "PUT requests to Glacier per Requests": ("Requests-GLACIER-Tier1", "Requests"),
        "GET and all other requests to GLACIER per Requests": ("Requests-GLACIER-Tier2", "Requests"),
        "GET and all other requests to GDA per Requests": ("Requests-GDA-Tier2", "Requests"),
        "PUT COPY/POST or LIST requests to Express One Zone per Requests": ("Requests-XZ-Tier1", "Requests"),
        "GET and all other requests to Express One Zone per Requests": ("Requests-XZ-Tier2", "Requests"),
    },
    "AmazonMSK": {"RunVolume": ("RunVolume", "GB-Mo")},
}

# Published keys that are the steps of one price: key pattern -> (usage, unit); {0} is the pattern's group.
TIERED = {
    "AmazonVPC": [
        (r"Charge for per GB data processed by VPC Endpoints per GB from \d+ to \w+", "VpcEndpoint-Bytes", "GB"),
    ],
    "AmazonS3": [
        (r"Standard Storage (?:First 50|Next 450|Over 500) TB per GB Mo", "TimedStorage-ByteHrs", "GB-Mo"),
        (r"Intelligent Tiering Frequent Access (?:First 50|Next 450|Over 500) TB per GB Mo",
         "TimedStorage-INT-FA-ByteHrs", "GB-Mo"),
    ],
    # "from Any ... 0 upto 1024" is the free allowance of all geographies together and stays under its own key.
    "AmazonCloudFront": [
        (r"Regional DT from (?!Any)(.+) to Internet .+", "DataTransfer-Out-Bytes:{0}", "GB"),
    ],
    "AmazonRoute53": [
        (r"Query Standard External (?:first|over) 1B", "DNS-Queries", "Queries"),
    ],
    "AWSDataTransfer": [(r"DataTransfer-Out-Bytes", "DataTransfer-Out-Bytes", "GB")],
}

ELB_FAMILY = {
    "Load Balancer": "Classic",
    "Load Balancer-Application": "Application",
    "Load Balancer-Network": "Network",
    "Load Balancer-Gateway": "Gateway",
}
CLOUDFRONT_HTTPS = "CloudFront Request-Tier2 HTTPS GET and HEAD requests"
REGION = re.compile(r"(us-gov|[a-z]{2})-[a-z]+-\d.*")
REGION_PREFIX = re.compile(r"^(?:[A-Z]{2,3}\d|EU)-")
IO2 = "EBS:VolumeP-IOPS.io2"
# Steps of one io2 volume: up to 32,000 IOPS, up to 64,000, above (Amazon EBS pricing page).
IO2_EDGES = {IO2: 0, IO2 + ".tier2": 32000, IO2 + ".tier3": 64000}


def add_all(snapshot, facts):
    tiers = defaultdict(list)
    zones = {}
    for row in rows(facts, "non_ec2_prices.csv"):
        region, key = row["region"], row["key"]
        usage, unit, step = _usage(row)
        if not REGION.fullmatch(region):
            if region not in ("Any", GLOBAL):
                usage += ":" + region
            region = GLOBAL
        if row["service"] == "AmazonRoute53" and key in ("DNS Zone first 25", "DNS Zone"):
            zones[key] = row
        if step is None:
            snapshot.add(row["service"], region, usage, unit, row["usd"], key, row["price_date"], row["source"])
        else:
            pool = (row["service"], region, usage, unit, row["price_date"], row["source"])
            tiers[pool].append((step, row["usd"], key))
    for (service, region, usage, unit, date, source), steps in tiers.items():
        sku = steps[0][2] if len({key for _, _, key in steps}) == 1 else ""
        snapshot.add(service, region, usage, unit, [(start, usd) for start, usd, _ in steps], sku, date, source)
    first, more = zones["DNS Zone first 25"], zones["DNS Zone"]
    snapshot.add("AmazonRoute53", GLOBAL, "HostedZone", "Mo", [(0, first["usd"]), (25, more["usd"])],
                 "DNS Zone first 25", first["price_date"], first["source"])


def _usage(row):
    """(usage, unit, start of the tier or None) of a published row."""
    service, key = row["service"], row["key"]
    unit = row["unit"].replace("GB-month", "GB-Mo").replace("GB Mo", "GB-Mo")
    for pattern, usage, tier_unit in TIERED.get(service, []):
        match = re.fullmatch(pattern, key)
        if match:
            return usage.format(*match.groups()), tier_unit, row["tier_from"]
    if key in SIMPLE.get(service, {}):
        return (*SIMPLE[service][key], None)
    if service in ("AmazonEC2", "AmazonVPC", "AmazonMSK"):
        key = REGION_PREFIX.sub("", key)
    if key in IO2_EDGES:
        return IO2, unit, IO2_EDGES[key]
    if service == "AWSELB":
        return f"{key}:{ELB_FAMILY[row['family']]}", unit, None
    if key == CLOUDFRONT_HTTPS:
        return "Requests-HTTPS", "Requests", None
    return key, unit, None
