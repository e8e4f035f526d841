package org.mingjian.analytics.benchmark;

/** The published results are of another version of the code (程序已更新), so that they cannot be completed. */
final class OutdatedResultsException extends BenchmarkException {

    OutdatedResultsException() {
        super("已发布的结果是另一版程序算的，不能只补算变化的年度，需要全部重算。");
    }
}
