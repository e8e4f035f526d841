package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.text.ScreenedPattern;

/** Results told with their target in one sentence (正文目标与完成): «限上企业23家，完成全年8家的目标任务». */
final class TargetSentences {

    private static final ScreenedPattern RESULT =
            ScreenedPattern.of("(?<noun>\\p{IsHan}{4,12}?)(?<actual>\\d+(?:\\.\\d+)?)(?<unit>家|个|项|户)[，,](?:超额)?完成"
                    + "(?<goal>[^，。；\\d]*?)(?<target>\\d+(?:\\.\\d+)?)\\k<unit>[^，。；]*?目标");

    /** A result, its target, and the words that name it. */
    record Result(String noun, BigDecimal actual, BigDecimal target, String unit, NarrativeStatement statement) {

        /** Whether both are about the same thing: the last four characters of the name agree. */
        boolean sameAs(Result other) {
            int length = Math.min(4, Math.min(noun.length(), other.noun.length()));
            return unit.equals(other.unit)
                    && noun.substring(noun.length() - length)
                            .equals(other.noun.substring(other.noun.length() - length));
        }

        String text() {
            return "%s%s（目标%s%s）".formatted(Plain.of(actual), unit, Plain.of(target), unit);
        }
    }

    private TargetSentences() {}

    static List<Result> of(Report report) {
        return report.statements().stream()
                .flatMap(statement -> RESULT.matcher(statement.text())
                        .results()
                        .map(result -> new Result(
                                result.group(1),
                                new BigDecimal(result.group(2)),
                                new BigDecimal(result.group(5)),
                                result.group(3),
                                statement)))
                .toList();
    }
}
