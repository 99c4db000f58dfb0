package io.spillway.app.ui.canvas;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/** Does many small things a few in each frame, so that no frame is late for them. */
final class FewPerFrame extends AnimationTimer {
    private static final int FEW = 32;

    private final Queue<Runnable> left = new ArrayDeque<>();

    /**
     * Takes things to do instead of what is left of those before.
     *
     * @param littleByLittle a few in each frame that follows; else all at once
     */
    void take(Collection<Runnable> all, boolean littleByLittle) {
        left.clear();
        left.addAll(all);
        if (littleByLittle) {
            start();
        } else {
            stop();
            some(left.size());
        }
    }

    @Override
    public void handle(long now) {
        some(FEW);
        if (left.isEmpty()) {
            stop();
        }
    }

    private void some(int most) {
        for (int i = 0; i < most && !left.isEmpty(); i++) {
            left.remove().run();
        }
    }
}
