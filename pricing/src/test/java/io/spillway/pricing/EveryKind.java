package io.spillway.pricing;

/** A topology with every kind of component, each of which carries traffic where its kind does. */
public final class EveryKind {
    public static final String TOPOLOGY = """
            {
              "homeRegion": "us-west-2",
              "supportPlan": "business",
              "areas": {"core": {"name": "Core", "volumeOf": "clients"}, "cloud": {"name": "Cloud"}},
              "components": {
                "clients": {"kind": "traffic-source", "name": "Clients", "messagesPerSecond": 40000, "messageBytes": 1500,
                  "burst": 1.3, "area": "core", "dailyProfile":
                    [0.5, 0.5, 0.5, 0.5, 0.6, 0.7, 0.9, 1.1, 1.2, 1.3, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.9,
                     0.8, 0.6]},
                "workers": {"kind": "traffic-source", "name": "Workers", "origin": "vpc", "messagesPerSecond": 9000,
                  "messageBytes": 700, "zones": {"a": 2, "b": 1, "c": 1}, "area": "cloud"},
                "front": {"kind": "host-group", "name": "Front", "instanceType": "c5.9xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1}, "scaling": "autoscaled", "spotShare": 0.1, "spotDiscount": 0.6,
                  "publicAddressesPerHost": 1,
                  "volumes": {"root": {"type": "gp3", "sizeGiB": 50, "provisionedIops": 4000, "provisionedMiBPerSecond": 200}},
                  "reservations": {"agents": {"vcpu": 1, "memoryGiB": 2}}},
                "back": {"kind": "host-group", "name": "Back", "instanceType": "m5.4xlarge",
                  "zones": {"a": 2, "b": 2, "c": 1}, "savingsPlanShareOfOnDemand": 0.7},
                "queues": {"kind": "host-group", "name": "Queues", "instanceType": "c5.9xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1}},
                "api": {"kind": "service", "name": "API", "hostGroup": "front", "messagesPerSecondPerContainer": 250,
                  "vcpuPerContainer": 1, "memoryGiBPerContainer": 3, "area": "core"},
                "forwarder": {"kind": "service", "name": "Forwarder", "hostGroup": "back",
                  "messagesPerSecondPerContainer": 400, "vcpuPerContainer": 0.7, "memoryGiBPerContainer": 1},
                "loader": {"kind": "service", "name": "Loader", "hostGroup": "back", "messagesPerSecondPerContainer": 300,
                  "vcpuPerContainer": 1.2, "memoryGiBPerContainer": 2, "area": "cloud"},
                "nsqd": {"kind": "nsq-daemon", "name": "nsqd", "hostGroup": "front", "reservedVcpu": 4,
                  "reservedMemoryGiB": 8, "diskGiB": 500},
                "central": {"kind": "nsq-daemon", "name": "Central", "hostGroup": "queues", "placement": "central",
                  "diskGiB": 900, "diskType": "gp3"},
                "lookup": {"kind": "nsq-lookup", "name": "Look-up", "instanceType": "c5.large", "proxyInstances": 3},
                "log": {"kind": "kafka-cluster", "name": "Log", "instanceType": "i3.8xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1}, "volume": {"type": "gp2", "sizeGiB": 8000}},
                "managed": {"kind": "msk-cluster", "name": "Managed", "brokerType": "kafka.m5.4xlarge",
                  "zones": {"a": 1, "b": 1, "c": 1}, "storageGiBPerBroker": 12000, "retentionHours": 12},
                "alb": {"kind": "load-balancer", "name": "ALB", "zones": {"a": 1, "b": 1, "c": 1}, "rulesPerRequest": 14},
                "nlb": {"kind": "load-balancer", "name": "NLB", "type": "network", "scheme": "internet-facing",
                  "zones": {"a": 1, "b": 1, "c": 2}},
                "consul": {"kind": "service-discovery", "name": "Consul", "instanceType": "m5.large",
                  "agentsOn": ["front", "back"]},
                "nat": {"kind": "nat-gateway", "name": "NAT", "zones": {"a": 1, "b": 1, "c": 1}},
                "endpoint": {"kind": "vpc-endpoint", "name": "Endpoint", "type": "interface",
                  "zones": {"a": 1, "b": 1}},
                "cdn": {"kind": "cdn-distribution", "name": "CDN", "loadsPerMonth": 2000000000, "objectBytes": 80000},
                "archive": {"kind": "object-store", "name": "Archive", "daysBeforeTransition": 10, "otherStoredGb": 5000,
                  "readsPerMonth": 1000000},
                "rows": {"kind": "database", "name": "Rows", "instanceClass": "db.m5.large", "storageGiB": 500,
                  "instances": 2, "zones": {"a": 1, "b": 1}},
                "snapshots": {"kind": "snapshot-store", "name": "Snapshots", "protectedGb": 20000},
                "partners": {"kind": "destination", "name": "Partners"},
                "events": {"kind": "metered-usage", "name": "Events", "quantityPerMonth": 1000, "usdPerUnit": 0.2},
                "people": {"kind": "other-cost", "name": "People", "usdPerMonth": 1234}
              },
              "flows": {
                "in": {"from": "clients", "to": "api", "through": ["nlb"], "responseBytesPerMessage": 40},
                "internal": {"from": "workers", "to": "api", "through": ["alb"], "messagesPerRequest": 10},
                "publish": {"from": "api", "to": "nsqd"},
                "requeue": {"from": "api", "to": "central", "messagesPerMessage": 0.3, "overheadBytesPerMessage": 30,
                  "routing": "zone-preferred", "through": ["consul"]},
                "read": {"from": "nsqd", "to": "forwarder", "retryShare": 0.05},
                "reread": {"from": "central", "to": "forwarder"},
                "write": {"from": "forwarder", "to": "log", "compressionRatio": 3},
                "copy": {"from": "forwarder", "to": "managed", "messagesPerMessage": 0.2, "bytesFactor": 1.1},
                "load": {"from": "log", "to": "loader"},
                "reload": {"from": "managed", "to": "loader"},
                "save": {"from": "loader", "to": "rows", "messagesPerMessage": 0.1, "routing": "zone-preferred",
                  "headroom": 1.2},
                "store": {"from": "loader", "to": "archive", "messagesPerRequest": 500, "through": ["endpoint"]},
                "deliver": {"from": "loader", "to": "partners", "messagesPerMessage": 0.5, "through": ["nat"],
                  "responseBytesPerMessage": 200}
              }
            }
            """;

    private EveryKind() {}
}
