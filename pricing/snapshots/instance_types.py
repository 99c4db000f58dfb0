"""Instance types: figures of today and of November 2018, the lower one where two published figures differ."""

import re
from decimal import Decimal

from snapshot import number, rows


def of_today(facts):
    """Every type with specifications of today, and retired ones that still have prices, as far as 2018 knew them."""
    modern = {row["instance_type"]: row for row in rows(facts, "ec2_instance_specs.csv")}
    priced = {row["instance_type"] for row in rows(facts, "ec2_ondemand_linux.csv")}
    lines = [_modern_line(row) for row in modern.values()]
    for old in rows(facts, "ec2_instance_specs_2018-11-29.csv"):
        if old["instance_type"] in priced and old["instance_type"] not in modern:
            lines.append(_line(
                old, "", "", "", "", "", old["storage_size_gb_each"], "0", "0", "x86_64",
                "no longer specified: vCPU, memory and disks as of 2018-11-29; network and EBS unknown"))
    return sorted(lines)


def of_2018(facts):
    modern = {row["instance_type"]: row for row in rows(facts, "ec2_instance_specs.csv")}
    return sorted(_line_2018(row, modern.get(row["instance_type"])) for row in rows(
        facts, "ec2_instance_specs_2018-11-29.csv"))


def _modern_line(row):
    baseline, notes = _modern_network(row)
    if row["ebs_optimized_support"] == "supported":
        notes.append("EBS optimisation is optional")
    if not row["ebs_baseline_mbps"]:
        notes.append("EBS bandwidth is not published")
    return [
        row["instance_type"], row["instance_family"], number(row["vcpu"]), number(Decimal(row["memory_mib"]) / 1024),
        number(baseline), number(max(Decimal(row["network_peak_gbps"]), baseline)), _optional(row["ebs_baseline_mbps"]),
        _optional(row["ebs_max_mbps"]), _optional(row["ebs_baseline_iops"]), number(row["local_disk_count"] or 0),
        number(row["local_disk_size_gb"] or 0), "1" if row["local_nvme"] == "required" else "0",
        row["current_generation"], row["burstable"], _architecture(row["architecture"]), "; ".join(notes),
    ]


def _modern_network(row):
    """The lower of the two published baselines, and a note where they differ by more than rounding."""
    baseline = Decimal(row["network_baseline_gbps"])
    if not row["karpenter_bandwidth_mbps"]:
        return baseline, []
    other = Decimal(row["karpenter_bandwidth_mbps"]) / 1000
    lower = min(baseline, other)
    if abs(baseline - other) <= lower / 100:
        return lower, []
    return lower, [f"network: {number(baseline)} and {number(other)} Gbit/s are published; the lower is used"]


def _line_2018(old, modern):
    notes = []
    baseline, peak = _network_2018(old, modern, notes)
    ebs, ebs_max, iops = _ebs_2018(old, modern, notes)
    architecture = _architecture(modern["architecture"] if modern else old["arch"])
    burstable = modern["burstable"] if modern else "0"
    return _line(old, baseline, peak, ebs, ebs_max, iops, old["storage_size_gb_each"],
                 "1" if old["generation"] == "current" else "0", burstable, architecture, "; ".join(notes))


def _line(old, baseline, peak, ebs, ebs_max, iops, disk_gb, current, burstable, architecture, note):
    return [
        old["instance_type"], old["family"], number(old["vcpu"]), number(old["memory_gib"]), baseline, peak, ebs,
        ebs_max, iops, number(old["storage_devices"] or 0), number(disk_gb or 0),
        "1" if old["storage_nvme"] == "True" else "0", current, burstable, architecture, note,
    ]


def _network_2018(old, modern, notes):
    text = old["network_performance"]
    today = _modern_network(modern)[0] if modern else None
    fixed = re.fullmatch(r"(\d+) Gigabit", text)
    if fixed:
        then = Decimal(fixed.group(1))
        if today is not None and today != then:
            notes.append(f"network: {then} Gbit/s in 2018-11, {number(today)} today; the lower is used")
        return number(min(then, today or then)), number(then)
    up_to = re.fullmatch(r"Up to (\d+) Gigabit", text)
    if today is None:
        notes.append(f"network baseline unknown: 2018-11 says '{text}'")
        return "", up_to.group(1) if up_to else ""
    notes.append(f"network baseline of today: 2018-11 says '{text}'")
    peak = Decimal(up_to.group(1)) if up_to else Decimal(modern["network_peak_gbps"])
    return number(min(today, peak)), number(peak)


def _ebs_2018(old, modern, notes):
    then, then_iops = Decimal(old["ebs_max_bandwidth_mbps"] or 0), Decimal(old["ebs_iops"] or 0)
    today = Decimal(modern["ebs_baseline_mbps"] or 0) if modern else Decimal(0)
    if then == 0 and today == 0:
        notes.append("EBS bandwidth is not published")
        return "", "", ""
    if then == 0:
        notes.append("EBS figures of today: 2018-11 lists none")
        return number(today), number(modern["ebs_max_mbps"]), number(modern["ebs_baseline_iops"])
    if today == 0:
        notes.append("EBS baseline unknown: 2018-11 lists only a maximum")
        return "", number(then), ""
    if today < then:
        notes.append(f"EBS baseline of today: 2018-11 lists only a maximum of {number(then)} Mbit/s")
    elif then < today:
        notes.append(f"EBS: {number(then)} Mbit/s in 2018-11, {number(today)} today; the lower is used")
    iops = [value for value in (then_iops, Decimal(modern["ebs_baseline_iops"] or 0)) if value > 0]
    return number(min(then, today)), number(then), number(min(iops)) if iops else ""


def _optional(text):
    return number(text) if text else ""


def _architecture(text):
    return "x86_64" if "x86_64" in text.split("|") else text
