package org.mingjian.data.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something a person must know about a file (问题): one sentence in Chinese saying what, where and what to do. */
public record Problem(
        ProblemCode code, String message, @Nullable SourceRef source) {

    public Problem {
        Objects.requireNonNull(code, "code");
        if (message.isBlank()) {
            throw new IllegalArgumentException("a problem without a message: " + code);
        }
    }

    public static Problem of(ProblemCode code, String message) {
        return new Problem(code, message, null);
    }
}
