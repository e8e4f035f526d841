package org.mingjian.data.template;

import org.jspecify.annotations.Nullable;

/** A table file whose rows cannot be told apart (无法分列); the message is the sentence a person reads. */
final class BrokenTableException extends Exception {

    BrokenTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
