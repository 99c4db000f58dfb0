package io.spillway.pricing.catalogue.browser;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.ReservedOption.OfferingClass;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways of buying one instance type side by side, On-Demand first. Unknown prices stay rows that say why. */
public final class PurchaseOptions {

    private static final Unit HOURLY = Unit.of("USD/h");
    private static final Unit MONTH = Unit.of("mo");
    private static final double HOURS_PER_YEAR = 8_760;
    private static final Provenance HOURS_PER_MONTH =
            new Provenance(true, "AWS Pricing Calculator: 8,760 h / 12", "2018-11");

    private final PriceCatalog catalog;
    private final String region;
    private final String type;
    private final Formulas formulas = new Formulas();
    private final Node hoursPerMonth;
    private final Node onDemand;
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(
            PurchaseRow.Option option,
            int termYears,
            String payment,
            RateLookup price,
            Node effective,
            Node upfront,
            Node recurring,
            Node monthly,
            @Nullable Node saving,
            @Nullable Node breakEven) {}

    private PurchaseOptions(PriceCatalog catalog, String region, String type, double hoursPerMonth) {
        this.catalog = catalog;
        this.region = region;
        this.type = type;
        this.hoursPerMonth = formulas.input(
                "assumptions",
                "hoursPerMonth",
                "Hours of a month",
                Unit.HOURS_PER_MONTH,
                hoursPerMonth,
                hoursPerMonth == 730 ? HOURS_PER_MONTH : Provenance.TYPED);
        RateLookup price = catalog.rate(RateKey.ec2OnDemand(region, type));
        this.onDemand = rate("on-demand", "effective", "On-Demand", HOURLY, price);
        drafts.add(new Draft(
                PurchaseRow.Option.ON_DEMAND,
                0,
                "",
                price,
                onDemand,
                formulas.constant(0, Unit.USD),
                onDemand,
                monthly("on-demand", onDemand),
                null,
                null));
    }

    /**
     * The options of an instance type in a region.
     *
     * @param hoursPerMonth 730, or what a workspace assumes
     */
    public static List<PurchaseRow> of(PriceCatalog catalog, String region, String type, double hoursPerMonth) {
        PurchaseOptions options = new PurchaseOptions(catalog, region, type, hoursPerMonth);
        for (ReservedOption reserved : ReservedOption.values()) {
            options.reserved(reserved);
        }
        for (int years : new int[] {1, 3}) {
            for (PaymentOption payment : PaymentOption.values()) {
                options.savingsPlan(
                        PurchaseRow.Option.COMPUTE_SAVINGS_PLAN,
                        years,
                        payment,
                        RateKey.computeSavingsPlan(region, type, years, payment));
                options.savingsPlan(
                        PurchaseRow.Option.EC2_INSTANCE_SAVINGS_PLAN,
                        years,
                        payment,
                        RateKey.ec2InstanceSavingsPlan(region, type, years, payment));
            }
        }
        return options.rows();
    }

    private List<PurchaseRow> rows() {
        FormulaGraph graph = formulas.build();
        Evaluation evaluation = Evaluation.of(graph);
        return drafts.stream()
                .map(draft -> new PurchaseRow(
                        draft.option,
                        draft.termYears,
                        draft.payment,
                        draft.price,
                        draft.effective,
                        draft.upfront,
                        draft.recurring,
                        draft.monthly,
                        draft.saving,
                        draft.breakEven,
                        evaluation))
                .toList();
    }

    private void reserved(ReservedOption reserved) {
        RateLookup price = catalog.rate(RateKey.ec2Reserved(region, type, reserved));
        RateLookup upfront = catalog.rate(RateKey.ec2ReservedUpfront(region, type, reserved));
        RateLookup recurring = catalog.rate(RateKey.ec2ReservedHourly(region, type, reserved));
        String owner = reserved.text().replace(':', '-');
        add(
                reserved.offeringClass() == OfferingClass.STANDARD
                        ? PurchaseRow.Option.RESERVED_STANDARD
                        : PurchaseRow.Option.RESERVED_CONVERTIBLE,
                reserved.termYears(),
                reserved.payment(),
                price,
                owner,
                rate(owner, "effective", "Effective price", HOURLY, price),
                rate(owner, "upfront", "Upfront", Unit.USD, upfront),
                rate(owner, "recurring", "Recurring", HOURLY, recurring));
    }

    private void savingsPlan(PurchaseRow.Option option, int years, PaymentOption payment, RateKey key) {
        RateLookup price = catalog.rate(key);
        String owner = key.usage().substring(key.usage().indexOf(':') + 1).replace(':', '-');
        Node effective = rate(owner, "effective", "Price of the plan", HOURLY, price);
        Node term = formulas.constant(HOURS_PER_YEAR * years, "h");
        Node whole = effective.times(term);
        Node upfront = switch (payment) {
            case NO_UPFRONT -> formulas.constant(0, Unit.USD);
            case ALL_UPFRONT -> whole;
            case PARTIAL_UPFRONT -> unknown(owner, "upfront", Unit.USD, key);
        };
        Node recurring = switch (payment) {
            case NO_UPFRONT -> effective;
            case ALL_UPFRONT -> formulas.constant(0, HOURLY);
            case PARTIAL_UPFRONT -> unknown(owner, "recurring", HOURLY, key);
        };
        add(option, years, payment, price, owner, effective, upfront, recurring);
    }

    private Node unknown(String owner, String quantity, Unit unit, RateKey key) {
        return rate(
                owner,
                quantity,
                quantity,
                unit,
                new RateLookup.Unknown(key, "how much of a plan is paid upfront is agreed when it is bought"));
    }

    private void add(
            PurchaseRow.Option option,
            int years,
            PaymentOption payment,
            RateLookup price,
            String owner,
            Node effective,
            Node upfront,
            Node recurring) {
        Node term = formulas.constant(HOURS_PER_YEAR * years, "h");
        Node monthOfOnDemand = onDemand.times(hoursPerMonth);
        Node breakEven = effective
                .times(term)
                .perOrUnknown(monthOfOnDemand)
                .as(owner, "breakEven", "On-Demand has cost as much as the commitment after");
        Node saving = formulas.constant(1, Unit.ONE)
                .minus(effective.perOrUnknown(onDemand))
                .as(owner, "saving", "Saved against On-Demand");
        if (breakEven.unit() != MONTH) {
            throw new IllegalStateException("break-even is in " + breakEven.unit());
        }
        drafts.add(new Draft(
                option,
                years,
                payment.text(),
                price,
                effective,
                upfront,
                recurring,
                monthly(owner, effective),
                saving,
                breakEven));
    }

    private Node monthly(String owner, Node effective) {
        return effective.times(hoursPerMonth).as(owner, "monthly", "A month of an instance that always runs");
    }

    private Node rate(String owner, String quantity, String label, Unit unit, RateLookup lookup) {
        double value = lookup instanceof RateLookup.Known(Rate rate) ? rate.usd() : 0;
        return formulas.rate(owner, quantity, label, unit, value, lookup);
    }
}
