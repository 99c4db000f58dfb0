package io.spillway.app.ui.sweep;

import io.spillway.app.ui.input.ModelInput;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.sweep.StructuralField;
import java.util.List;

/** Values that are proposed for an input, as they could be typed. */
final class ProposedValues {
    private static final int COUNT = 41;
    private static final int COUNT_OF_TWO = 13;
    private static final int MOST_OPTIONS = 12;

    private ProposedValues() {}

    /** @param withAnother whether another input is varied too, so that fewer values are enough */
    static String of(String path, CostBreakdown breakdown, boolean withAnother) {
        Node leaf = breakdown.model().graph().find(path);
        if (leaf == null || !leaf.isLeaf()) {
            return StructuralField.of(breakdown.model().topology()).stream()
                    .filter(field -> field.path().equals(path))
                    .findFirst()
                    .map(field -> String.join(",", field.values()))
                    .orElse("");
        }
        double now = breakdown.model().graph().value(leaf);
        if (leaf.op() == Op.CHOICE) {
            return leaf.options().size() <= MOST_OPTIONS ? "*" : family(leaf, (int) now);
        }
        ModelInput.Ends ends = ModelInput.proposed(leaf, now);
        return JsonNumber.text(ends.from()) + ":" + JsonNumber.text(ends.to()) + ":"
                + (withAnother ? COUNT_OF_TWO : COUNT);
    }

    /** Options that begin like the one in force, such as the sizes of a family of instance types. */
    private static String family(Node leaf, int inForce) {
        String now = leaf.options().get(inForce);
        int dot = now.lastIndexOf('.');
        String family = dot < 0 ? now : now.substring(0, dot + 1);
        List<String> like = leaf.options().stream()
                .filter(option -> option.startsWith(family))
                .limit(MOST_OPTIONS)
                .toList();
        return String.join(",", like.contains(now) ? like : List.of(now));
    }
}
