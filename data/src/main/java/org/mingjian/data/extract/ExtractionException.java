package org.mingjian.data.extract;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/** A file that cannot be taken apart; its problem is the sentence a person reads. */
public class ExtractionException extends Exception {

    private final transient Problem problem;

    public ExtractionException(ProblemCode code, String message) {
        this(code, message, null);
    }

    public ExtractionException(ProblemCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = Problem.of(code, message);
    }

    public Problem problem() {
        return problem;
    }
}
