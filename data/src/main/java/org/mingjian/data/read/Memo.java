package org.mingjian.data.read;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last answers of a function of a text (记忆), each in the slot its text falls into: a document says the same words
 * again and again. Holds a fixed number of short texts, whatever is read; threads share it without waiting.
 */
final class Memo<T> {

    private static final int SLOTS = 1 << 11;
    private static final int LONGEST = 120;

    private record Answer<T>(String text, T value) {}

    private final AtomicReferenceArray<@Nullable Answer<T>> slots = new AtomicReferenceArray<>(SLOTS);
    private final Function<String, T> function;

    /** The function answers the same for the same text, always. */
    Memo(Function<String, T> function) {
        this.function = function;
    }

    T of(String text) {
        if (text.length() > LONGEST) {
            return function.apply(text);
        }
        int slot = spread(text.hashCode()) & (SLOTS - 1);
        var known = slots.getPlain(slot);
        if (known != null && known.text().equals(text)) {
            return known.value();
        }
        var value = function.apply(text);
        slots.setRelease(slot, new Answer<>(text, value));
        return value;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }
}
