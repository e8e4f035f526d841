package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** Finds what the text claims (正文陈述). */
final class Sentences {

    /** A claim that everything was reached. */
    static final ScreenedPattern ALL_REACHED =
            ScreenedPattern.of("(各项|所有|全部)[^，。；]{0,10}(指标|目标)[^，。；]{0,8}(均|全部|都|已)[^，。；]{0,4}(达到|达成|完成)"
                    + "|(指标|目标|任务)[^，。；]{0,8}(全部|圆满|均已)[^，。；]{0,4}(完成|达成|达到)"
                    + "|(全部|圆满|超额|超量)完成[^，。；]{0,10}(指标|目标|任务)|(指标|目标)[^，。；]{0,6}(超额|超量)完成");

    private static final ScreenedPattern DENIED = ScreenedPattern.of("未能?(全部|圆满|完成|达)");

    private Sentences() {}

    static List<NarrativeStatement> matching(Report report, ScreenedPattern pattern) {
        var matching = new ArrayList<NarrativeStatement>();
        for (var statement : report.statements()) {
            if (pattern.isIn(statement.text())) {
                matching.add(statement);
            }
        }
        return Collections.unmodifiableList(matching);
    }

    /** The sentences beside a place (同段语句): of its paragraph; in a table or a sheet, of its row. */
    static List<NarrativeStatement> beside(Report report, SourceRef place) {
        return inBlock(report, place.block()).stream()
                .filter(statement -> Objects.equals(statement.source().row(), place.row()))
                .toList();
    }

    static List<NarrativeStatement> inBlock(Report report, int block) {
        return report.statements().stream()
                .filter(statement -> statement.source().block() == block)
                .toList();
    }

    /** Claims of completion that are no denial (未全部完成). */
    static List<NarrativeStatement> claimsOfCompletion(Report report) {
        return matching(report, ALL_REACHED).stream()
                .filter(statement -> !DENIED.isIn(statement.text()))
                .toList();
    }
}
