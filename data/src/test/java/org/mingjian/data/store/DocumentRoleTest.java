package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;

class DocumentRoleTest {

    private static final ReportIdentity WHO = Reports.identity("某市交通局", "某市", 2021);

    @Test
    void formWithNotesIsForm() {
        assertThat(DocumentRole.of(Reports.form(WHO))).isEqualTo(DocumentRole.FORM);
        assertThat(DocumentRole.of(withClaims(Reports.form(WHO), 4))).isEqualTo(DocumentRole.FORM);
    }

    @Test
    void formWithinNarrativeIsText() {
        assertThat(DocumentRole.of(withClaims(Reports.form(WHO), 5))).isEqualTo(DocumentRole.TEXT);
    }

    @Test
    void narrativeAloneIsText() {
        assertThat(DocumentRole.of(Reports.narrative(WHO))).isEqualTo(DocumentRole.TEXT);
    }

    @Test
    void figuresInTablesAloneAreData() {
        var empty = new Report(WHO, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var inCell = Reports.figure(Measure.EXECUTED_AMOUNT, "1", Unit.YUAN, Reports.CELL);
        var inSentence = Reports.figure(Measure.EXECUTED_AMOUNT, "1", Unit.YUAN, Reports.SENTENCE);
        assertThat(DocumentRole.of(Reports.withFigures(empty, inCell))).isEqualTo(DocumentRole.DATA);
        assertThat(DocumentRole.of(Reports.withFigures(empty, inCell, inSentence)))
                .isEqualTo(DocumentRole.TEXT);
    }

    private static Report withClaims(Report report, int paragraphs) {
        var claims = IntStream.rangeClosed(1, paragraphs)
                .mapToObj(block -> new NarrativeStatement("完成", SourceRef.paragraph(null, block, "完成")))
                .toList();
        return new Report(
                report.identity(),
                report.form(),
                report.scores(),
                report.components(),
                report.figures(),
                report.tasks(),
                report.indicators(),
                claims);
    }
}
