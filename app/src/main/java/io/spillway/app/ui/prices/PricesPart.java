package io.spillway.app.ui.prices;

import io.spillway.app.prices.PriceService;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.Parsed;
import io.spillway.pricing.catalogue.snapshot.SealedSnapshot;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import io.spillway.pricing.catalogue.snapshot.SnapshotImport;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.offer.PriceFileSource;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.prices.PrivatePriceFile;
import io.spillway.scenarios.prices.PrivatePrices;
import io.spillway.scenarios.prices.SnapshotEffect;
import io.spillway.scenarios.prices.SnapshotTrial;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The commands of prices, and what they show. */
public final class PricesPart {
    private final SnapshotStore store;
    private final WorkspaceSession session;
    private final LatestWins background;
    private final PriceDialogs dialogs;
    private final PriceService service;
    private final ObservableValue<Theme> theme;
    private final ChartExport export;

    public PricesPart(
            SnapshotStore store,
            WorkspaceSession session,
            LatestWins background,
            PriceDialogs dialogs,
            PriceService service,
            ObservableValue<Theme> theme,
            ChartExport export) {
        this.store = store;
        this.session = session;
        this.background = background;
        this.dialogs = dialogs;
        this.service = service;
        this.theme = theme;
        this.export = export;
    }

    /** Adds the commands. */
    public void addTo(Commands commands) {
        String group = Texts.of("prices.menu");
        BooleanBinding isComputed = Bindings.createBooleanBinding(
                () -> session.shownProperty().get().map(Shown::workspace).isPresent(), session.shownProperty());
        commands.add("prices.browse", group, Texts.of("prices.browse"), "Shortcut+P", this::browse);
        commands.add("prices.refresh", group, Texts.of("prices.refresh"), "", this::refresh);
        commands.add(
                "prices.importFile",
                group,
                Texts.of("prices.importFile"),
                "",
                () -> dialogs.priceFile().ifPresent(this::importFrom));
        commands.add(
                "prices.importFolder",
                group,
                Texts.of("prices.importFolder"),
                "",
                () -> dialogs.priceFolder().ifPresent(this::importFrom));
        commands.add("prices.export", group, Texts.of("prices.export"), "", isComputed, this::export);
        commands.add("prices.use", group, Texts.of("prices.use"), "", isComputed, this::use);
        commands.add(
                "prices.own",
                group,
                Texts.of("prices.own"),
                "",
                isComputed,
                () -> dialogs.ownPrices().ifPresent(this::importOwn));
    }

    private void browse() {
        dialogs.show(
                Texts.of("prices.browse"),
                new PriceBrowserView(new PriceBrowserViewModel(store, session, background), theme, export));
    }

    private void refresh() {
        RefreshViewModel model = new RefreshViewModel(store, session, background);
        dialogs.show(Texts.of("prices.refresh"), new RefreshPane(model, new RefreshForm(model, service, dialogs)));
    }

    private void importFrom(Path path) {
        if (PriceQuestion.isSnapshot(path)) {
            background
                    .another()
                    .submit(
                            () -> add(path),
                            id -> dialogs.show(Texts.of("prices.importFile"), stored(id)),
                            this::failed);
            return;
        }
        RefreshViewModel model = new RefreshViewModel(store, session, background);
        String region = model.regionProperty().get();
        List<String> regions = region.isEmpty() ? List.of() : List.of(region);
        PriceSource source = new PriceFileSource(path, regions);
        dialogs.show(
                Texts.of("prices.importFile"),
                new RefreshPane(model, RefreshPane.planned(model, source, Precedence.NEWER_PRICE)));
    }

    private String add(Path path) {
        SealedSnapshot snapshot = SnapshotImport.read(path);
        try {
            return store.add(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
        }
    }

    private Node stored(String id) {
        Label label = RefreshPane.words(Texts.of("prices.stored", id));
        Button pin = new Button(Texts.of("prices.pin", id));
        pin.setOnAction(event -> {
            session.edit(Pinning.edit(id));
            label.setText(Texts.of("prices.pinned", id));
            pin.setDisable(true);
        });
        VBox box = new VBox(label, pin);
        box.getStyleClass().add("refresh");
        return box;
    }

    private void export() {
        String id = workspace().map(each -> each.prices().snapshot()).orElse("current");
        dialogs.exportTo(id + ".zip")
                .ifPresent(file -> background
                        .another()
                        .submit(
                                () -> {
                                    try {
                                        return store.exportTo(file, id);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                },
                                done -> dialogs.said(Texts.of("prices.exported", id, file.toString())),
                                this::failed));
    }

    /** Choosing another snapshot: its effect on every scenario stands there before it is used. */
    private void use() {
        VBox box = new VBox();
        box.getStyleClass().add("refresh");
        box.setPrefSize(RefreshPane.WIDTH, RefreshPane.HEIGHT);
        List<SnapshotEntry> snapshots =
                store.list().stream().filter(entry -> entry.catalog() != null).toList();
        ChoiceBox<String> ids = new ChoiceBox<>();
        ids.setId("use-snapshot");
        ids.setConverter(new SnapshotWords(snapshots));
        String pinned = workspace().map(each -> each.prices().snapshot()).orElse("");
        ids.getItems().setAll(snapshots.stream().map(SnapshotEntry::id).toList());
        Button use = new Button(Texts.of("prices.useThis"));
        use.setId("use-this");
        use.setDisable(true);
        VBox effect = new VBox();
        VBox.setVgrow(effect, Priority.ALWAYS);
        box.getChildren().addAll(RefreshPane.words(Texts.of("prices.useWords", pinned)), ids, effect, use);
        LatestWins trying = background.another();
        ids.valueProperty().addListener((value, before, id) -> {
            use.setDisable(true);
            effect.getChildren().setAll(new ProgressIndicator());
            trying.submit(
                    () -> trial(id),
                    result -> {
                        EffectView view = new EffectView(result);
                        VBox.setVgrow(view, Priority.ALWAYS);
                        effect.getChildren().setAll(view);
                        use.setDisable(id.equals(pinned));
                    },
                    failure -> {
                        Label why = RefreshPane.words(String.valueOf(failure.getMessage()));
                        why.getStyleClass().add(StyleClasses.DANGER);
                        effect.getChildren().setAll(why);
                    });
        });
        use.setOnAction(event -> {
            session.edit(Pinning.edit(ids.getValue()));
            box.getChildren().setAll(RefreshPane.words(Texts.of("prices.pinned", ids.getValue())));
        });
        dialogs.show(Texts.of("prices.use"), box);
    }

    private SnapshotEffect trial(String id) {
        Workspace workspace = workspace().orElseThrow();
        return new SnapshotTrial(workspace, store::open, store.open(id)).run(Work.UNWATCHED);
    }

    private void importOwn(Path file) {
        Parsed<PrivatePrices> read = PrivatePriceFile.read(file);
        PrivatePrices prices = read.value();
        if (prices == null || read.hasErrors()) {
            StringJoiner lines = new StringJoiner("\n");
            read.findings()
                    .forEach(finding ->
                            lines.add(finding.location() + ": " + finding.message() + "; " + finding.advice()));
            dialogs.failed(Texts.of("prices.ownRefused"), lines.toString());
            return;
        }
        session.edit(prices.edit());
    }

    private void failed(RuntimeException failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        dialogs.failed(Texts.of("prices.failed"), String.valueOf(cause == null ? failure : cause.getMessage()));
    }

    private Optional<Workspace> workspace() {
        return session.shownProperty().get().map(Shown::workspace);
    }
}
