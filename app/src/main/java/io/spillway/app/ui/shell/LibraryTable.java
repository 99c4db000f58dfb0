package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.table.TextColumn;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Libraries with versions and licences, and a search. */
final class LibraryTable extends VBox {
    private static final double HEIGHT = 240;
    private static final double NAME_WIDTH = 330;
    private static final double VERSION_WIDTH = 100;
    private static final double LICENCE_WIDTH = 290;

    LibraryTable(List<Library> libraries) {
        FilteredList<Library> found = new FilteredList<>(FXCollections.observableList(libraries));
        TextField search = new TextField();
        search.setId("about-search");
        search.setPromptText(Texts.of("shell.aboutLibrarySearch", String.valueOf(libraries.size())));
        search.setAccessibleText(search.getPromptText());
        search.textProperty().subscribe(words -> found.setPredicate(library -> library.matches(words)));
        TableView<Library> table = new TableView<>(found);
        table.setId("about-libraries");
        table.getStyleClass().add("dense");
        table.setAccessibleText(Texts.of("shell.aboutLibraries"));
        table.setPlaceholder(new Label(Texts.of("shell.aboutLibraryNone")));
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        TextColumn.of(Texts.of("shell.aboutLibrary"), NAME_WIDTH, Library::name),
                        TextColumn.of(Texts.of("shell.aboutLibraryVersion"), VERSION_WIDTH, Library::version),
                        TextColumn.of(Texts.of("shell.aboutLibraryLicence"), LICENCE_WIDTH, Library::licence)));
        setSpacing(8);
        getChildren().setAll(search, table);
    }
}
