package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ReportNumbersTest {

    @Test
    void theFirstSeedKeepsOrdinaryReportsApart() {
        assertThat(ReportNumbers.seed(reports("a", "b", "c"))).isZero();
    }

    @Test
    void aReportThatStandsTwiceIsOne() {
        assertThat(ReportNumbers.apart(reports("a", "a"), ReportNumbers.of(0))).isTrue();
    }

    @Test
    void twoReportsOfOneNumberAreNotApart() {
        assertThat(ReportNumbers.apart(reports("a", "b"), "1L")).isFalse();
    }

    private static Dataset<Row> reports(String... keys) {
        var rows = List.of(keys).stream().map(key -> RowFactory.create(key)).toList();
        return Sessions.shared().createDataFrame(rows, StructType.fromDDL("report_id STRING"));
    }
}
