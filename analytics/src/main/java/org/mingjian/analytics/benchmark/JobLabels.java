package org.mingjian.analytics.benchmark;

/** The Chinese words for the jobs (作业名称), where Spark is not at hand. */
final class JobLabels {

    private JobLabels() {}

    static String of(String job) {
        return switch (job) {
            case "execution_distribution" -> "执行率分布";
            case "three_public_trend" -> "三公经费趋势";
            case "over_scored_indicator" -> "虚高指标";
            case "suspicious_self_score" -> "存疑自评得分";
            case "score_heap" -> "得分扎堆";
            case "ranking" -> "排名";
            case "peer" -> "同类部门";
            case "annual_panel" -> "年度数据";
            default -> job;
        };
    }
}
