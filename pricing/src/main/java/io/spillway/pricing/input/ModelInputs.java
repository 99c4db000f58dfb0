package io.spillway.pricing.input;

import io.spillway.model.component.Component;
import io.spillway.model.field.Domain;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.SupportPlan;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.rate.CatalogTables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All live fields of a topology as leaves, and the factors between seconds, months, bytes and billed GB. */
public final class ModelInputs {
    /** Owner of the assumptions that hold for the whole topology. */
    public static final String ASSUMPTIONS = "assumptions";

    /** Owner of figures of the whole topology. */
    public static final String TOPOLOGY = "topology";

    private final Map<String, Inputs> elements = new HashMap<>();
    private final Inputs assumptions;
    private final Node supportPlan;
    private final Node freeEgress;
    private final Node freeCdnEgress;
    private final Node hoursPerMonth;
    private final Node secondsPerMonth;
    private final Node gbPerMonth;

    public ModelInputs(Formulas formulas, Topology topology, CatalogTables tables) {
        assumptions = new Inputs(formulas, ASSUMPTIONS, topology.assumptions(), domain -> List.of());
        hoursPerMonth = assumptions.get("hoursPerMonth");
        secondsPerMonth = hoursPerMonth
                .times(formulas.constant(3600, "s/h"))
                .as(ASSUMPTIONS, "secondsPerMonth", "Seconds per month");
        gbPerMonth = secondsPerMonth
                .per(assumptions.get("bytesPerGb"))
                .as(ASSUMPTIONS, "gbPerMonth", "GB per month of one byte per second");
        supportPlan = formulas.choice(
                TOPOLOGY,
                "supportPlan",
                "Support plan",
                topology.supportPlan().ordinal(),
                FieldSpec.of(Topology.class, "supportPlan").choices(),
                topology.supportPlan() == SupportPlan.NONE
                        ? new Provenance(
                                true,
                                FieldSpec.of(Topology.class, "supportPlan").source(),
                                "")
                        : Provenance.TYPED);
        freeEgress = free(formulas, "freeEgressGbPerMonth", DatedRule.FREE_EGRESS, tables.catalog());
        freeCdnEgress = free(formulas, "freeCdnEgressGbPerMonth", DatedRule.FREE_CDN_EGRESS, tables.catalog());
        for (Component component : topology.components().values()) {
            String region = topology.regionOf(component);
            elements.put(
                    component.id(),
                    new Inputs(formulas, component.id(), component, domain -> options(tables, region, domain)));
        }
        for (Flow flow : topology.flows().values()) {
            elements.put(flow.id(), new Inputs(formulas, flow.id(), flow, domain -> List.of()));
        }
    }

    /** What the choices of a domain are in a region of a catalogue. */
    public static List<String> options(CatalogTables tables, String region, Domain domain) {
        return switch (domain) {
            case NONE -> List.of();
            case INSTANCE_TYPE -> tables.instanceTypeNames();
            case DATABASE_CLASS -> tables.databaseClasses(region);
            case MSK_BROKER_TYPE -> tables.mskBrokerTypes(region);
            case CDN_GEOGRAPHY -> CatalogTables.CDN_GEOGRAPHIES;
        };
    }

    /** Leaves of a component or flow. */
    public Inputs of(String id) {
        return Objects.requireNonNull(elements.get(id), () -> "no element '" + id + "'");
    }

    public Inputs assumptions() {
        return assumptions;
    }

    public Node supportPlan() {
        return supportPlan;
    }

    public Node hoursPerMonth() {
        return hoursPerMonth;
    }

    public Node secondsPerMonth() {
        return secondsPerMonth;
    }

    /** GB per month of one byte per second, in s*GB/mo/B. */
    public Node gbPerMonth() {
        return gbPerMonth;
    }

    /** Free internet egress of the month, over all regions. */
    public Node freeEgress() {
        return freeEgress;
    }

    /** Free CloudFront egress of the month, over all geographies. */
    public Node freeCdnEgress() {
        return freeCdnEgress;
    }

    private Node free(Formulas formulas, String field, DatedRule byDate, PriceCatalog catalog) {
        LocalDate date = catalog.ruleDate(byDate);
        Node typed = assumptions.find(field);
        FieldSpec spec = FieldSpec.of(io.spillway.model.topology.Assumptions.class, field);
        Node allowance = typed != null
                ? typed
                : formulas.input(
                        ASSUMPTIONS,
                        field,
                        spec.label(),
                        spec.unit(),
                        byDate.at(date),
                        new Provenance(true, byDate.source(date), ""));
        Node none = formulas.constant(0, Unit.GB_PER_MONTH);
        return formulas.select(assumptions.get("freeTiers"), none, allowance);
    }
}
