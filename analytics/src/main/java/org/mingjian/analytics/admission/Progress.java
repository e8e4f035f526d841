package org.mingjian.analytics.admission;

/** Hears how far a long piece of work has come (进度). */
@FunctionalInterface
public interface Progress<T> {

    /** Called after each piece, in order: how many are done, of how many, and what became of this one. */
    void done(int done, int total, T outcome);
}
