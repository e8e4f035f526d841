package org.mingjian.app.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work in the background of which there is one at a time (后台任务), and the sentence that says where it stands. */
final class SingleRun {

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile String sentence = "";
    private volatile @Nullable Thread thread;

    boolean isRunning() {
        return running.get();
    }

    String sentence() {
        return sentence;
    }

    /**
     * False while another is under way. The work is given what takes its sentences; the listener hears, on the run's
     * thread, of each of them and of the end.
     */
    boolean start(String name, String first, Consumer<Consumer<String>> work, Runnable changed) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        sentence = first;
        thread = Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                work.accept(said -> {
                    sentence = said;
                    changed.run();
                });
            } finally {
                running.set(false);
                changed.run();
            }
        });
        return true;
    }

    /** Waits for a run that was told to stop. */
    void await(long millis) throws InterruptedException {
        var left = thread;
        if (left != null) {
            left.join(millis);
        }
    }
}
