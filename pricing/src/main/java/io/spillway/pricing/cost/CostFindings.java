package io.spillway.pricing.cost;

import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.KafkaSizing;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.SizedCluster;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import io.spillway.pricing.traffic.FlowTraffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems of an evaluated model: lost traffic, containers that fit nowhere, brokers too few, prices that are unknown. */
final class CostFindings {
    private final CostBreakdown breakdown;
    private final Evaluation evaluation;
    private final List<Finding> findings = new ArrayList<>();

    CostFindings(CostBreakdown breakdown) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
    }

    List<Finding> all() {
        CostModel model = breakdown.model();
        model.traffic().flows().forEach(this::lost);
        model.sizing().groups().forEach(this::group);
        model.sizing().clusters().forEach(this::cluster);
        unknown();
        return List.copyOf(findings);
    }

    private void lost(FlowTraffic flow) {
        double share = evaluation.value(flow.lost());
        if (Rounding.greater(share, 0)) {
            findings.add(Finding.error(
                    "lost-traffic",
                    Location.of(flow.flow().id() + ".routing"),
                    percent(share) + " of " + flow.flow().id() + " starts in zones where "
                            + flow.flow().to() + " has no receiver, and is routed to its own zone only",
                    "give " + flow.flow().to() + " a share of those zones, or route zone-preferred"));
        }
    }

    private void group(SizedHostGroup sized) {
        HostGroup group = sized.group();
        for (SizedService service : sized.services()) {
            if (evaluation.value(service.containersPerHost()) < 1) {
                findings.add(tooLarge(service, sized));
            }
        }
        Node zones = breakdown.model().graph().get(group.id() + ".zones");
        double largest = 0;
        for (int i = 0; i < zones.width(); i++) {
            largest = Math.max(largest, evaluation.value(zones, i));
        }
        boolean survive = evaluation.value(breakdown.model().graph().get(group.id() + ".zoneLoss")) == 0;
        if (survive && !Rounding.greater(1, largest)) {
            findings.add(Finding.warning(
                    "one-zone",
                    Location.of(group.id() + ".zones"),
                    group.name() + " stands in one zone and cannot survive losing it",
                    "spread it over more zones, or set zoneLoss to degrade"));
        }
        PackingCheck.check(sized, evaluation, findings);
    }

    private Finding tooLarge(SizedService service, SizedHostGroup sized) {
        String id = sized.group().id();
        double vcpu = evaluation.value(breakdown.model().graph().get(id + ".usableVcpu"));
        double memory = evaluation.value(breakdown.model().graph().get(id + ".usableMemory"));
        double needs = evaluation.value(service.vcpu());
        boolean cpu = Rounding.floor(vcpu / needs) < 1;
        String what = cpu
                ? needs + " vCPU, of which a host has " + vcpu + " left"
                : evaluation.value(service.memoryGiB()) + " GiB, of which a host has " + memory + " left";
        return Finding.error(
                "container-too-large",
                Location.of(service.service().id() + (cpu ? ".vcpuPerContainer" : ".memoryGiBPerContainer")),
                "a container of " + service.service().name() + " needs " + what + ": no host of "
                        + sized.group().name() + " can run it, so its cost is unknown",
                "choose a larger instance type, smaller containers or smaller reservations");
    }

    private void cluster(SizedCluster sized) {
        String id = sized.brokers().owner();
        if (!(breakdown.model().topology().component(id) instanceof KafkaCluster kafka)) {
            return;
        }
        double brokers = evaluation.value(sized.brokers().brokers());
        double needed =
                Rounding.ceiling(evaluation.value(breakdown.model().graph().get(id + ".need")));
        boolean fixed = evaluation.value(breakdown.model().graph().get(id + ".sizing")) == KafkaSizing.FIXED.ordinal();
        if (fixed && brokers < needed) {
            findings.add(Finding.error(
                    "too-few-brokers",
                    Location.of(id + ".brokers"),
                    kafka.name() + " has " + (long) brokers + " brokers but needs " + (long) needed,
                    "raise brokers, or let their number be computed"));
        }
    }

    /** One finding for each missing price, with the lines that need it. */
    private void unknown() {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (LineItem line : breakdown.unknownLines()) {
            String reason = reason(line.cost());
            missing.computeIfAbsent(reason, key -> new ArrayList<>()).add(line.path());
        }
        missing.forEach((reason, lines) -> findings.add(Finding.warning(
                "unknown-cost",
                Location.of(lines.getFirst()),
                reason + "; needed by " + String.join(", ", lines),
                "type the price as an override of the workspace, or choose something with a price")));
    }

    private String reason(Node node) {
        for (int i = 0; i < node.arity(); i++) {
            Node operand = node.operand(i);
            if (evaluation.certainty(operand) != Certainty.KNOWN) {
                return reason(node.op() == Op.SELECT ? chosen(node) : operand);
            }
        }
        return UnknownReason.of(node, evaluation);
    }

    private Node chosen(Node select) {
        Node index = select.operand(0);
        return evaluation.certainty(index) != Certainty.KNOWN
                ? index
                : select.operand(1 + (int) evaluation.value(index, 0));
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }
}
