package io.spillway.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class RowTreeTest {
    private record Row(String name, int value, List<Row> below) {}

    private final List<String> asked = new ArrayList<>();
    private final RowTree<Row> tree = new RowTree<>(Row::name, row -> !row.below.isEmpty(), row -> {
        asked.add(row.name);
        return row.below;
    });

    @Test
    void rowsBelowAreAskedForWhenTheyAreUnfolded() {
        tree.show(List.of(row("a", 1, leaf("x", 2)), row("b", 3, leaf("y", 4))));
        assertThat(asked).isEmpty();

        unfold(0);
        assertThat(asked).containsExactly("a");
    }

    @Test
    void itemsStayWhereTheyAreWhenTheirRowsChange() {
        tree.show(List.of(row("a", 1, leaf("x", 2)), leaf("b", 3)));
        unfold(0);
        TreeItem<Row> a = item(0);
        TreeItem<Row> x = a.getChildren().getFirst();

        tree.show(List.of(row("a", 10, leaf("x", 20)), leaf("b", 3)));

        assertThat(item(0)).isSameAs(a);
        assertThat(a.isExpanded()).isTrue();
        assertThat(a.getChildren().getFirst()).isSameAs(x);
        assertThat(a.getValue().value).isEqualTo(10);
        assertThat(x.getValue().value).isEqualTo(20);
    }

    @Test
    void rowsComeGoAndMove() {
        tree.show(List.of(leaf("a", 1), leaf("b", 2), leaf("c", 3)));
        TreeItem<Row> c = item(2);

        tree.show(List.of(leaf("new", 0), leaf("a", 1), leaf("c", 3)));
        assertThat(names()).containsExactly("new", "a", "c");
        assertThat(item(2)).isSameAs(c);

        tree.show(List.of(leaf("c", 3), leaf("a", 1)));
        assertThat(names()).containsExactly("c", "a");
        assertThat(item(0)).isSameAs(c);
    }

    @Test
    void whatWasUnfoldedIsUnfoldedAgainWhenItComesBack() {
        Row a = row("a", 1, row("x", 2, leaf("deep", 3)));
        tree.show(List.of(a));
        unfold(0);
        item(0).getChildren().getFirst().setExpanded(true);

        tree.show(List.of());
        tree.show(List.of(a));

        assertThat(item(0).isExpanded()).isTrue();
        assertThat(item(0).getChildren().getFirst().isExpanded()).isTrue();
    }

    @Test
    void aFoldedRowAsksAnewWhenItIsUnfolded() {
        tree.show(List.of(row("a", 1, leaf("x", 2))));
        unfold(0);
        item(0).setExpanded(false);

        tree.show(List.of(row("a", 1, leaf("x", 5))));
        unfold(0);

        assertThat(item(0).getChildren())
                .singleElement()
                .satisfies(x -> assertThat(x.getValue().value).isEqualTo(5));
    }

    @Test
    void aSearchUnfoldsWhatItFindsAndLeavesNothingBehind() {
        Row a = row("a", 1, leaf("x", 2));
        Row b = row("b", 3, leaf("y", 4));
        tree.show(List.of(a, b));
        unfold(1);

        tree.showFound(List.of(a), row -> true);
        assertThat(item(0).isExpanded()).isTrue();

        tree.show(List.of(a, b));
        assertThat(item(0).isExpanded()).isFalse();
        assertThat(item(1).isExpanded()).isTrue();
    }

    @Test
    void rowsOfOneKeyAreKeptApart() {
        tree.show(List.of(leaf("same", 1), leaf("same", 2)));
        TreeItem<Row> second = item(1);

        tree.show(List.of(leaf("same", 1), leaf("same", 3)));

        assertThat(item(1)).isSameAs(second);
        assertThat(second.getValue().value).isEqualTo(3);
    }

    @Test
    void revealingUnfoldsTheWay() {
        tree.show(List.of(row("a", 1, leaf("x", 2)), row("b", 3, leaf("y", 4))));

        TreeItem<Row> found =
                tree.reveal(List.of(row -> true, row -> row.name.equals("y"))).orElseThrow();

        assertThat(found.getValue().value).isEqualTo(4);
        assertThat(Map.of("a", item(0).isExpanded(), "b", item(1).isExpanded()))
                .isEqualTo(Map.of("a", false, "b", true));
    }

    private void unfold(int index) {
        item(index).setExpanded(true);
        assertThat(item(index).getChildren()).isNotEmpty();
    }

    private TreeItem<Row> item(int index) {
        return tree.root().getChildren().get(index);
    }

    private List<String> names() {
        return tree.root().getChildren().stream()
                .map(item -> item.getValue().name)
                .toList();
    }

    private static Row leaf(String name, int value) {
        return new Row(name, value, List.of());
    }

    private static Row row(String name, int value, Row... below) {
        return new Row(name, value, List.of(below));
    }
}
