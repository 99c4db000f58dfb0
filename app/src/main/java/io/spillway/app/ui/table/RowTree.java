package io.spillway.app.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.event.EventDispatchChain;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * The items of a tree table, kept in place while their rows change: what is unfolded stays unfolded, what is selected stays
 * selected, and the table does not jump. Rows below a row are asked for when it is first unfolded.
 *
 * @param <R> a row
 */
public final class RowTree<R> {
    private final Function<R, String> key;
    private final Predicate<R> expandable;
    private final Function<R, List<R>> below;
    private final TreeItem<R> root = new TreeItem<>();
    private final Set<String> unfolded = new HashSet<>();
    private boolean searching;
    private boolean changing;
    private boolean folding;

    /**
     * @param key of a row, the same before and after a change; need not be unique
     * @param expandable whether a row has rows below it
     * @param below rows below a row
     */
    public RowTree(Function<R, String> key, Predicate<R> expandable, Function<R, List<R>> below) {
        this.key = key;
        this.expandable = expandable;
        this.below = below;
        root.setExpanded(true);
    }

    /** Holds the rows; it is not shown itself. */
    public TreeItem<R> root() {
        return root;
    }

    /** Whether rows are being changed or folded, so that a change of the selection is not the user's. */
    public boolean isChanging() {
        return changing || folding;
    }

    /** Shows rows, unfolded as they were. */
    public void show(List<R> rows) {
        change(() -> {
            sync(root, "", rows);
            if (searching) {
                searching = false;
                fold(root, item -> unfolded.contains(item.path));
            }
        });
    }

    /**
     * Shows what a search found, and forgets how it was unfolded as soon as the search ends.
     *
     * @param unfold rows to unfold
     */
    public void showFound(List<R> rows, Predicate<R> unfold) {
        change(() -> {
            searching = true;
            sync(root, "", rows);
            fold(root, item -> unfold.test(item.getValue()));
        });
    }

    /** The item of a row at a depth: the rows above it, from the outside, are unfolded on the way. */
    public Optional<TreeItem<R>> reveal(List<Predicate<R>> path) {
        List<TreeItem<R>> way = new ArrayList<>();
        TreeItem<R> found = find(root, path, 0, way);
        if (found != null) {
            way.forEach(item -> item.setExpanded(true));
        }
        return Optional.ofNullable(found);
    }

    private @Nullable TreeItem<R> find(TreeItem<R> item, List<Predicate<R>> path, int depth, List<TreeItem<R>> way) {
        for (TreeItem<R> child : item.getChildren()) {
            if (path.get(depth).test(child.getValue())) {
                if (depth + 1 == path.size()) {
                    return child;
                }
                way.add(child);
                TreeItem<R> found = find(child, path, depth + 1, way);
                if (found != null) {
                    return found;
                }
                way.removeLast();
            }
        }
        return null;
    }

    private void change(Runnable action) {
        changing = true;
        try {
            action.run();
        } finally {
            changing = false;
        }
    }

    private void fold(TreeItem<R> parent, Predicate<Item> open) {
        for (TreeItem<R> child : loaded(parent)) {
            if (child instanceof RowTree<R>.Item item) {
                item.setExpanded(!item.isLeaf() && open.test(item));
                fold(item, open);
            }
        }
    }

    private List<TreeItem<R>> loaded(TreeItem<R> parent) {
        return parent instanceof RowTree<R>.Item item && !item.loaded && !item.isExpanded()
                ? List.of()
                : List.copyOf(parent.getChildren());
    }

    private void sync(TreeItem<R> parent, String at, List<R> rows) {
        ObservableList<TreeItem<R>> items = parent.getChildren();
        Map<String, TreeItem<R>> known = new HashMap<>();
        items.forEach(item -> known.put(((Item) item).path, item));
        List<TreeItem<R>> wanted = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (R row : rows) {
            String path = at + "/" + key.apply(row);
            while (!taken.add(path)) {
                path += "+";
            }
            TreeItem<R> item = known.get(path);
            if (item instanceof RowTree<R>.Item old) {
                old.update(row);
                wanted.add(old);
            } else {
                wanted.add(new Item(path, row));
            }
        }
        place(items, wanted);
    }

    /** Takes out and puts in only what has to be, so that the rest keeps its place and selection. */
    private static <T> void place(ObservableList<T> items, List<T> wanted) {
        if (items.equals(wanted)) {
            return;
        }
        items.retainAll(new HashSet<>(wanted));
        List<T> kept = wanted.stream().filter(items::contains).toList();
        if (!items.equals(kept)) {
            items.setAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= items.size() || !items.get(i).equals(wanted.get(i))) {
                items.add(i, wanted.get(i));
            }
        }
    }

    private final class Item extends TreeItem<R> {
        private final String path;
        private boolean loaded;
        private boolean loading;

        Item(String path, R row) {
            super(row);
            this.path = path;
            if (!searching && unfolded.contains(path)) {
                setExpanded(true);
            }
            // The table hears of an item that folds before those who listen to its property do: what it then selects,
            // in place
            // of a row that is no more in sight, nobody chose.
            addEventHandler(TreeItem.<R>branchCollapsedEvent(), event -> folding |= equals(event.getTreeItem()));
            expandedProperty().addListener((value, before, now) -> {
                folding = false;
                if (!searching) {
                    if (now) {
                        unfolded.add(path);
                    } else {
                        unfolded.remove(path);
                    }
                }
            });
        }

        /** Rows below that nobody sees are asked for anew when they are unfolded. */
        void update(R row) {
            if (!row.equals(getValue())) {
                setValue(row);
            }
            if (loaded && isExpanded() && expandable.test(row)) {
                sync(this, path, below.apply(row));
            } else if (loaded) {
                loaded = false;
                super.getChildren().clear();
                loaded = false;
            }
        }

        @Override
        public boolean isLeaf() {
            return !expandable.test(getValue());
        }

        @Override
        public ObservableList<TreeItem<R>> getChildren() {
            if (!loaded) {
                loaded = true;
                loading = true;
                if (expandable.test(getValue())) {
                    sync(this, path, below.apply(getValue()));
                }
                loading = false;
            }
            return super.getChildren();
        }

        /**
         * That rows come when an item unfolds is not told beside that it unfolds: a table would count them twice and lose what is
         * selected further down.
         */
        @Override
        public EventDispatchChain buildEventDispatchChain(EventDispatchChain tail) {
            return loading ? tail : super.buildEventDispatchChain(tail);
        }
    }
}
