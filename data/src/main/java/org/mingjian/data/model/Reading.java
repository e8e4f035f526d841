package org.mingjian.data.model;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read at a place: a value, or the reason why there is none (读数). Never zero, never a guess. */
public sealed interface Reading<T> {

    /** A value and the place it stands at. */
    record Read<T>(T value, SourceRef source) implements Reading<T> {}

    /** No value, why, and the place where it was looked for, if there is one. */
    record Absent<T>(AbsenceReason reason, @Nullable SourceRef source) implements Reading<T> {}

    static <T> Reading<T> of(T value, SourceRef source) {
        return new Read<>(value, source);
    }

    static <T> Reading<T> absent(AbsenceReason reason) {
        return new Absent<>(reason, null);
    }

    static <T> Reading<T> absent(AbsenceReason reason, SourceRef source) {
        return new Absent<>(reason, source);
    }

    default Optional<T> toOptional() {
        return this instanceof Read<T>(T read, SourceRef place) ? Optional.of(read) : Optional.empty();
    }

    /** The place of the value, or where it was looked for. */
    @Nullable
    SourceRef source();

    default boolean isRead() {
        return this instanceof Read<T>;
    }

    default <R> Optional<R> map(Function<T, R> change) {
        return toOptional().map(change);
    }
}
