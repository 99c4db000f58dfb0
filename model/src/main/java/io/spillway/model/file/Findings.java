package io.spillway.model.file;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects findings while a file is read; keeps the first thousand and counts the rest. */
public final class Findings {

    private static final int KEPT = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private int errors;
    private int dropped;

    public void add(Finding finding) {
        if (finding.isError()) {
            errors++;
        }
        if (kept.size() < KEPT) {
            kept.add(finding);
        } else {
            dropped++;
        }
    }

    /** Adds what another reading found, whose own list is already short enough. */
    public void addAll(List<Finding> findings) {
        kept.addAll(findings);
        errors += (int) findings.stream().filter(Finding::isError).count();
    }

    public void error(String code, Location location, String message, String advice) {
        add(Finding.error(code, location, message, advice));
    }

    /** An error whose advice takes time to find, and is looked for only while findings are kept. */
    public void error(String code, Location location, String message, Supplier<String> advice) {
        error(code, location, message, kept.size() < KEPT ? advice.get() : "");
    }

    public void warning(String code, Location location, String message, String advice) {
        add(Finding.warning(code, location, message, advice));
    }

    /** Errors so far, those not kept included. */
    public int errors() {
        return errors;
    }

    /** All so far, those not kept included. */
    int count() {
        return kept.size() + dropped;
    }

    public List<Finding> list() {
        if (dropped == 0) {
            return List.copyOf(kept);
        }
        List<Finding> all = new ArrayList<>(kept);
        all.add(Finding.error(
                "more-findings",
                Location.of(""),
                dropped + " further findings are not listed",
                "mend the listed ones first"));
        return List.copyOf(all);
    }
}
