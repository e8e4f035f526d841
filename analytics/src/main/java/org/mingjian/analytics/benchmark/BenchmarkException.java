package org.mingjian.analytics.benchmark;

import org.jspecify.annotations.Nullable;

/** A benchmark cannot be computed (基准失败); the message is one Chinese sentence saying what, where and what to do. */
public class BenchmarkException extends RuntimeException {

    public BenchmarkException(String message) {
        this(message, null);
    }

    public BenchmarkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
