package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;

/** Where tables, lists of options and steps of tiered prices stand. Ranges are absolute and name their sheet. */
public interface TableCells {
    /** The values of a table, one below the other. */
    String values(Table table);

    /** The options of a choice, one below the other. */
    String options(Node choice);

    /** First column of what is calculated with in the place of a sheet's inputs, from 0. */
    int firstUsed(ModelSheet inputs);

    /** First column of the steps of tiered prices on the sheet of prices, from 0. */
    int firstStep();

    /** First column of the lower edges of tiers on the sheet of prices, from 0. */
    int firstEdge();
}
