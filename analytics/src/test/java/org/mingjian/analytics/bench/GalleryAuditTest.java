package org.mingjian.analytics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mingjian.analytics.bench.GalleryAudit.Judged;
import org.mingjian.analytics.bench.GalleryAudit.Verdict;

/** What reading and audit together say of documents whose figures agree: nothing certain that is not so. */
class GalleryAuditTest {

    @Test
    void nothingCertainIsFalse() throws IOException {
        var judged = GalleryAudit.judged(2);

        assertThat(judged).extracting(Judged::verdict).contains(Verdict.MADE, Verdict.UNCERTAIN);
        assertThat(judged)
                .filteredOn(one -> one.verdict() == Verdict.FALSE)
                .extracting(one -> one.document() + " " + one.finding().rule() + " "
                        + one.finding().title())
                .isEmpty();
    }
}
