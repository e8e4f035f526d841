package org.mingjian.analytics.population;

/** What a made report says of its work (模拟工作成效): true sentences of the kind that rules look at. */
final class Results {

    private Results() {}

    static void tell(Draft draft) {
        if (!draft.has(Section.RESULTS)) {
            return;
        }
        var random = draft.random();
        int goal = 5 + random.nextInt(20);
        int done = goal + random.nextInt(goal / 2 + 1);
        draft.remark("全年新增帮扶对象%d家，完成%d家目标任务，完成率%d%%。".formatted(done, goal, done * 100 / goal));
        draft.remark("预算管理进一步规范，资金使用效益有所提高。");
        if (random.nextBoolean()) {
            draft.remark("1、加强预算编制。细化项目支出，提高预算准确性。");
            draft.remark("2、加强支出管理。按进度支付资金，减少年末结转。");
            draft.remark("3、加强绩效管理。完善指标体系，注重结果应用。");
        }
    }
}
