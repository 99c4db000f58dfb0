package io.spillway.scenarios.byhand;

import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.Axis;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import java.util.List;

/** The baseline of the reference workspace and the twelve inputs that are varied at once, in the order of a point's columns. */
public final class ReferenceScenario {
    private static final List<String> AXES = List.of(
            "clients.messagesPerSecond=100000:300000:2",
            "clients.messageBytes=750:3000:2",
            "clients.burst=1:2:2",
            "clients.dailyProfile.h18=0.5:2:2",
            "deliver.messagesPerMessage=1:2.5:2",
            "proxy-hosts.instanceType=c5.4xlarge,c5.9xlarge,c5.18xlarge,m5.4xlarge,m5.12xlarge",
            "read.routing=*",
            "inbound-hosts.zones.a=0.5:4:2",
            "kafka.replicationFactor=1:3:3",
            "kafka.retentionHours=6:72:2",
            "prices.AWSDataTransfer/us-west-2/DataTransfer-Regional-Bytes=0.005:0.02:2",
            "inbound-hosts.targetUtilization=0.3:0.8:2");

    private final Workspace workspace;
    private final WorkspacePricing pricing = new WorkspacePricing();
    private final CostModel model;

    public ReferenceScenario() {
        workspace = BundledWorkspaces.open(BundledWorkspaces.list().getFirst()).orThrow();
        model = build();
    }

    /** Builds the graph anew. */
    public CostModel build() {
        return pricing.model(
                workspace, workspace.scenario(workspace.scenarioIds().getFirst()), workspace.baseline());
    }

    public CostModel model() {
        return model;
    }

    public FormulaGraph graph() {
        return model.graph();
    }

    Topology topology() {
        return model.topology();
    }

    public List<Axis> axes() {
        return AXES.stream().map(axis -> Axis.parse(axis, graph())).toList();
    }

    public List<Node> leaves() {
        return axes().stream().map(Axis::leaf).toList();
    }
}
