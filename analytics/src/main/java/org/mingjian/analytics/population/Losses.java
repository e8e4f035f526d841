package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the total of an honest form loses (模拟扣分): round totals are liked, 90 is rarely missed by little, and each lost
 * point has its line, its actual value and its reason.
 */
final class Losses {

    private static final String REASON = "受客观条件影响未完全达到预期，下一年度加强进度管理";

    private final List<Line> lines;
    private final SplittableRandom random;

    private Losses(List<Line> lines, SplittableRandom random) {
        this.lines = new ArrayList<>(lines);
        this.random = random;
    }

    static List<Line> take(List<Line> lines, SplittableRandom random) {
        var losses = new Losses(lines, random);
        long lost =
                lines.stream().mapToLong(line -> line.weight() - line.score()).sum();
        losses.lose(Math.max(0, losses.goal(lost) - lost));
        return List.copyOf(losses.lines);
    }

    /** So much is lost in all, where the lines have not lost more already. */
    static List<Line> take(List<Line> lines, long points, SplittableRandom random) {
        var losses = new Losses(lines, random);
        long lost =
                lines.stream().mapToLong(line -> line.weight() - line.score()).sum();
        losses.lose(Math.max(0, points - lost));
        return List.copyOf(losses.lines);
    }

    /** The loss of the whole total aimed at, in hundredths. */
    private long goal(long lost) {
        if (random.nextDouble() < (lost == 0 ? 0.35 : 0.08)) {
            return 0;
        }
        double draw = random.nextDouble();
        if (draw < 0.16) {
            return 200;
        }
        if (draw < 0.28) {
            return 500;
        }
        if (draw < 0.36) {
            return 1000;
        }
        return draw < 0.92 ? smooth() : 1060 + random.nextInt(600);
    }

    /** Mostly small; what would end just below 90 ends just above it. */
    private long smooth() {
        long loss = Math.round(-280 * Math.log(1 - random.nextDouble()));
        return loss > 960 ? 940 + random.nextInt(60) : loss;
    }

    private void lose(long points) {
        long left = points;
        int first = random.nextInt(lines.size());
        for (int step = 0; step < lines.size() && left > 0; step++) {
            int at = (first + step) % lines.size();
            var line = lines.get(at);
            if (line.isQualitative()) {
                long taken = Math.min(left, line.weight() * (20 + random.nextInt(20)) / 100);
                left -= taken;
                var words = "较" + line.targetText();
                lines.set(
                        at,
                        line.saying(line.targetText(), words)
                                .scoring(line.weight() - taken)
                                .because(REASON));
            }
        }
        for (int at = lines.size() - 1; at > 0 && left > 0; at--) {
            left -= miss(at, Math.min(left, lines.get(at).weight() / 2));
        }
    }

    /** The line was not reached: as much of the target as of the points, never less, so that nobody scores too much. */
    private long miss(int at, long points) {
        var line = lines.get(at);
        if (!line.isPlain() || line.target() == null) {
            return 0;
        }
        var reached = line.target()
                .multiply(BigDecimal.valueOf(line.weight() - points))
                .divide(BigDecimal.valueOf(line.weight()), line.isPercentage() ? 2 : 0, RoundingMode.CEILING);
        if (reached.compareTo(line.target()) >= 0) {
            return 0;
        }
        lines.set(at, line.reaching(reached).scoring(line.weight() - points).because(REASON));
        return points;
    }
}
