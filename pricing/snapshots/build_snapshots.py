#!/usr/bin/env python3
"""Builds the bundled price snapshots from a folder of price facts.

    python3 pricing/snapshots/build_snapshots.py FACTS [--out FOLDER]

FACTS is the folder with the CSV files of published prices named in docs/price-snapshots.md. The output is the same,
byte for byte, for the same facts. Needs Python 3.9 and its standard library only.
"""

import argparse
import os
import sys

import snapshot_2018
import snapshot_current

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "src", "main", "resources", "io", "spillway", "pricing", "snapshots")


def main():
    parser = argparse.ArgumentParser(description="Builds the bundled price snapshots.")
    parser.add_argument("facts", help="folder of the price facts")
    parser.add_argument("--out", default=OUT, help="folder that gets one folder per snapshot")
    arguments = parser.parse_args()
    if not os.path.isfile(os.path.join(arguments.facts, "non_ec2_prices.csv")):
        sys.exit(f"{arguments.facts} has no non_ec2_prices.csv: give the folder of the price facts")
    for build in (snapshot_2018.build, snapshot_current.build):
        snapshot = build(arguments.facts)
        size = snapshot.write(os.path.join(arguments.out, snapshot.id))
        print(f"{snapshot.id}: {snapshot.count():,} rates in {len(snapshot.regions()):,} files, {size:,} bytes")


if __name__ == "__main__":
    main()
