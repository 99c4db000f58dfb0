package io.spillway.app.workbook.graph;

/** Names of cells. */
public final class Cells {
    private static final int LETTERS = 26;

    /** Letters of the columns that most books have no more than. */
    private static final String[] KNOWN = known();

    private Cells() {}

    private static String[] known() {
        String[] known = new String[LETTERS * LETTERS];
        for (int column = 0; column < known.length; column++) {
            known[column] = written(column);
        }
        return known;
    }

    /** Letters of a column, from 0: A, B, ..., Z, AA. */
    public static String letters(int column) {
        return column < KNOWN.length ? KNOWN[column] : written(column);
    }

    private static String written(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }

    /** A cell by column and row, both from 0: {@code G12}. */
    public static String at(int column, int row) {
        return letters(column) + (row + 1);
    }

    /** A cell that stays itself when its formula is moved: {@code $G$12}. */
    public static String absolute(int column, int row) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** A sheet's name as formulas write it, with the exclamation mark. */
    public static String sheet(String name) {
        return name.chars().allMatch(Character::isLetterOrDigit) ? name + "!" : "'" + name.replace("'", "''") + "'!";
    }
}
