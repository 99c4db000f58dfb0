package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.DiagramLayout.Spot;
import io.spillway.scenarios.editing.TopologyFragment;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copying, cutting, pasting and duplicating components with the flows among them. */
final class Clippings {
    private static final double STEP = 32;

    private final CanvasViewModel model;
    private final CanvasSelection selection;
    private final CanvasEdits edits;
    private final TextClipboard clipboard;
    private String pasted = "";
    private int times;

    Clippings(CanvasViewModel model, CanvasSelection selection, CanvasEdits edits, TextClipboard clipboard) {
        this.model = model;
        this.selection = selection;
        this.edits = edits;
        this.clipboard = clipboard;
    }

    void onCopy() {
        TopologyFragment fragment = selected();
        if (!fragment.components().isEmpty()) {
            clipboard.put(fragment.text());
            pasted = "";
            model.say(
                    Texts.of("canvas.copied", edits.words(fragment.components().keySet())));
        }
    }

    void onCut() {
        TopologyFragment fragment = selected();
        if (!fragment.components().isEmpty()) {
            clipboard.put(fragment.text());
            pasted = "";
            Set<String> gone = fragment.components().keySet();
            edits.delete(Texts.of("canvas.undoCut", edits.words(gone)), gone);
        }
    }

    /** @param at where the middle of what is pasted comes to stand; null for beside where it was copied */
    void onPaste(@Nullable Point at) {
        Optional<String> text = clipboard.text();
        Optional<TopologyFragment> fragment = text.flatMap(TopologyFragment::parse);
        if (fragment.isEmpty()) {
            model.say(Texts.of("canvas.nothingToPaste"));
            return;
        }
        times = text.get().equals(pasted) ? times + 1 : 1;
        pasted = text.get();
        paste(false, fragment.get(), at);
    }

    void onDuplicate() {
        TopologyFragment fragment = selected();
        if (!fragment.components().isEmpty()) {
            times = 1;
            paste(true, fragment, null);
        }
    }

    private void paste(boolean duplicate, TopologyFragment fragment, @Nullable Point at) {
        if (model.session().editedProperty().get().isEmpty()) {
            return;
        }
        double dx = STEP * times;
        double dy = STEP * times;
        if (at != null && !fragment.positions().isEmpty()) {
            double left = fragment.positions().values().stream()
                    .mapToDouble(Spot::x)
                    .min()
                    .orElse(0);
            double top = fragment.positions().values().stream()
                    .mapToDouble(Spot::y)
                    .min()
                    .orElse(0);
            dx = Snapping.onGrid(at.x()) - left;
            dy = Snapping.onGrid(at.y()) - top;
        }
        TopologyFragment.Pasted copy = fragment.pastedInto(model.sketch().topology(), dx, dy);
        Map<String, Spot> spots = new LinkedHashMap<>(edits.frozen());
        spots.putAll(copy.positions());
        String words = fragment.components().size() == 1
                ? name(fragment)
                : Texts.of("canvas.several", fragment.components().size());
        String name = duplicate ? Texts.of("canvas.undoDuplicate", words) : Texts.of("canvas.undoPaste", words);
        edits.edit(name, copy.edit(), DiagramLayout.place(spots));
        Set<String> added = new LinkedHashSet<>(copy.ids().values());
        copy.ids().forEach((old, now) -> {
            if (!fragment.components().containsKey(old)) {
                added.remove(now);
            }
        });
        selection.select(added);
    }

    private TopologyFragment selected() {
        return TopologyFragment.of(model.sketch().topology(), selection.ids(), edits.spots());
    }

    private static String name(TopologyFragment fragment) {
        Map.Entry<String, JsonObject> only =
                fragment.components().entrySet().iterator().next();
        String name = only.getValue().text("name");
        return name == null ? only.getKey() : name;
    }
}
