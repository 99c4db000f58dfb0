package io.spillway.app.ui.welcome;

import atlantafx.base.theme.Styles;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.file.Recovered;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page that stands in place of the drawing while nothing is open, and when something new is begun. */
public final class WelcomePane extends ScrollPane {
    private static final double WIDTH = 1160;
    private static final int RECENT = 5;

    private final WelcomeViewModel model;
    private final Runnable tour;

    /** @param tour shows the tour */
    public WelcomePane(WelcomeViewModel model, Runnable tour) {
        this.model = model;
        this.tour = tour;
        setId("welcome");
        getStyleClass().add("welcome");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        visibleProperty().subscribe(visible -> {
            if (visible) {
                refresh();
            }
        });
    }

    private void refresh() {
        VBox content = new VBox();
        content.getStyleClass().add("welcome-content");
        content.setMaxWidth(WIDTH);
        Label title = new Label(Texts.of("welcome.title"));
        title.getStyleClass().add("start-title");
        content.getChildren().addAll(title, muted(Texts.of("welcome.subtitle")));
        recovery(content);
        List<Template> templates = model.templates();
        section(content, Texts.of("welcome.learn"), templates, Template.Kind.BUNDLED);
        Hyperlink touring = new Hyperlink(Texts.of("welcome.tour"));
        touring.setId("tour");
        touring.setGraphic(new FontIcon(Icon.MAP_MARKER_PATH));
        touring.setOnAction(event -> tour.run());
        content.getChildren().add(touring);
        section(content, Texts.of("welcome.begin"), templates, Template.Kind.EMPTY, Template.Kind.STARTER);
        recent(content);
        HBox middle = new HBox(content);
        middle.getStyleClass().add("welcome-middle");
        HBox.setHgrow(content, javafx.scene.layout.Priority.ALWAYS);
        setContent(middle);
    }

    private void recovery(VBox content) {
        List<Recovered> unsaved = model.unsavedWork();
        if (unsaved.isEmpty()) {
            return;
        }
        VBox box = new VBox();
        box.getStyleClass().add("welcome-recovery");
        Label heading = new Label(Texts.of("welcome.recovery"));
        heading.getStyleClass().add(StyleClasses.STRONG);
        box.getChildren().add(heading);
        for (Recovered recovered : unsaved) {
            Button button = new Button(Texts.of("welcome.recover", recovered.name()));
            button.getStyleClass().add("recover");
            button.setMnemonicParsing(false);
            button.setOnAction(event -> model.onRecover(recovered));
            Label when = muted(Texts.of(
                    "welcome.recoverTime",
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(Locale.UK)
                            .format(recovered.at().atZone(ZoneId.systemDefault()))));
            Hyperlink discard = new Hyperlink(Texts.of("welcome.discard"));
            discard.setOnAction(event -> {
                model.onDiscard(recovered);
                refresh();
            });
            HBox row = new HBox(button, when, discard);
            row.getStyleClass().add("welcome-row");
            box.getChildren().add(row);
        }
        content.getChildren().add(box);
    }

    private void section(VBox content, String heading, List<Template> templates, Template.Kind... kinds) {
        FlowPane cards = new FlowPane();
        cards.getStyleClass().add("welcome-cards");
        cards.setPrefWrapLength(WIDTH);
        for (Template.Kind kind : kinds) {
            templates.stream()
                    .filter(each -> each.kind() == kind)
                    .forEach(each -> cards.getChildren().add(card(each)));
        }
        content.getChildren().addAll(heading(heading), cards);
    }

    private Node card(Template template) {
        Label name = new Label(template.name());
        name.getStyleClass().add(StyleClasses.STRONG);
        name.setWrapText(true);
        Label text = muted(template.description());
        VBox words = new VBox(name, text);
        words.getStyleClass().add("template-words");
        FontIcon icon = new FontIcon(template.kind() == Template.Kind.EMPTY ? Icon.PLUS : Icon.FILE_CHART_OUTLINE);
        HBox content = new HBox(icon, words);
        content.getStyleClass().add("template-content");
        Button card = new Button();
        card.setGraphic(content);
        card.setId("template-" + template.id());
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(template.name() + ". " + template.description());
        card.getStyleClass().add("template");
        Tip.unspoken(card).say(template.description());
        card.setOnAction(event -> model.onTemplate(template));
        return card;
    }

    private void recent(VBox content) {
        List<Path> recent = model.recentFiles();
        VBox list = new VBox();
        for (Path file : recent.subList(0, Math.min(RECENT, recent.size()))) {
            Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
            link.setMnemonicParsing(false);
            Tip.of(link, file.toString());
            link.setOnAction(event -> model.onRecent(file));
            list.getChildren().add(link);
        }
        Button open = new Button(Texts.of("welcome.open"));
        open.getStyleClass().add(Styles.BUTTON_OUTLINED);
        open.setOnAction(event -> model.onOpen());
        if (!recent.isEmpty()) {
            content.getChildren().addAll(heading(Texts.of("welcome.recent")), list);
        }
        content.getChildren().add(open);
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-heading");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(StyleClasses.MUTED);
        label.setWrapText(true);
        return label;
    }
}
