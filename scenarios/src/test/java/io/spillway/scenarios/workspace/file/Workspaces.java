package io.spillway.scenarios.workspace.file;

import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import java.nio.charset.StandardCharsets;

/** Workspaces for tests. */
public final class Workspaces {

    /** A sound workspace that uses every part of the format. */
    public static final String SOUND = """
            {
              "formatVersion": 1,
              "name": "Small",
              "description": "Everything a file can hold.",
              "prices": {
                "snapshot": "2018-11",
                "overrides": {
                  "AmazonVPC/us-west-2/NatGateway-Hours": {"usd": 0.045, "source": "price list", "date": "2018-12"},
                  "AmazonCloudFront/global/US-DataTransfer-Out-Bytes": {
                    "unit": "GB",
                    "tiers": {"0": 0.085, "10240": 0.08},
                    "source": "price page",
                    "date": "2018-11..2019-10",
                    "note": "no published figure"
                  }
                },
                "discounts": {"AmazonEC2": 0.05}
              },
              "baseline": {
                "homeRegion": "us-west-2",
                "components": {
                  "clients": {"kind": "traffic-source", "name": "Clients", "messagesPerSecond": 200000, "messageBytes": 1500},
                  "fleet": {"kind": "host-group", "name": "Fleet", "instanceType": "c5.9xlarge", "zones": {"a": 1, "b": 1}},
                  "validation": {
                    "kind": "service",
                    "name": "Validation",
                    "hostGroup": "fleet",
                    "messagesPerSecondPerContainer": 250,
                    "vcpuPerContainer": 1,
                    "memoryGiBPerContainer": 4
                  }
                },
                "flows": {"in": {"from": "clients", "to": "validation"}}
              },
              "changes": {
                "go": {
                  "title": "Rewrite in Go",
                  "owner": "Platform",
                  "driver": "fewer containers",
                  "status": "in-progress",
                  "due": "2019-01-31",
                  "starts": "2019-02",
                  "effortDays": 60,
                  "dayRateUsd": 800,
                  "confidence": 0.9,
                  "patch": {"components": {"validation": {"messagesPerSecondPerContainer": 647}}}
                },
                "three-zones": {
                  "title": "Three zones",
                  "requires": ["go"],
                  "patch": {"components": {"fleet": {"zones": {"c": 1}}}}
                }
              },
              "scenarios": {
                "both": {"name": "Both", "changes": ["go", "three-zones"]},
                "today": {"name": "At today's prices", "snapshot": "current"}
              },
              "commitments": {
                "ri": {
                  "type": "reserved-instances",
                  "region": "us-west-2",
                  "instanceType": "c5.9xlarge",
                  "termYears": 1,
                  "count": 10,
                  "starts": "2018-06",
                  "ends": "2019-06"
                },
                "sp": {"type": "savings-plan", "termYears": 3, "usdPerHour": 12.5, "shareOfOnDemand": {"*": 0.7}}
              },
              "business": {"revenueUsdPerMonth": 10000000, "otherCogsUsdPerMonth": 1000000},
              "actuals": {"2018-11": {"AmazonEC2": 50000.25}},
              "layout": {"fleet": {"x": 10, "y": 20.5}},
              "guesses": {
                "validation.messagesPerSecondPerContainer": {"reasoning": "800 containers for 200,000", "low": 200, "high": 300},
                "fleet.zones.a": {"reasoning": "even"},
                "assumptions.hoursPerMonth": {"reasoning": "a year by twelve", "source": "calendar", "date": "2018"}
              }
            }
            """;

    private Workspaces() {}

    /** Reads a text as the file {@code test.spillway.json}. */
    public static Parsed<Workspace> read(String json) {
        return WorkspaceFile.read(json.getBytes(StandardCharsets.UTF_8), "test.spillway.json");
    }

    /** @throws IllegalArgumentException listing every finding of a text that is not a sound workspace */
    public static Workspace parse(String json) {
        return read(json).orThrow();
    }
}
