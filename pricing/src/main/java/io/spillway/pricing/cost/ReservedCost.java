package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment.OfferingClass;
import io.spillway.model.commitment.Commitment.ReservedInstances;
import io.spillway.model.commitment.Commitment.Scope;
import io.spillway.model.instance.InstanceType;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.rate.RateBook;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Reserved Instances: a number of hosts in every hour of the term. With regional scope they float over their family in
 * normalised units ({@link NormalizedUnits}); with zonal scope they cover their own type only. The effective price spreads what
 * is paid upfront over 8,760 hours a year.
 */
final class ReservedCost {
    private static final String NU = "nu/host";
    private static final String HOURLY = "USD/h/host";
    private static final String UPFRONT = "USD/host";

    private final Formulas formulas;
    private final RateBook rates;
    private final CatalogTables tables;
    private final CommitmentCost commitments;

    ReservedCost(Formulas formulas, RateBook rates, CommitmentCost commitments) {
        this.formulas = formulas;
        this.rates = rates;
        this.tables = rates.tables();
        this.commitments = commitments;
    }

    private record Price(Node effective, Node recurring, Node upfront) {}

    CommitmentUse apply(ReservedInstances reserved, List<CoverableFleet> fleets) {
        String id = reserved.id();
        String owner = CommitmentUse.OWNER + id;
        Inputs in = new Inputs(formulas, owner, reserved, domain -> List.of());
        Price price = price(reserved, in);
        OptionalDouble size = NormalizedUnits.of(reserved.instanceType(), tables.instanceTypes());
        boolean floats = reserved.scope() == Scope.REGIONAL && size.isPresent();
        Node each = formulas.constant(floats ? size.getAsDouble() : 1, NU);
        Table units = floats ? unitsOfFamily(reserved.instanceType()) : exactly(reserved.instanceType());

        Node bought = in.get("count").times(each).as(owner, "units", "Normalised units bought");
        List<Node> sizes = new ArrayList<>();
        List<Node> wanted = new ArrayList<>();
        for (CoverableFleet fleet : fleets) {
            Node perHost = formulas.lookup(fleet.fleet().instanceType(), units);
            sizes.add(perHost);
            wanted.add(fleet.left().times(perHost));
        }
        Node demand =
                formulas.sum(wanted, Unit.of("nu")).as(owner, "demand", "Normalised units it could cover, by hour");
        Node used =
                formulas.min(bought, demand).as(owner, "covering", "Normalised units that cover something, by hour");
        Node share = used.perOrZero(demand).as(owner, "coverage", "Share of the demand it covers, by hour");
        Node perUnit = price.effective.per(each).as(owner, "price", "Effective price of a normalised unit");
        for (int i = 0; i < fleets.size(); i++) {
            Node covered = wanted.get(i).times(share);
            Node hosts = covered.perOrZero(sizes.get(i));
            commitments.cover(id, "Reserved Instances", fleets.get(i), hosts, covered.times(perUnit));
        }
        return commitments.settle(
                id,
                "Reserved Instances",
                FleetCost.EC2,
                floats,
                bought,
                used,
                perUnit,
                in.get("count").times(price.recurring).times(commitments.hoursPerMonth()),
                in.get("count").times(price.upfront));
    }

    private Table exactly(String type) {
        return tables.attribute(
                "Is " + type,
                NU,
                candidate -> OptionalDouble.of(candidate.name().equals(type) ? 1 : 0));
    }

    private Table unitsOfFamily(String type) {
        String family = NormalizedUnits.family(type);
        List<InstanceType> types = tables.instanceTypes();
        return tables.attribute(
                "Normalised units of family " + family,
                NU,
                candidate -> OptionalDouble.of(
                        candidate.family().equals(family)
                                ? NormalizedUnits.of(candidate.name(), types).orElse(0)
                                : 0));
    }

    private Price price(ReservedInstances reserved, Inputs in) {
        Node term = in.get("termYears");
        Node typed = in.find("effectiveUsdPerHour");
        if (typed == null) {
            return new Price(
                    byTerm(reserved, term, HOURLY, RateKey::ec2Reserved),
                    byTerm(reserved, term, HOURLY, RateKey::ec2ReservedHourly),
                    byTerm(reserved, term, UPFRONT, RateKey::ec2ReservedUpfront));
        }
        Node nothingHourly = formulas.constant(0, HOURLY);
        Node nothingUpfront = formulas.constant(0, UPFRONT);
        return switch (reserved.payment()) {
            case NO_UPFRONT -> new Price(typed, typed, nothingUpfront);
            case ALL_UPFRONT -> {
                Node hours = term.times(formulas.constant(8760, "h/y"));
                yield new Price(typed, nothingHourly, typed.times(hours));
            }
            case PARTIAL_UPFRONT -> {
                String why = "how a typed effective price splits into upfront and recurring is not known";
                RateKey key = key(reserved, 1, RateKey::ec2ReservedUpfront);
                yield new Price(
                        typed,
                        unknown(reserved, "recurring", HOURLY, key, why),
                        unknown(reserved, "upfront", UPFRONT, key, why));
            }
        };
    }

    private interface KeyOf {
        RateKey of(String region, String type, ReservedOption option);
    }

    /** The price of the term; there is none of two years. */
    private Node byTerm(ReservedInstances reserved, Node term, String unit, KeyOf keyOf) {
        Node one = rates.flat(key(reserved, 1, keyOf), unit);
        Node three = rates.flat(key(reserved, 3, keyOf), unit);
        RateKey key = key(reserved, 1, keyOf);
        Node none = unknown(reserved, key.usage(), unit, key, "Reserved Instances run one year or three, not two");
        Node overOne = formulas.when(term.exceeds(formulas.constant(1, "y")), none, one);
        return formulas.when(term.exceeds(formulas.constant(2, "y")), three, overOne);
    }

    private static RateKey key(ReservedInstances reserved, int years, KeyOf keyOf) {
        return keyOf.of(reserved.region(), reserved.instanceType(), option(reserved, years));
    }

    private Node unknown(ReservedInstances reserved, String what, String unit, RateKey key, String why) {
        return formulas.rate(
                CommitmentUse.OWNER + reserved.id(),
                "none." + what,
                "No price",
                Unit.of(unit),
                0,
                new RateLookup.Unknown(key, why));
    }

    private static ReservedOption option(ReservedInstances reserved, int years) {
        ReservedOption.OfferingClass offering = reserved.offeringClass() == OfferingClass.CONVERTIBLE
                ? ReservedOption.OfferingClass.CONVERTIBLE
                : ReservedOption.OfferingClass.STANDARD;
        ReservedOption.PaymentOption payment = switch (reserved.payment()) {
            case NO_UPFRONT -> ReservedOption.PaymentOption.NO_UPFRONT;
            case PARTIAL_UPFRONT -> ReservedOption.PaymentOption.PARTIAL_UPFRONT;
            case ALL_UPFRONT -> ReservedOption.PaymentOption.ALL_UPFRONT;
        };
        return ReservedOption.of(offering, years, payment);
    }
}
