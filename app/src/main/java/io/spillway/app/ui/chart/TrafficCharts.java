package io.spillway.app.ui.chart;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Names;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent.Group;
import io.spillway.app.ui.chart.ChartContent.Mark;
import io.spillway.app.ui.chart.ChartContent.Series;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.ZoneTraffic;
import io.spillway.pricing.traffic.FlowTraffic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Volumes by flow and by zone. */
record TrafficCharts(Shown shown) {
    private static final int MOST_FLOWS = 40;

    private record Path(
            String id, String name, Amount gb, @Nullable Double crossing, Amount cost) {}

    /** What each flow moves, by whether it stays in its zone, the largest first. */
    ChartContent byPath() {
        String title =
                Texts.of("chart.title.transfer", shown.selected().scenario().name());
        CostBreakdown breakdown = shown.selected().breakdown();
        if (breakdown == null) {
            return new ChartContent.Nothing(title, Texts.of("chart.notComputed"));
        }
        List<Path> paths = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (FlowTraffic flow : breakdown.model().traffic().flows()) {
            Path path = path(flow, breakdown);
            if (!path.gb.isKnown()) {
                unknown.add(path.name);
            } else if (path.gb.value() > 0) {
                paths.add(path);
            }
        }
        if (paths.isEmpty()) {
            return new ChartContent.Nothing(title, Texts.of("chart.noTraffic"));
        }
        paths.sort(Comparator.comparingDouble((Path path) -> path.gb.value()).reversed());
        List<Path> drawn = paths.subList(0, Math.min(MOST_FLOWS, paths.size()));
        List<Series> series = new ArrayList<>();
        series(
                series,
                Texts.of("chart.inZone"),
                Tone.IN_ZONE,
                drawn,
                path -> path.crossing == null ? Double.NaN : path.gb.value() * (1 - path.crossing));
        series(
                series,
                Texts.of("chart.crossesZones"),
                Tone.CROSSING,
                drawn,
                path -> path.crossing == null ? Double.NaN : path.gb.value() * path.crossing);
        series(
                series,
                Texts.of("chart.noZones"),
                Tone.NO_ZONES,
                drawn,
                path -> path.crossing == null ? path.gb.value() : Double.NaN);
        List<Group> groups =
                drawn.stream().map(path -> new Group(path.id, path.name)).toList();
        List<String> labels = drawn.stream()
                .map(path -> Figures.volume(path.gb.value()) + "  "
                        + shown.notation().shortMoney(path.cost))
                .toList();
        return new ChartContent.Bars(
                title,
                note(paths, drawn, unknown),
                Scale.volume(),
                true,
                groups,
                ChartContent.labelled(series, labels));
    }

    private interface Length {
        double of(Path path);
    }

    private void series(List<Series> to, String name, Tone tone, List<Path> paths, Length length) {
        to.add(new Series(
                name,
                tone,
                paths.stream()
                        .map(path -> new Mark(
                                length.of(path),
                                "",
                                path.name + "\n" + name + ": " + Figures.volume(length.of(path)) + "\n"
                                        + Texts.of(
                                                "chart.volumeAndCost",
                                                Figures.volume(path.gb.value()),
                                                shown.notation().money(path.cost))))
                        .toList()));
    }

    private static String note(List<Path> paths, List<Path> drawn, List<String> unknown) {
        double all = paths.stream().mapToDouble(path -> path.gb.value()).sum();
        double crossing = paths.stream()
                .mapToDouble(path -> path.crossing == null ? 0 : path.gb.value() * path.crossing)
                .sum();
        String note = Texts.of("chart.transferNote", Figures.volume(all), Figures.percent(crossing / all));
        if (paths.size() > drawn.size()) {
            note += " " + Texts.of("chart.smallestLeftOut", String.valueOf(paths.size() - drawn.size()));
        }
        return unknown.isEmpty() ? note : note + " " + Texts.of("chart.notKnownOnes", String.join(", ", unknown));
    }

    private static Path path(FlowTraffic flow, CostBreakdown breakdown) {
        String id = flow.flow().id();
        Topology topology = breakdown.model().topology();
        boolean zones = flow.from() != null && flow.arrival() != null
                || breakdown.evaluation().value(flow.crossing()) > 0;
        return new Path(
                id,
                Names.of(flow.flow(), topology),
                breakdown.amount(breakdown.model().graph().get(id + ".gb")),
                zones ? breakdown.evaluation().value(flow.crossing()) : null,
                breakdown.flow(id));
    }

    /** Volume from each zone to each zone. */
    ChartContent byZone() {
        String title = Texts.of("chart.title.zones", shown.selected().scenario().name());
        CostBreakdown breakdown = shown.selected().breakdown();
        if (breakdown == null) {
            return new ChartContent.Nothing(title, Texts.of("chart.notComputed"));
        }
        ZoneTraffic traffic = ZoneTraffic.of(breakdown);
        double total = traffic.total();
        if (total <= 0) {
            return new ChartContent.Nothing(title, Texts.of("chart.noZoneTraffic"));
        }
        List<Integer> used = new ArrayList<>();
        for (int zone = 0; zone < traffic.gb().size(); zone++) {
            double sum = 0;
            for (int other = 0; other < traffic.gb().size(); other++) {
                sum += traffic.gb().get(zone).get(other)
                        + traffic.gb().get(other).get(zone);
            }
            if (sum > total * 1e-9) {
                used.add(zone);
            }
        }
        List<String> names = used.stream().map(TrafficCharts::zone).toList();
        List<List<Mark>> cells = new ArrayList<>();
        for (int from : used) {
            List<Mark> row = new ArrayList<>();
            for (int to : used) {
                double gb = traffic.gb().get(from).get(to);
                String words = Texts.of(
                        "chart.zoneCell", zone(from), zone(to), Figures.volume(gb), Figures.percent(gb / total));
                row.add(new Mark(gb, Figures.volume(gb), words));
            }
            cells.add(row);
        }
        String note = Texts.of(
                "chart.zonesNote",
                Figures.volume(total),
                Figures.percent(traffic.crossing() / total),
                Figures.volume(traffic.withoutZones().value()));
        if (traffic.certainty() != io.spillway.pricing.formula.Certainty.KNOWN) {
            note += " " + Texts.of("chart.someFlowsUnknown");
        }
        return new ChartContent.HeatMap(
                title, note, Texts.of("chart.toZone"), Texts.of("chart.fromZone"), Scale.volume(), names, names, cells);
    }

    private static String zone(int index) {
        return String.valueOf((char) ('a' + index));
    }
}
