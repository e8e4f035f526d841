package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;

/** What the sentences of a paragraph have been about so far (上下文): a later figure may leave it unsaid. */
final class Context {

    /** Which year the words speak of, against the report's year. */
    enum Year {
        REPORTED,
        BEFORE,
        ANOTHER
    }

    /** What the heading over the paragraph is about; sentences that name nothing are about it. */
    final @Nullable Subject heading;

    @Nullable
    Subject subject;

    /** The subject outside the brackets the sentence is in. */
    @Nullable
    Subject outer;

    boolean inBrackets;

    /** The subject whose parts are being listed (其中). */
    @Nullable
    Subject whole;

    @Nullable
    Stage moneyStage;

    @Nullable
    Stage rateStage;

    @Nullable
    String funding;

    Year year = Year.REPORTED;

    /** A change is told against something else than last year: the budget, a goal, the country. */
    boolean otherBase;

    /** The last change was a decrease; a rate in brackets behind it is one too. */
    boolean decreasing;

    Context() {
        this(null);
    }

    Context(@Nullable Subject heading) {
        this.heading = heading;
        this.subject = heading;
    }

    /** A new sentence goes back from the parts to the whole, and to the report's year. */
    void nextSentence() {
        if (whole != null) {
            subject = whole;
            whole = null;
        }
        if (subject == Subject.OTHER) {
            subject = heading;
        }
        year = Year.REPORTED;
        otherBase = false;
        outer = null;
        inBrackets = false;
    }

    /** Behind a semicolon the list of parts may be over: words that name nothing are about the whole again. */
    void nextItem() {
        if (whole != null) {
            subject = whole;
        }
    }
}
