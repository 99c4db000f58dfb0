package io.spillway.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Holds work back until it is released, so that it takes no processor from the first picture of the window. */
final class HeldBack implements Executor {
    private final Executor executor;
    private final List<Runnable> held = new ArrayList<>();
    private boolean released;

    HeldBack(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable work) {
        synchronized (this) {
            if (!released) {
                held.add(work);
                return;
            }
        }
        executor.execute(work);
    }

    void release() {
        List<Runnable> waiting;
        synchronized (this) {
            released = true;
            waiting = List.copyOf(held);
            held.clear();
        }
        waiting.forEach(executor::execute);
    }
}
