package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;

/** What the sentences of a paragraph have been about so far (上下文): a later figure may leave it unsaid. */
final class Context {

    @Nullable
    Subject subject;

    /** The subject outside the brackets the sentence is in. */
    @Nullable
    Subject outer;

    @Nullable
    Stage moneyStage;

    @Nullable
    Stage rateStage;

    @Nullable
    String funding;
}
