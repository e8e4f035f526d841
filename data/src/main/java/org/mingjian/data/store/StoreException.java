package org.mingjian.data.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked (数据库错误); the message is one Chinese sentence a person can act on. */
public class StoreException extends RuntimeException {

    /** What kind of trouble it is, for a caller that must tell them apart. */
    public enum Category {
        /** Another process owns the store. */
        IN_USE,
        /** A newer 明鉴 wrote the store. */
        NEWER_SCHEMA,
        /** The folder or the file cannot be opened, read or written. */
        NOT_ACCESSIBLE,
        /** A statement failed; nothing of its transaction is kept. */
        NOT_WRITTEN,
        /** The caller asked for something the store's state does not allow. */
        NOT_ALLOWED
    }

    private final Category category;

    public StoreException(Category category, String message) {
        this(category, message, null);
    }

    public StoreException(Category category, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.category = category;
    }

    public Category category() {
        return category;
    }
}
