package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {

    private static final int SIZE = 2_000;

    /** Two sets of 2000 sharing n of them have Jaccard n ÷ (4000 − n). */
    @ParameterizedTest
    @ValueSource(ints = {0, 400, 1_000, 1_500, 1_900, 2_000})
    void estimatesTheExactSimilarity(int shared) {
        for (int seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var common = random.longs(shared).toArray();
            var one = set(common, random);
            var other = set(common, random);
            double exact = (double) shared / (2 * SIZE - shared);
            assertThat(MinHash.shared(one, other)).isEqualTo(shared);
            // Four standard deviations of 160 trials: 4 × √(¼ ÷ 160) = 0.158.
            assertThat(MinHash.estimate(MinHash.signature(one), MinHash.signature(other)))
                    .isCloseTo(exact, within(0.158));
        }
    }

    private static long[] set(long[] common, Random random) {
        return LongStream.concat(LongStream.of(common), random.longs(SIZE - common.length))
                .sorted()
                .toArray();
    }

    @Test
    void textsMuchAlikeShareABandAndOthersDoNot() {
        var random = new Random(7);
        var alike = random.longs(1_500).toArray();
        int found = 0;
        int mistaken = 0;
        for (int pair = 0; pair < 50; pair++) {
            found += shareABand(set(alike, random), set(alike, random)) ? 1 : 0;
            mistaken += shareABand(set(new long[0], random), set(new long[0], random)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(48);
        assertThat(mistaken).isZero();
    }

    private static boolean shareABand(long[] one, long[] other) {
        var bands = LongStream.of(MinHash.bands(MinHash.signature(one))).boxed().toList();
        return LongStream.of(MinHash.bands(MinHash.signature(other))).anyMatch(bands::contains);
    }

    /** 一二三四五六 has the runs 一二三四五 and 二三四五六. */
    @Test
    void cutsTextIntoRunsOfFive() {
        assertThat(MinHash.runs(List.of("一二三四五六"))).hasSize(2);
        assertThat(MinHash.runs(List.of("一二三四五六", "二三四五六"))).hasSize(2);
        assertThat(MinHash.runs(List.of("一二"))).hasSize(1);
        assertThat(MinHash.shared(MinHash.runs(List.of("一二三四五六")), MinHash.runs(List.of("二三四五六七"))))
                .isEqualTo(1);
    }
}
