package org.mingjian.analytics.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears that the program is to end (中断), such as by Ctrl-C, and holds the end back until the work in hand is whole: the
 * file that is being stored is stored and the store is closed. Waits at most half a minute.
 */
final class StopSignal implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-signal");
    private final Runnable onStop;
    private final String whole;
    private final String cutOff;
    private volatile boolean stopped;

    StopSignal() {
        this(() -> {}, "已停止，做完的都已入库；再次运行会跳过它们，接着做。", "正在存的文件没有存完，它没有入库；其余已入库的不受影响。");
    }

    /** Does something when the signal comes, and says how it ended: in good order, or not in time. */
    StopSignal(Runnable onStop, String whole, String cutOff) {
        this.onStop = onStop;
        this.whole = whole;
        this.cutOff = cutOff;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isStopped() {
        return stopped;
    }

    private void stop() {
        stopped = true;
        onStop.run();
        try {
            boolean inTime = finished.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            System.err.println("明鉴：" + (inTime ? whole : cutOff));
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work is whole. */
    @Override
    public void close() {
        finished.countDown();
        if (!stopped) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
