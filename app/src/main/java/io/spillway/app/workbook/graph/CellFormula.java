package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of one column's cells on one sheet. Rounding and comparing are the expressions that every reader of the graph has
 * ({@code io.spillway.pricing.formula.Rounding}).
 */
public final class CellFormula {
    private static final int ANY_LEVEL = 0;
    private static final int SUM_LEVEL = 1;
    private static final int PRODUCT_LEVEL = 2;
    private static final int WHOLE_LEVEL = 3;
    private static final int SHORT_SUM = 3;

    /** Excel takes 255, Apache POI's COUNT 30. */
    private static final int MOST_ARGUMENTS = 30;

    /** The text of a cell whose value is unknown. */
    public static final String UNKNOWN = "unknown";

    private static final String UNKNOWN_TEXT = "\"" + UNKNOWN + "\"";

    private final ColumnCells cells;
    private final GraphPlan plan;
    private final TableCells tables;
    private final ModelSheet here;
    private final StringBuilder out = new StringBuilder(256);
    private final String[] letters = new String[ModelSheet.values().length];

    public CellFormula(ColumnCells cells, TableCells tables, ModelSheet here) {
        this.cells = cells;
        this.plan = cells.plan();
        this.tables = tables;
        this.here = here;
        for (ModelSheet sheet : ModelSheet.values()) {
            letters[sheet.ordinal()] = Cells.letters(sheet.firstValue() + cells.column());
        }
    }

    /** The formula of a number's cell. The text is valid until the next call. */
    public CharSequence of(Node node) {
        return of(node, 0);
    }

    /** The formula of one element of a vector. The text is valid until the next call. */
    public CharSequence of(Node node, int element) {
        out.setLength(0);
        boolean guarded = plan.mayBeUnknown(node) && node.op() != Op.LOOKUP;
        if (guarded) {
            out.append("IFERROR(");
        }
        body(node, element, ANY_LEVEL);
        if (guarded) {
            out.append(',').append(UNKNOWN_TEXT).append(')');
        }
        return out;
    }

    /** The formula of a second name of a node. */
    public CharSequence alias(Node node) {
        out.setLength(0);
        operand(node, 0, ANY_LEVEL);
        return out;
    }

    /** The formula of how many terms are left out of a sum, or of what a selection or total takes from one. */
    public CharSequence count(Node node) {
        out.setLength(0);
        out.append("IFERROR(");
        countBody(node);
        out.append(",0)");
        return out;
    }

    private void countBody(Node node) {
        switch (node.op()) {
            case SUM -> countOfSum(node);
            case TOTAL -> countOf(node.operand(0));
            case SELECT -> countOfSelection(node);
            case INPUT,
                    CHOICE,
                    RATE,
                    CONSTANT,
                    DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    QUOTIENT_OR_UNKNOWN,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER,
                    TIERED,
                    LOOKUP,
                    VECTOR,
                    ELEMENT,
                    PEAK -> throw new IllegalStateException(node + " leaves nothing out");
        }
    }

    private void countOfSum(Node node) {
        List<Node> texts = new ArrayList<>();
        for (Node term : node.operands()) {
            if (plan.mayBeUnknown(term)) {
                texts.add(term);
            }
        }
        boolean first = true;
        if (!texts.isEmpty()) {
            out.append(texts.size()).append("-(");
            overReferences("COUNT(", texts, 0);
            out.append(')');
            first = false;
        }
        for (Node term : node.operands()) {
            if (plan.mayBeAtLeast(term)) {
                if (!first) {
                    out.append('+');
                }
                first = false;
                countOf(term);
            }
        }
    }

    private void countOfSelection(Node node) {
        Node index = node.operand(0);
        if (index.width() > 1) {
            boolean first = true;
            for (int i = 1; i < node.arity(); i++) {
                if (plan.mayBeAtLeast(node.operand(i))) {
                    out.append(first ? "IF(COUNTIF(" : "+IF(COUNTIF(");
                    range(index);
                    out.append(',').append(i - 1).append(")>0,");
                    countOf(node.operand(i));
                    out.append(",0)");
                    first = false;
                }
            }
            return;
        }
        choose(node, i -> {
            if (plan.mayBeAtLeast(node.operand(i))) {
                countOf(node.operand(i));
            } else {
                out.append('0');
            }
        });
    }

    /** The cell with the number of terms left out. */
    private void countOf(Node node) {
        ScalarRow row = cells.scalar(node);
        if (row != null) {
            place(row.sheet(), letters[row.sheet().ordinal()], row.countRow());
            return;
        }
        VectorRows rows = cells.vector(node);
        if (rows == null) {
            throw new IllegalStateException(node + " has no cell");
        }
        place(rows.sheet(), Cells.letters(rows.sheet().firstValue() - 1), rows.row(cells.column()));
    }

    private void body(Node node, int k, int level) {
        int own = level(node);
        boolean brackets = own < level;
        if (brackets) {
            out.append('(');
        }
        write(node, k);
        if (brackets) {
            out.append(')');
        }
    }

    private int level(Node node) {
        return switch (node.op()) {
            case SUM -> isShort(node) || node.arity() > MOST_ARGUMENTS ? SUM_LEVEL : WHOLE_LEVEL;
            case DIFFERENCE, CEILING -> SUM_LEVEL;
            case PRODUCT -> isUncertain(node) ? WHOLE_LEVEL : PRODUCT_LEVEL;
            case QUOTIENT -> PRODUCT_LEVEL;
            case QUOTIENT_OR_UNKNOWN -> node.operand(1).width() > 1 ? WHOLE_LEVEL : PRODUCT_LEVEL;
            case TIERED -> SUM_LEVEL;
            case ELEMENT -> ANY_LEVEL;
            case INPUT,
                    CHOICE,
                    RATE,
                    CONSTANT,
                    QUOTIENT_OR_ZERO,
                    MIN,
                    MAX,
                    FLOOR,
                    GREATER,
                    SELECT,
                    LOOKUP,
                    VECTOR,
                    TOTAL,
                    PEAK -> WHOLE_LEVEL;
        };
    }

    private void write(Node node, int k) {
        switch (node.op()) {
            case INPUT, RATE -> throw new IllegalStateException(node + " is no formula");
            case CHOICE -> throw new IllegalStateException(node + " is text");
            case CONSTANT -> number(node.value());
            case SUM -> sum(node, k);
            case DIFFERENCE -> {
                strict(node.operand(0), k, SUM_LEVEL);
                out.append('-');
                strict(node.operand(1), k, PRODUCT_LEVEL);
            }
            case PRODUCT -> product(node, k);
            case QUOTIENT -> quotient(node, k);
            case QUOTIENT_OR_ZERO -> quotientOrZero(node, k);
            case QUOTIENT_OR_UNKNOWN -> quotientOrUnknown(node, k);
            case MIN -> extreme("MIN(", node, k);
            case MAX -> extreme("MAX(", node, k);
            case CEILING -> {
                Node x = node.operand(0);
                out.append("-INT(-(");
                strict(x, k, SUM_LEVEL);
                out.append("-1E-9*MAX(1,ABS(");
                strict(x, k, ANY_LEVEL);
                out.append("))))");
            }
            case FLOOR -> {
                Node x = node.operand(0);
                out.append("INT(");
                strict(x, k, SUM_LEVEL);
                out.append("+1E-9*MAX(1,ABS(");
                strict(x, k, ANY_LEVEL);
                out.append(")))");
            }
            case GREATER -> greater(node.operand(0), node.operand(1), k);
            case SELECT -> select(node, k);
            case TIERED -> tiered(node, k);
            case LOOKUP -> {
                out.append("INDEX(").append(tables.values(node.table())).append(',');
                choice(node.operand(0));
                out.append(')');
            }
            case VECTOR -> element(node, k);
            case ELEMENT -> strict(node.operand(0), node.elementIndex(), ANY_LEVEL);
            case TOTAL -> overRange("SUM(", node.operand(0), false);
            case PEAK -> overRange("MAX(", node.operand(0), true);
        }
    }

    private boolean isShort(Node sum) {
        return sum.arity() <= SHORT_SUM && !isUncertain(sum);
    }

    private boolean isUncertain(Node node) {
        for (int i = 0; i < node.arity(); i++) {
            if (uncertain(node.operand(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean uncertain(Node node) {
        return plan.mayBeUnknown(node) || plan.mayBeAtLeast(node);
    }

    private void sum(Node node, int k) {
        if (isShort(node)) {
            for (int i = 0; i < node.arity(); i++) {
                out.append(i == 0 ? "" : "+");
                operand(node.operand(i), k, SUM_LEVEL);
            }
            return;
        }
        ScalarRow row = plan.isCell(node) ? cells.scalar(node) : null;
        if (row != null && row.parts() > 0) {
            String column = letters[row.sheet().ordinal()];
            out.append("SUM(");
            place(row.sheet(), column, row.partRow());
            out.append(':').append(column).append(row.partRow() + row.parts()).append(')');
            return;
        }
        overReferences("SUM(", node.operands(), k);
    }

    /** The formula of one part of a sum that is too long for one formula. */
    public CharSequence part(Node node, int part) {
        out.setLength(0);
        int from = part * ScalarRow.PART;
        overReferences("SUM(", node.operands().subList(from, Math.min(node.arity(), from + ScalarRow.PART)), 0);
        return out;
    }

    /** A sum or count of terms, those next to each other in one column as a range; several where there are too many. */
    private void overReferences(String function, List<Node> terms, int k) {
        List<Node> rest = new ArrayList<>();
        List<ScalarRow> rows = new ArrayList<>();
        for (Node term : terms) {
            ScalarRow row = plan.isCell(term) && term.op() != Op.CHOICE ? cells.scalar(term) : null;
            if (row == null) {
                rest.add(term);
            } else {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(ScalarRow::sheet).thenComparingInt(ScalarRow::row));
        int arguments = 0;
        for (int from = 0; from < rows.size(); ) {
            ScalarRow start = rows.get(from);
            int to = from;
            while (to + 1 < rows.size()
                    && rows.get(to + 1).sheet() == start.sheet()
                    && rows.get(to + 1).row() == rows.get(to).row() + 1) {
                to++;
            }
            separate(function, arguments++);
            String column = letters[start.sheet().ordinal()];
            place(start.sheet(), column, start.row());
            if (to > from) {
                out.append(':').append(column).append(rows.get(to).row() + 1);
            }
            from = to + 1;
        }
        for (Node term : rest) {
            separate(function, arguments++);
            operand(term, k, ANY_LEVEL);
        }
        out.append(')');
    }

    private void separate(String function, int arguments) {
        if (arguments == 0) {
            out.append(function);
        } else {
            out.append(arguments % MOST_ARGUMENTS == 0 ? ")+" + function : ",");
        }
    }

    private void product(Node node, int k) {
        if (isUncertain(node)) {
            knownZero(node, k);
        }
        for (int i = 0; i < node.arity(); i++) {
            out.append(i == 0 ? "" : "*");
            strict(node.operand(i), k, i == 0 ? PRODUCT_LEVEL : WHOLE_LEVEL);
        }
        if (isUncertain(node)) {
            out.append(')');
        }
    }

    /** A known zero times an unknown is a known zero. */
    private void knownZero(Node node, int k) {
        int uncertain = 0;
        for (int i = 0; i < node.arity(); i++) {
            uncertain += uncertain(node.operand(i)) ? 1 : 0;
        }
        List<Node> tested = new ArrayList<>();
        for (Node factor : node.operands()) {
            if ((uncertain > 1 || !uncertain(factor)) && factor.op() != Op.CONSTANT) {
                tested.add(factor);
            }
        }
        if (tested.isEmpty()) {
            out.append('(');
            return;
        }
        out.append(tested.size() > 1 ? "IF(OR(" : "IF(");
        for (int i = 0; i < tested.size(); i++) {
            out.append(i == 0 ? "" : ",");
            Node factor = tested.get(i);
            if (factor.width() > 1) {
                out.append("COUNTIF(");
                range(factor);
                out.append(",0)=").append(factor.width());
            } else {
                strict(factor, k, ANY_LEVEL);
                out.append("=0");
            }
        }
        out.append(tested.size() > 1 ? "),0," : ",0,");
    }

    private void quotient(Node node, int k) {
        strict(node.operand(0), k, PRODUCT_LEVEL);
        out.append('/');
        strict(node.operand(1), k, WHOLE_LEVEL);
    }

    private void quotientOrZero(Node node, int k) {
        Node a = node.operand(0);
        out.append("IF(");
        strict(node.operand(1), k, ANY_LEVEL);
        out.append("=0,");
        if (uncertain(a)) {
            // What is unknown stays unknown.
            out.append("0*");
            strict(a, k, WHOLE_LEVEL);
        } else {
            out.append('0');
        }
        out.append(',');
        quotient(node, k);
        out.append(')');
    }

    private void quotientOrUnknown(Node node, int k) {
        Node divisor = node.operand(1);
        if (divisor.width() == 1) {
            quotient(node, k);
            return;
        }
        out.append("IF(COUNTIF(");
        range(divisor);
        out.append(",0)>0,").append(UNKNOWN_TEXT).append(',');
        quotient(node, k);
        out.append(')');
    }

    private void extreme(String function, Node node, int k) {
        out.append(function);
        for (int i = 0; i < node.arity(); i++) {
            out.append(i == 0 ? "" : ",");
            // MIN and MAX leave out the text of a reference; arithmetic does not.
            out.append(uncertain(node.operand(i)) ? "0+" : "");
            strict(node.operand(i), k, uncertain(node.operand(i)) ? SUM_LEVEL : ANY_LEVEL);
        }
        out.append(')');
    }

    private void greater(Node a, Node b, int k) {
        out.append("IF(");
        strict(a, k, SUM_LEVEL);
        out.append('-');
        strict(b, k, PRODUCT_LEVEL);
        out.append(">1E-9*MAX(1,ABS(");
        strict(a, k, ANY_LEVEL);
        out.append("),ABS(");
        strict(b, k, ANY_LEVEL);
        out.append(")),1,0)");
    }

    private void select(Node node, int k) {
        Node index = node.operand(0);
        boolean mixed = index.width() > 1 && isUncertain(node);
        if (mixed) {
            // A vector is unknown as a whole when any of its elements is.
            out.append("IF(OR(");
            boolean first = true;
            for (int i = 1; i < node.arity(); i++) {
                if (plan.mayBeUnknown(node.operand(i))) {
                    out.append(first ? "AND(ISTEXT(" : ",AND(ISTEXT(");
                    operand(node.operand(i), 0, ANY_LEVEL);
                    out.append("),COUNTIF(");
                    range(index);
                    out.append(',').append(i - 1).append(")>0)");
                    first = false;
                }
            }
            out.append(first ? "FALSE" : "").append("),").append(UNKNOWN_TEXT).append(',');
        }
        chooseElement(node, k);
        if (mixed) {
            out.append(')');
        }
    }

    private void chooseElement(Node node, int k) {
        Node index = node.operand(0);
        if (index.width() == 1) {
            choose(node, i -> operand(node.operand(i), k, ANY_LEVEL));
        } else if (node.arity() == 3) {
            out.append("IF(");
            strict(index, k, ANY_LEVEL);
            out.append(',');
            operand(node.operand(2), k, ANY_LEVEL);
            out.append(',');
            operand(node.operand(1), k, ANY_LEVEL);
            out.append(')');
        } else {
            out.append("CHOOSE(1+");
            strict(index, k, SUM_LEVEL);
            for (int i = 1; i < node.arity(); i++) {
                out.append(',');
                operand(node.operand(i), k, ANY_LEVEL);
            }
            out.append(')');
        }
    }

    private interface Option {
        void write(int operand);
    }

    private void choose(Node node, Option option) {
        Node index = node.operand(0);
        if (index.op() != Op.CHOICE && node.arity() == 3) {
            out.append("IF(");
            strict(index, 0, ANY_LEVEL);
            out.append(',');
            option.write(2);
            out.append(',');
            option.write(1);
            out.append(')');
            return;
        }
        out.append("CHOOSE(");
        if (index.op() == Op.CHOICE) {
            choice(index);
        } else {
            out.append("1+");
            strict(index, 0, SUM_LEVEL);
        }
        for (int i = 1; i < node.arity(); i++) {
            out.append(',');
            option.write(i);
        }
        out.append(')');
    }

    private void choice(Node choice) {
        place(ModelSheet.CHOICES, letters[ModelSheet.CHOICES.ordinal()], cells.choiceRow(choice));
    }

    private void tiered(Node node, int k) {
        Node quantity = node.operand(0);
        ScalarRow first = contiguous(node);
        if (first != null) {
            String from = "-Prices!" + Cells.letters(tables.firstEdge() + cells.column()) + "$";
            String step = ")*Prices!" + Cells.letters(tables.firstStep() + cells.column()) + "$";
            for (int i = 1; i < node.arity(); i++) {
                int row = first.row() + i;
                out.append(i == 1 ? "MAX(0," : "+MAX(0,");
                strict(quantity, k, SUM_LEVEL);
                out.append(from).append(row).append(step).append(row);
            }
            return;
        }
        double[] edges = node.tierEdges();
        for (int i = 0; i < edges.length; i++) {
            out.append(i == 0 ? "MAX(0," : "+MAX(0,");
            strict(quantity, k, SUM_LEVEL);
            out.append('-');
            number(edges[i]);
            out.append(")*");
            if (i == 0) {
                strict(node.operand(1), k, WHOLE_LEVEL);
            } else {
                out.append('(');
                strict(node.operand(i + 1), k, SUM_LEVEL);
                out.append('-');
                strict(node.operand(i), k, PRODUCT_LEVEL);
                out.append(')');
            }
        }
    }

    /** The first row of the prices of tiers that stand below each other on the sheet of prices; else null. */
    private @Nullable ScalarRow contiguous(Node node) {
        ScalarRow first = null;
        for (int i = 1; i < node.arity(); i++) {
            Node price = node.operand(i);
            ScalarRow row = price.op() == Op.RATE ? cells.scalar(price) : null;
            if (row == null || first != null && row.row() != first.row() + i - 1) {
                return null;
            }
            first = first == null ? row : first;
        }
        return first;
    }

    private void element(Node node, int k) {
        if (!isUncertain(node)) {
            operand(node.operand(k), 0, ANY_LEVEL);
            return;
        }
        out.append("IF(COUNT(");
        for (int i = 0; i < node.arity(); i++) {
            out.append(i == 0 ? "" : ",");
            operand(node.operand(i), 0, ANY_LEVEL);
        }
        out.append(")<").append(node.arity()).append(',').append(UNKNOWN_TEXT).append(',');
        strict(node.operand(k), 0, ANY_LEVEL);
        out.append(')');
    }

    private void overRange(String function, Node vector, boolean strict) {
        if (plan.mayBeUnknown(vector)) {
            out.append("IF(COUNT(");
            range(vector);
            out.append(")=0,").append(UNKNOWN_TEXT).append(',');
        }
        boolean count = strict && plan.mayBeAtLeast(vector);
        if (count) {
            out.append("IF(");
            countOf(vector);
            out.append('>').append("0,").append(UNKNOWN_TEXT).append(',');
        }
        out.append(function);
        range(vector);
        out.append(')');
        out.append(count ? ")" : "");
        out.append(plan.mayBeUnknown(vector) ? ")" : "");
    }

    /** An operand of an operator that takes no sum that leaves something out. */
    private void strict(Node node, int k, int level) {
        if (!plan.mayBeAtLeast(node)) {
            operand(node, k, level);
            return;
        }
        out.append("IF(");
        countOf(node);
        out.append(">0,").append(UNKNOWN_TEXT).append(',');
        operand(node, k, ANY_LEVEL);
        out.append(')');
    }

    private void operand(Node node, int k, int level) {
        if (node.op() == Op.CONSTANT) {
            number(node.value());
        } else if (node.op() == Op.CHOICE) {
            out.append('(');
            choice(node);
            out.append("-1)");
        } else if (!plan.isCell(node) && node.op() == Op.ELEMENT) {
            strict(node.operand(0), node.elementIndex(), level);
        } else if (!plan.isCell(node)) {
            body(node, k, level);
        } else if (node.width() == 1) {
            ScalarRow row = cells.scalar(node);
            if (row == null) {
                throw new IllegalStateException(node + " has no row");
            }
            place(row.sheet(), letters[row.sheet().ordinal()], row.row());
        } else {
            VectorRows rows = vector(node);
            place(rows.sheet(), Cells.letters(rows.sheet().firstValue() + k), rows.row(cells.column()));
        }
    }

    private void range(Node vector) {
        VectorRows rows = vector(vector);
        int row = rows.row(cells.column());
        int first = rows.sheet().firstValue();
        place(rows.sheet(), Cells.letters(first), row);
        out.append(':').append(Cells.letters(first + vector.width() - 1)).append(row + 1);
    }

    private VectorRows vector(Node node) {
        VectorRows rows = cells.vector(node);
        if (rows == null) {
            throw new IllegalStateException(node + " has no rows");
        }
        return rows;
    }

    private void place(ModelSheet sheet, String column, int row) {
        if (row < 0) {
            throw new IllegalStateException("no row on " + sheet.title());
        }
        if (sheet != here) {
            out.append(sheet.title()).append('!');
        }
        out.append(column).append(row + 1);
    }

    private void number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.append((long) value);
        } else {
            out.append(value);
        }
    }
}
