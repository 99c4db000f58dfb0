package io.spillway.app.ui.compare;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.table.CsvText;
import java.util.ArrayList;
import java.util.List;

/** The comparison as text for a spreadsheet: numbers as they are, not rounded. */
final class CompareText {
    private CompareText() {}

    static String of(CompareViewModel.Table table) {
        CsvText csv = new CsvText();
        List<String> head = new ArrayList<>(List.of(Texts.of("compare.section"), Texts.of("compare.what")));
        table.heads().forEach(each -> {
            head.add(each.name());
            if (!each.reference()) {
                head.add(Texts.of("compare.differenceOf", each.name()));
            }
        });
        csv.words(head);
        table.rows().forEach(row -> add(csv, table.heads(), "", row));
        return csv.toString();
    }

    private static void add(CsvText csv, List<CompareViewModel.Head> heads, String section, CompareRow row) {
        if (row.isHeading()) {
            String path = section.isEmpty() ? row.label() : section + ", " + row.label();
            row.children().forEach(child -> add(csv, heads, path, child));
            return;
        }
        csv.word(section).word(row.label());
        for (int i = 0; i < heads.size(); i++) {
            CompareCell cell = row.cells().get(i);
            if (Double.isNaN(cell.value())) {
                csv.word(cell.text());
            } else {
                csv.number(cell.value());
            }
            if (!heads.get(i).reference()) {
                csv.number(cell.change());
            }
        }
        csv.end();
    }
}
