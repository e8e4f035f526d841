package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What whole pages are read as, all of it and nothing else, from a table of cases. */
class PageCasesTest {

    @ParameterizedTest
    @MethodSource("cases")
    void readsThePageWhole(PageCases.Case page) {
        var reports = Pages.reports(page.page());
        assertThat(reports).as(page.name()).hasSameSizeAs(page.reports());
        for (int at = 0; at < reports.size(); at++) {
            Set<String> expected = page.reports().get(at);
            assertThat(PageCases.read(reports.get(at), expected))
                    .as(page.name())
                    .containsExactlyElementsOf(new TreeSet<>(expected));
        }
    }

    static List<PageCases.Case> cases() {
        return PageCases.all();
    }
}
