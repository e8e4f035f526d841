package org.mingjian.data.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A list of patterns of which few are tried on a text (正则表): those that could match it by its characters. */
public final class PatternList {

    private static final long[] NONE = {};

    private final List<ScreenedPattern> patterns;
    private final Map<Character, long[]> byCharacter = new HashMap<>();
    private final long[] always;

    public PatternList(List<Pattern> patterns) {
        this.patterns = patterns.stream().map(ScreenedPattern::of).toList();
        this.always = new long[(patterns.size() + Long.SIZE - 1) / Long.SIZE];
        for (int at = 0; at < patterns.size(); at++) {
            var needed = NeededCharacters.of(patterns.get(at));
            if (needed == null) {
                mark(always, at);
            } else {
                for (char c : needed) {
                    mark(byCharacter.computeIfAbsent(c, key -> new long[always.length]), at);
                }
            }
        }
    }

    private static void mark(long[] set, int at) {
        set[at / Long.SIZE] |= 1L << (at % Long.SIZE);
    }

    public ScreenedPattern get(int at) {
        return patterns.get(at);
    }

    /** The next pattern at or after this one that is among the candidates; −1 where there is none. */
    public static int next(long[] candidates, int from) {
        for (int word = from / Long.SIZE; word < candidates.length; word++) {
            long left = word == from / Long.SIZE ? candidates[word] & (-1L << (from % Long.SIZE)) : candidates[word];
            if (left != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return -1;
    }

    /** The patterns that could match somewhere in the text, a bit for each. */
    public long[] candidates(String text) {
        var candidates = always.clone();
        for (int at = 0; at < text.length(); at++) {
            var here = byCharacter.getOrDefault(text.charAt(at), NONE);
            for (int word = 0; word < here.length; word++) {
                candidates[word] |= here[word];
            }
        }
        return candidates;
    }
}
