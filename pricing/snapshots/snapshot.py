"""One price snapshot in the making, and its files."""

import csv
import gzip
import io
import os
import re
import shutil
from decimal import Decimal

GLOBAL = "global"
RATE_COLUMNS = ["service", "usage", "unit", "usd", "sku", "date", "source"]
TYPE_COLUMNS = [
    "name", "family", "vcpu", "memoryGiB", "networkBaselineGbps", "networkPeakGbps", "ebsBaselineMbps", "ebsMaxMbps",
    "ebsBaselineIops", "localDiskCount", "localDiskGbEach", "localDiskNvme", "currentGeneration", "burstable",
    "architecture", "note",
]


def rows(folder, name):
    """The rows of a CSV file of facts, as dictionaries."""
    with open(os.path.join(folder, name), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text):
    """The shortest decimal spelling of a number: 0.0400 -> 0.04, 1E+2 -> 100."""
    value = Decimal(str(text))
    return "0" if value == 0 else f"{value.normalize():f}"


def newest(date):
    """Sorts dates of any precision; undated is the oldest."""
    return "" if date == "undated" else date.split("..")[-1]


class Snapshot:
    """Collects rates; a rate of a newer date replaces one of the same key, two prices of one date are an error."""

    def __init__(self, snapshot_id, date, description):
        self.id = snapshot_id
        self.date = date
        self.description = description
        self.types = []
        self.gaps = {}
        self._rates = {}
        self._sources = {}

    def add(self, service, region, usage, unit, tiers, sku, date, source):
        """Adds a rate; tiers is a price or a list of (from quantity, price)."""
        if not isinstance(tiers, list):
            tiers = [(0, tiers)]
        tiers = sorted((Decimal(str(start)), number(usd)) for start, usd in tiers)
        if tiers[0][0] != 0:
            raise ValueError(f"{service}/{region}/{usage}: no tier from 0 in {tiers}")
        usd = ";".join([tiers[0][1]] + [f"{number(start)}:{usd}" for start, usd in tiers[1:]])
        source = re.sub(r" \(find_string id \d+\)| \(id \d+\)", "", source)
        rates = self._rates.setdefault(region, {})
        known = rates.get((service, usage))
        if known is not None and known[3] == date and known[1] != usd:
            raise ValueError(f"{service}/{region}/{usage}: two prices of {date}: {known[1]} and {usd}")
        if known is None or newest(date) > newest(known[3]):
            rates[(service, usage)] = (unit, usd, sku, date, source)

    def replace(self, service, region, usage, *rate):
        """Adds a rate in place of an incomplete one."""
        self._rates[region].pop((service, usage))
        self.add(service, region, usage, *rate)

    def has(self, service, region, usage):
        return (service, usage) in self._rates.get(region, {})

    def regions(self):
        return sorted(self._rates)

    def count(self):
        return sum(len(rates) for rates in self._rates.values())

    def write(self, folder):
        """Writes all files; returns their size together."""
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        for text in sorted({rate[4] for rates in self._rates.values() for rate in rates.values()}):
            self._sources[text] = f"s{len(self._sources) + 1}"
        for region in self.regions():
            lines = [
                [service, usage, unit, usd, "" if sku == usage else sku, date, self._sources[source]]
                for (service, usage), (unit, usd, sku, date, source) in sorted(self._rates[region].items(), key=_by_type)
            ]
            write_gzip(folder, f"{region}.csv.gz", RATE_COLUMNS, lines)
        write_gzip(folder, "instance-types.csv.gz", TYPE_COLUMNS, self.types)
        self._write_manifest(folder)
        return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))

    def _write_manifest(self, folder):
        lines = [
            ["id", "", self.id],
            ["date", "", self.date],
            ["description", "", self.description],
            ["instance-types", "", "instance-types.csv.gz"],
        ]
        lines += [["region", region, f"{region}.csv.gz"] for region in self.regions()]
        lines += [["source", short, text] for text, short in self._sources.items()]
        lines += [["gap", pattern, reason] for pattern, reason in sorted(self.gaps.items())]
        with open(os.path.join(folder, "manifest.csv"), "wb") as file:
            file.write(csv_bytes(["entry", "name", "value"], lines))


def _by_type(item):
    """Rates of one instance type stand together: their SKUs are the same, which packs better."""
    service, usage = item[0]
    name = usage.split(":")
    return (service, name[1] if len(name) > 1 else "", usage)


def csv_bytes(columns, lines):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return text.getvalue().encode("utf-8")


def write_gzip(folder, name, columns, lines):
    with open(os.path.join(folder, name), "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=file, mtime=0) as packed:
            packed.write(csv_bytes(columns, lines))
