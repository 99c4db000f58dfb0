package io.spillway.app.workbook.sheet;

import io.spillway.app.figure.LossWords;
import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.resilience.Endurance;
import io.spillway.scenarios.resilience.Exposure;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Peak;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.SinglePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What each scenario survives and where it has no spare, part by part, as formulas. */
final class ResilienceSheet {
    static final String TITLE = "Resilience";
    private static final int FIRST_SCENARIO = 3;
    private static final int ZONE = Frame.HEAD_ROW + 1;
    private static final int BROKER = ZONE + 1;
    private static final int QUEUES = ZONE + 2;
    private static final int SPARE = ZONE + 3;
    private static final int SPARES = ZONE + 4;
    private static final int ADDRESSES = ZONE + 6;
    private static final int BALANCERS = ZONE + 7;
    private static final int FIRST = ZONE + 9;
    static final String NO_SPARE = "no spare";

    private final Report report;
    private final Styles styles;
    private final List<SurvivalFormulas> formulas = new ArrayList<>();
    private final List<Resilience> engine = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Grid grid = new Grid();
    private final List<Live[]> summary = new ArrayList<>();

    ResilienceSheet(Report report, Model model, Styles styles) {
        this.report = report;
        this.styles = styles;
        for (int s = 0; s < scenarios(); s++) {
            Column column = report.comparison().columns().get(s);
            engine.add(Objects.requireNonNull(column.resilience()));
            formulas.add(new SurvivalFormulas(model, s));
            CostBreakdown breakdown = model.columns().get(s).breakdown();
            breakdown
                    .model()
                    .topology()
                    .components()
                    .values()
                    .forEach(component -> names.putIfAbsent(component.id(), component.name()));
        }
        heading();
        ResilienceParts parts = new ResilienceParts(styles, grid, formulas, engine, names, FIRST);
        ResilienceParts.Rows zones = parts.losses("zone", SurvivalFormulas::afterZone, Resilience::zoneLosses);
        ResilienceParts.Rows brokers = parts.losses("broker", SurvivalFormulas::afterBroker, Resilience::brokerLosses);
        ResilienceParts.Rows queues = parts.queues();
        ResilienceParts.Rows spares = parts.spares();
        ResilienceParts.Rows peaks = parts.peaks();
        int addressLook = counted(Exposure::publicAddresses);
        int balancerLook = counted(Exposure::internetFacingBalancers);
        ResilienceParts.Rows addresses = parts.addresses(addressLook);
        ResilienceParts.Rows balancers = parts.balancers(balancerLook);
        int[] looks = {
            styles.textRight(),
            styles.textRight(),
            styles.hours(),
            styles.textRight(),
            styles.whole(),
            styles.percent(),
            addressLook,
            balancerLook
        };
        for (int s = 0; s < scenarios(); s++) {
            Live[] all = summary(s, zones, brokers, queues, spares, peaks, addresses, balancers);
            for (int i = 0; i < all.length; i++) {
                grid.live(ZONE + i, column(s), InputChecks.guarded(all[i], s), looks[i]);
            }
            summary.add(all);
        }
    }

    private int scenarios() {
        return report.comparison().columns().size();
    }

    static int column(int scenario) {
        return FIRST_SCENARIO + scenario;
    }

    /** Whether the largest zone may be lost. */
    Live zone(int scenario) {
        return linked(scenario, ZONE);
    }

    /** Whether a broker may be lost. */
    Live broker(int scenario) {
        return linked(scenario, BROKER);
    }

    /** Hours until the first queue is full. */
    Live queues(int scenario) {
        return linked(scenario, QUEUES);
    }

    /** What has no second. */
    Live withoutSpare(int scenario) {
        return linked(scenario, SPARE);
    }

    /** How many parts have no second. */
    Live spares(int scenario) {
        return linked(scenario, SPARES);
    }

    /** What the internet can see: public addresses and balancers, each of its own. */
    List<Live> exposed(int scenario) {
        return List.of(linked(scenario, ADDRESSES), linked(scenario, BALANCERS));
    }

    private Live linked(int scenario, int row) {
        Live there = summary.get(scenario)[row - ZONE];
        return new Live(TITLE + "!" + Cells.absolute(column(scenario), row), there.value());
    }

    void prepare(XSSFWorkbook book, XSSFSheet sheet) {
        Frame.prepare(sheet, FIRST_SCENARIO, 30, 44, 24);
        for (int s = 0; s < scenarios(); s++) {
            sheet.setColumnWidth(column(s), Frame.VALUE_WIDTH * 256);
        }
        Frame.protect(sheet);
        Frame.printArea(book, sheet, FIRST_SCENARIO + scenarios(), grid.lastRow() + 1);
        CellRangeAddress all = new CellRangeAddress(ZONE, grid.lastRow(), FIRST_SCENARIO, column(scenarios() - 1));
        String cell = Cells.at(FIRST_SCENARIO, ZONE);
        Highlights.rule(
                sheet,
                all,
                "OR(" + cell + "=\"overloaded\"," + cell + "=\"" + SurvivalFormulas.LOST + "\"," + cell + "=\""
                        + LossWords.NOT_SURVIVED + "\")",
                Highlights.RED,
                false);
        Highlights.rule(
                sheet, all, "OR(" + cell + "=\"unknown\"," + cell + "=\"" + NO_SPARE + "\")", Highlights.AMBER, false);
    }

    void write(SheetXml xml) {
        grid.write(xml);
    }

    private void heading() {
        grid.look(0, SheetXml.RowLook.ofHeight(24));
        grid.text(0, 0, TITLE, styles.title());
        grid.text(
                1,
                0,
                "What each scenario survives in its peak hour. The loads of what is lost move to the survivors, which must stay"
                        + " below the use allowed then; nothing that is lost is started again elsewhere.",
                styles.note());
        grid.look(
                Frame.HEAD_ROW,
                SheetXml.RowLook.ofHeight(HeadHeight.of(
                        report.comparison().columns().stream()
                                .map(column -> column.result().scenario().name()),
                        Frame.VALUE_WIDTH)));
        // It names a component, which may take a second line.
        grid.look(SPARE, SheetXml.RowLook.ofHeight(28));
        String[] heads = {"Part", "What", "Id"};
        for (int i = 0; i < heads.length; i++) {
            grid.text(Frame.HEAD_ROW, i, heads[i], styles.head());
        }
        for (int s = 0; s < scenarios(); s++) {
            grid.text(
                    Frame.HEAD_ROW,
                    column(s),
                    report.comparison().columns().get(s).result().scenario().name(),
                    styles.headRight());
        }
        String[] rows = {
            "The largest zone is lost",
            "One broker is lost",
            "Queues hold, when readers stop",
            "Without a spare",
            "How many parts that is",
            "Highest use in the peak hour",
            "Public IPv4 addresses",
            "Balancers that face the internet"
        };
        for (int i = 0; i < rows.length; i++) {
            grid.text(ZONE + i, 0, "All of it", styles.bold());
            grid.text(ZONE + i, 1, rows[i], styles.bold());
        }
    }

    private Live[] summary(
            int s,
            ResilienceParts.Rows zones,
            ResilienceParts.Rows brokers,
            ResilienceParts.Rows queues,
            ResilienceParts.Rows spares,
            ResilienceParts.Rows peaks,
            ResilienceParts.Rows addresses,
            ResilienceParts.Rows balancers) {
        Resilience resilience = engine.get(s);
        int column = column(s);
        Live zone = survived(zones, column, resilience.zoneLosses(), "survived");
        Live broker = survived(brokers, column, resilience.brokerLosses(), "no brokers");
        Endurance endurance = resilience.endurance();
        Live hold = queues.isNone()
                ? Live.text("\"no queue\"", "no queue")
                : new Live(
                        "IF(COUNT(" + queues.in(column) + ")=0,\"no queue\",MIN(" + queues.in(column) + "))",
                        endurance == null ? "no queue" : (Object) endurance.hours());
        List<SinglePoint> points = resilience.singlePoints();
        String count = "COUNTIF(" + spares.in(column) + ",\"" + NO_SPARE + "\")";
        Live spare = spares.isNone()
                ? Live.text("\"nothing\"", "nothing")
                : Live.text(
                        "IF(" + count + "=0,\"nothing\",IF(" + count + "=1,INDEX($" + spares.in(0) + ",MATCH(\""
                                + NO_SPARE + "\"," + spares.in(column) + ",0))," + count + "&\" parts\"))",
                        points.isEmpty()
                                ? "nothing"
                                : points.size() == 1 ? points.getFirst().name() : points.size() + " parts");
        Live spareCount = Live.number(spares.isNone() ? "0" : count, points.size());
        Peak peak = resilience.peak();
        Live busiest = peaks.isNone()
                ? Live.number("0", 0)
                : Live.number("MAX(" + peaks.in(column) + ")", peak == null ? 0 : peak.utilization());
        Exposure exposure = resilience.exposure();
        return new Live[] {
            zone,
            broker,
            hold,
            spare,
            spareCount,
            busiest,
            summed(addresses, column, exposure.publicAddresses()),
            summed(balancers, column, exposure.internetFacingBalancers())
        };
    }

    private static Live summed(ResilienceParts.Rows rows, int column, double sum) {
        String range = rows.in(column);
        return Live.number(
                rows.isNone() ? "0" : "IF(COUNTIF(" + range + ",\"unknown\")>0,\"unknown\",SUM(" + range + "))", sum);
    }

    /** Means of a month have decimals, where there are any. */
    private int counted(ToDoubleFunction<Exposure> count) {
        boolean whole = engine.stream()
                .map(Resilience::exposure)
                .mapToDouble(count)
                .allMatch(number -> number == Math.rint(number));
        return whole ? styles.whole() : styles.decimals();
    }

    private static Live survived(ResilienceParts.Rows rows, int column, List<Loss> losses, String without) {
        String value = LossWords.ofAll(losses, without);
        if (rows.isNone()) {
            return Live.text("\"" + value + "\"", value);
        }
        String range = rows.in(column);
        return Live.text(
                "IF(COUNTIF(" + range + ",\"" + SurvivalFormulas.LOST + "\")+COUNTIF(" + range
                        + ",\"overloaded\")>0,\"" + LossWords.NOT_SURVIVED + "\",IF(COUNTIF(" + range
                        + ",\"unknown\")>0,\"unknown\",IF(COUNTIF(" + range + ",\"survived\")>0,\"survived\",\""
                        + without
                        + "\")))",
                value);
    }
}
