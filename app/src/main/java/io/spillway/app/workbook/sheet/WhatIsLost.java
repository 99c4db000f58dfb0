package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.pricing.formula.Rounding;
import java.util.List;

/** What a scenario that costs less loses beside: survival, endurance, spare parts, privacy. */
record WhatIsLost(ResilienceSheet resilience, Totals totals, SummaryColumns columns) {
    private static final double CENT = 0.005;

    /** What a cheaper scenario loses that the first has. */
    Live of(int row, int s) {
        String difference = Cells.at(columns.difference(), row);
        String here = Cells.at(columns.queues(), row);
        String there = Cells.absolute(columns.queues(), SummarySheet.FIRST);
        String lost = survivalLost(columns.zone(), row, "zone") + "&"
                + survivalLost(columns.broker(), row, "broker") + "&IF(COUNT(" + here
                + "," + there + ")=2,IF(" + there + "-" + here + ">1E-9*MAX(1," + there + "," + here
                + "),\", queue hours\",\"\"),\"\")&" + more(resilience.spares(s), resilience.spares(0), "spare");
        StringBuilder privacy = new StringBuilder();
        List<Live> seen = resilience.exposed(s);
        for (int i = 0; i < seen.size(); i++) {
            privacy.append(i == 0 ? "" : ",")
                    .append(exceeds(seen.get(i), resilience.exposed(0).get(i)));
        }
        lost += "&IF(OR(" + privacy + "),\", privacy\",\"\")";
        String formula = "IF(AND(ISNUMBER(" + difference + ")," + difference + "<-0.005),MID(" + lost + ",3,99),\"\")";
        Live saving = totals.difference(s, 0);
        String words = isLost(resilience.zone(s), resilience.zone(0), "zone")
                + isLost(resilience.broker(s), resilience.broker(0), "broker")
                + (resilience.queues(s).isNumber()
                                && resilience.queues(0).isNumber()
                                && Rounding.greater(
                                        resilience.queues(0).number(),
                                        resilience.queues(s).number())
                        ? ", queue hours"
                        : "")
                + (isMore(resilience.spares(s), resilience.spares(0)) ? ", spare" : "")
                + (isExposed(s) ? ", privacy" : "");
        return Live.text(
                formula, saving.isNumber() && saving.number() < -CENT && !words.isEmpty() ? words.substring(2) : "");
    }

    private boolean isExposed(int s) {
        List<Live> here = resilience.exposed(s);
        List<Live> there = resilience.exposed(0);
        return isMore(here.getFirst(), there.getFirst()) || isMore(here.getLast(), there.getLast());
    }

    private static boolean isMore(Live here, Live there) {
        return here.isNumber() && there.isNumber() && Rounding.greater(here.number(), there.number());
    }

    private static String more(Live here, Live there, String what) {
        return "IF(" + exceeds(here, there) + ",\", " + what + "\",\"\")";
    }

    private static String exceeds(Live here, Live there) {
        return "IF(COUNT(" + here.formula() + "," + there.formula() + ")=2," + here.formula() + "-" + there.formula()
                + ">1E-9*MAX(1," + here.formula() + "," + there.formula() + "),FALSE)";
    }

    private static String survivalLost(int column, int row, String what) {
        return "IF(AND(" + Cells.at(column, row) + "=\"not survived\"," + Cells.absolute(column, SummarySheet.FIRST)
                + "<>\"not survived\"),\", " + what + "\",\"\")";
    }

    private static String isLost(Live here, Live there, String what) {
        return here.text().equals("not survived") && !there.text().equals("not survived") ? ", " + what : "";
    }
}
