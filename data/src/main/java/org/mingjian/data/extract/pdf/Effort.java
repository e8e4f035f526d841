package org.mingjian.data.extract.pdf;

import java.time.Duration;

/**
 * How much work a document may ask for (处理上限): a file of a few kilobytes can ask for a drawing that never ends.
 * Steps make the end the same on every machine; the time is for what no step counts, such as a font.
 */
final class Effort {

    /** The work is more than any document of people needs. */
    static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("the document asks for more work than is allowed");
        }
    }

    private static final long MOST_STEPS = 30_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(120);
    /** Reading the clock at each step would cost more than the steps. */
    private static final int STEPS_A_LOOK = 1024;

    private final long most;
    private final long end;
    private long steps;

    private Effort(long most) {
        this.most = most;
        this.end = System.nanoTime() + LONGEST.toNanos();
    }

    static Effort ofDocument() {
        return new Effort(MOST_STEPS);
    }

    void step() {
        steps++;
        if (steps > most || (steps % STEPS_A_LOOK == 0 && System.nanoTime() - end > 0)) {
            throw new Exhausted();
        }
    }
}
