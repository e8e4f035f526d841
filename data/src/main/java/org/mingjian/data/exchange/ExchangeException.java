package org.mingjian.data.exchange;

import org.jspecify.annotations.Nullable;

/** A dataset cannot be written or taken in (数据交换失败); the message is one Chinese sentence saying what and where. */
public class ExchangeException extends RuntimeException {

    public ExchangeException(String message) {
        this(message, null);
    }

    public ExchangeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
