package io.spillway.app.ui.prices;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Windows over the window, and choosers, behind an interface for tests. */
public interface PriceDialogs {
    /** Shows content in a window of its own. */
    void show(String title, Node content);

    /** An offer file, Savings Plan file, list of instance types or exported snapshot. */
    Optional<Path> priceFile();

    /** A folder with such files. */
    Optional<Path> priceFolder();

    /** A CSV file with a company's own prices. */
    Optional<Path> ownPrices();

    /** Where to export to. */
    Optional<Path> exportTo(String suggestedName);

    /** Says that something was done. */
    void said(String message);

    /** Says that something did not work. */
    void failed(String title, String message);
}
