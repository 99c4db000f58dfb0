package io.spillway.app.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestWinsTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<String> applied = new ArrayList<>();
    private final LatestWins work = new LatestWins(background::add, window::add);

    @Test
    void aResultThatHasBeenOvertakenIsDropped() {
        submit("first");
        background.remove().run();
        submit("second");
        background.remove().run();
        window.forEach(Runnable::run);

        assertThat(applied).containsExactly("second");
    }

    @Test
    void workThatHasBeenOvertakenBeforeItBeganIsNotDone() {
        List<String> done = new ArrayList<>();
        work.submit(() -> done.add("first"), result -> {}, defect -> {});
        work.submit(() -> done.add("second"), result -> {}, defect -> {});
        background.forEach(Runnable::run);

        assertThat(done).containsExactly("second");
    }

    @Test
    void anotherOneIsNotOvertaken() {
        submit("first");
        work.another().submit(() -> "other", applied::add, defect -> {});
        background.forEach(Runnable::run);
        window.forEach(Runnable::run);

        assertThat(applied).containsExactly("first", "other");
    }

    @Test
    void whatWorkThrowsIsHandedOver() {
        work.submit(
                () -> {
                    throw new IllegalStateException("broken");
                },
                result -> applied.add("result"),
                defect -> applied.add(String.valueOf(defect.getMessage())));
        background.forEach(Runnable::run);
        window.forEach(Runnable::run);

        assertThat(applied).containsExactly("broken");
    }

    private void submit(String result) {
        work.submit(() -> result, applied::add, defect -> {});
    }
}
