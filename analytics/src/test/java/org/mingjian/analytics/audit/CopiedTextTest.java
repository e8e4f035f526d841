package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import java.util.Arrays;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.mingjian.analytics.statistics.MinHash;
import org.mingjian.data.model.Counterpart;

class CopiedTextTest {

    private static final String REQUIRED = TextExamples.REQUIRED;
    private static final String OWN = TextExamples.OWN;

    @Test
    void leavesOutWhatEveryReportMustSay() {
        assertThat(OwnWords.of(TextExamples.paragraphs(REQUIRED)).passages()).isEmpty();
        assertThat(OwnWords.of(TextExamples.paragraphs(REQUIRED + OWN)).characters())
                .isEqualTo(OwnWords.of(TextExamples.paragraphs(OWN)).characters())
                .isGreaterThan(OwnWords.FEWEST_CHARACTERS);
    }

    @Test
    void aNewYearAndNewFiguresAreStillTheOldText() {
        var now = OWN.replace("四次", "五次") + "全市2021年共争取项目资金3200万元用于农村电商服务站点的改造和提升工作。\n";
        var then = OWN + "全市2020年共争取项目资金2950万元用于农村电商服务站点的改造和提升工作。\n";
        var suspicion = flaggedOnce(
                "years.text-copied",
                report().text(now).alike(report().year(2020).text(then)));
        assertThat(suspicion.reported()).matches("9\\d(\\.\\d+)?%与2020年报告相同");
        assertThat(suspicion.evidence()).hasSize(5).allSatisfy(place -> assertThat(now)
                .contains(place.quote()));
        assertThat(suspicion.counterparts())
                .hasSize(5)
                .extracting(Counterpart::told)
                .containsOnly("2020年报告");
    }

    @Test
    void ownYearsAndOtherDepartmentsAreTwoQuestions() {
        var own = report().text(OWN).alike(report().year(2020).text(OWN));
        consistent("peers.text-copied", own);
        var other = report().text(OWN).alike(report().department("某某市粮食局").text(OWN));
        consistent("years.text-copied", other);
    }

    @Test
    void aSentenceOfAFifthOfAllDocumentsIsRequired() {
        var copied = report().text(OWN).alike(report().department("某某市粮食局").text(OWN));
        var history = copied.history();
        var everywhere = new HashMap<Long, Integer>();
        Arrays.stream(OwnWords.of(history.text()).sentences()).forEach(sentence -> everywhere.put(sentence, 5));
        assertThat(ask(copied, history, 25, everywhere)).isInstanceOf(RuleAnswer.NotApplicable.class);
        assertThat(ask(copied, history, 26, everywhere)).isInstanceOf(RuleAnswer.Flagged.class);
    }

    private static RuleAnswer ask(
            ReportBuilder copied, History history, int documents, HashMap<Long, Integer> documentsWith) {
        var known = new History(
                history.years(),
                history.sameYear(),
                history.twins(),
                history.text(),
                history.texts(),
                documents,
                documentsWith);
        return Catalogue.across().stream()
                .filter(rule -> rule.card().id().equals("peers.text-copied"))
                .findFirst()
                .orElseThrow()
                .answer(new Case(copied.build(), null, copied.asCase().thresholds(), known));
    }

    @Test
    void aShortTextSaysNothing() {
        notApplicable("peers.text-copied", report().text(REQUIRED));
        notComputable("peers.text-copied", report());
        notComputable("years.text-copied", report());
        notApplicable("peers.same-indicators", report());
    }

    @Test
    void otherDepartmentsMayBeMentioned() {
        notApplicable("text.foreign-department", report().text("联合邻水市商务局举办了展会。"));
        consistent("text.foreign-department", report().text("某某县商务局2021年度部门整体支出绩效自评由我局汇总。"));
        notComputable("text.foreign-department", report());
        notComputable("text.foreign-department", report().department("商务局").text("邻水市商务局2021年度部门整体支出绩效自评报告"));
        assertThat(flaggedOnce("text.foreign-department", report().text("邻水市商务局主要职责是促进外贸。"))
                        .reported())
                .isEqualTo("邻水市商务局");
    }

    @Test
    void aLongReportIsSignedInAFewMilliseconds() {
        var text = new StringBuilder();
        for (int chapter = 0; chapter < 25; chapter++) {
            text.append(OWN.replace("招商", "招" + (char) ('一' + chapter)));
        }
        var paragraphs = TextExamples.paragraphs(text.toString());
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 60; round++) {
            long start = System.nanoTime();
            var signature =
                    MinHash.bands(MinHash.signature(OwnWords.of(paragraphs).runs()));
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertThat(signature).hasSize(40);
        }
        assertThat(fastest).as("nanoseconds for %d characters", text.length()).isLessThan(50_000_000);
    }
}
