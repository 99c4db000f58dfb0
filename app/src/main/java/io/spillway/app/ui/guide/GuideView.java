package io.spillway.app.ui.guide;

import io.spillway.app.text.Texts;
import java.net.URL;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** The user guide: chapters left, the chapter chosen right. */
public final class GuideView extends SplitPane {
    private static final double CHAPTERS_SHARE = 0.25;
    private static final double WIDTH = 980;
    private static final double HEIGHT = 680;
    private static final double TEXT_WIDTH = 660;

    public GuideView(Guide guide) {
        setId("guide");
        getStyleClass().add("guide");
        ListView<Guide.Chapter> chapters = new ListView<>();
        chapters.getItems().setAll(guide.chapters());
        chapters.getStyleClass().addAll("dense", "guide-chapters");
        chapters.setCellFactory(list -> new javafx.scene.control.ListCell<>() {
            @Override
            protected void updateItem(Guide.@org.jspecify.annotations.Nullable Chapter chapter, boolean empty) {
                super.updateItem(chapter, empty);
                setText(chapter == null || empty ? "" : chapter.title());
            }
        });
        chapters.setAccessibleText(Texts.of("guide.chapters"));
        ScrollPane page = new ScrollPane();
        page.setFitToWidth(true);
        chapters.getSelectionModel().selectedItemProperty().subscribe(chapter -> {
            if (chapter != null) {
                page.setContent(page(chapter));
                page.setVvalue(0);
            }
        });
        chapters.getSelectionModel().selectFirst();
        getItems().setAll(chapters, page);
        setDividerPositions(CHAPTERS_SHARE);
        setPrefSize(WIDTH, HEIGHT);
    }

    private static VBox page(Guide.Chapter chapter) {
        VBox page = new VBox();
        page.getStyleClass().add("guide-page");
        chapter.blocks().forEach(block -> page.getChildren().add(block(block)));
        return page;
    }

    private static Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> flow(heading, "guide-heading-" + Math.min(3, heading.getLevel()));
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> list(list, "•");
            case OrderedList list -> list(list, "1");
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case TableBlock table -> table(table);
            default -> flow(block, "guide-text");
        };
    }

    private static Node paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof org.commonmark.node.Image image) {
            URL picture = Guide.picture(image.getDestination());
            if (picture != null) {
                ImageView view = new ImageView(new Image(picture.toExternalForm(), true));
                view.setPreserveRatio(true);
                view.setFitWidth(TEXT_WIDTH);
                view.setAccessibleText(Guide.text(image));
                return view;
            }
        }
        return flow(paragraph, "guide-text");
    }

    private static Node list(org.commonmark.node.Node list, String mark) {
        VBox items = new VBox();
        items.getStyleClass().add("guide-list");
        int number = 1;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                VBox content = new VBox();
                for (org.commonmark.node.Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                    content.getChildren().add(block(block));
                }
                HBox.setHgrow(content, Priority.ALWAYS);
                Label bullet = new Label(mark.equals("1") ? String.format(Locale.ROOT, "%d.", number++) : mark);
                bullet.getStyleClass().add("guide-bullet");
                items.getChildren().add(new HBox(bullet, content));
            }
        }
        return items;
    }

    private static Node code(String literal) {
        Label code = new Label(literal.stripTrailing());
        code.getStyleClass().add("guide-code");
        code.setMaxWidth(Double.MAX_VALUE);
        return code;
    }

    private static Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int row = 0;
        for (org.commonmark.node.Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (org.commonmark.node.Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                if (line instanceof TableRow) {
                    int column = 0;
                    for (org.commonmark.node.Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                        if (cell instanceof TableCell) {
                            grid.add(flow(cell, row == 0 ? "guide-table-head" : "guide-text"), column++, row);
                        }
                    }
                    row++;
                }
            }
        }
        return grid;
    }

    private static TextFlow flow(org.commonmark.node.Node block, String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(styleClass);
        words(block, flow, "");
        return flow;
    }

    private static void words(org.commonmark.node.Node node, TextFlow flow, String styleClass) {
        for (org.commonmark.node.Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case org.commonmark.node.Text text -> add(flow, text.getLiteral(), styleClass);
                case Code code -> add(flow, code.getLiteral(), "guide-inline-code");
                case SoftLineBreak soft -> add(flow, " ", styleClass);
                case StrongEmphasis strong -> words(strong, flow, "guide-strong");
                case Emphasis emphasis -> words(emphasis, flow, "guide-emphasis");
                default -> words(child, flow, styleClass);
            }
        }
    }

    private static void add(TextFlow flow, String literal, String styleClass) {
        Text text = new Text(literal);
        text.getStyleClass().add("guide-words");
        if (!styleClass.isEmpty()) {
            text.getStyleClass().add(styleClass);
        }
        flow.getChildren().add(text);
    }
}
