package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class LineNamesTest {

    @Test
    void countsEachNameOnce() {
        assertThat(names(line(1, "出勤率"), line(2, "满意度"), line(17, "投诉"), line(33, "出勤率")))
                .isEqualTo(3);
    }

    @Test
    void whiteSpaceMakesNoOtherName() {
        assertThat(names(line(1, "出勤率"), line(2, "出 勤　率"))).isEqualTo(1);
    }

    @Test
    void fortyEightLinesHaveAPlaceOfTheirOwn() {
        var lines = IntStream.rangeClosed(1, 48).mapToObj(number -> line(number, "指标" + number));
        assertThat(names(lines.toArray(Row[]::new))).isEqualTo(48);
    }

    @Test
    void aLineWithoutAPlaceIsNotCountedSoThatItsReportIsLookedAt() {
        assertThat(names(line(1, "出勤率"), line(49, "满意度"), line(0, "投诉"))).isEqualTo(1);
    }

    @Test
    void linesThatAreNotScoredDoNotCount() {
        assertThat(names(line(1, "出勤率"), RowFactory.create(2, false, "产出", "满意度")))
                .isEqualTo(1);
    }

    private static Row line(int number, String name) {
        return RowFactory.create(number, true, "产出", name);
    }

    private static int names(Row... lines) {
        var kept = LineNames.kept().toArray(Column[]::new);
        return Sessions.shared()
                .createDataFrame(
                        List.of(lines), StructType.fromDDL("line_no INT, scored BOOLEAN, level1 STRING, level3 STRING"))
                .withColumn("name_digits", expr(LineNames.digits()))
                .agg(kept[0], Stream.of(kept).skip(1).toArray(Column[]::new))
                .selectExpr(LineNames.count())
                .first()
                .getInt(0);
    }
}
