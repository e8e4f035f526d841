package org.mingjian.analytics.gallery;

import java.util.List;

/** What a made department does (条线), and the tasks its reports list, each with a purpose. */
enum Sector {
    WATER(
            "水利局",
            List.of(
                    List.of("中小河流治理", "用于堤防加固和河道疏浚"),
                    List.of("农村饮水安全维修养护", "用于管网更新和水质检测"),
                    List.of("山洪灾害防治", "用于预警设备维护和演练"),
                    List.of("河湖长制工作经费", "用于巡河、宣传和考核"),
                    List.of("水土保持监测", "用于监测站点运行"))),
    TRANSPORT(
            "交通运输局",
            List.of(
                    List.of("农村公路养护", "用于路面小修和日常保洁"),
                    List.of("公交运营补贴", "用于补足低票价差额"),
                    List.of("超限超载治理", "用于检测站点运行"),
                    List.of("危桥改造", "用于桥梁加固和荷载试验"),
                    List.of("交通信息化运维", "用于视频监控和平台维护"))),
    AGRICULTURE(
            "农业农村局",
            List.of(
                    List.of("高标准农田建设", "用于田间道路和灌溉设施"),
                    List.of("动物疫病防控", "用于疫苗采购和监测"),
                    List.of("农产品质量安全监管", "用于抽样检测"),
                    List.of("农业技术推广", "用于示范基地和培训"),
                    List.of("农村人居环境整治", "用于奖补和考核"))),
    CULTURE(
            "文化和旅游局",
            List.of(
                    List.of("公共文化设施免费开放", "用于场馆运行和活动"),
                    List.of("文物保护修缮", "用于古建筑维修"),
                    List.of("旅游宣传推广", "用于推介会和媒体投放"),
                    List.of("送戏下乡", "用于演出补贴"),
                    List.of("非物质文化遗产传承", "用于传承人补助和展演"))),
    EDUCATION(
            "教育局",
            List.of(
                    List.of("义务教育薄弱环节改善", "用于校舍维修"),
                    List.of("教师培训", "用于骨干教师研修"),
                    List.of("学前教育奖补", "用于普惠性幼儿园补助"),
                    List.of("校园安全管理", "用于安保人员和设备"),
                    List.of("招生考试组织", "用于考点设置和命题"))),
    HEALTH(
            "卫生健康委员会",
            List.of(
                    List.of("基本公共卫生服务", "用于健康档案和随访"),
                    List.of("基层卫生人才培养", "用于进修补助"),
                    List.of("计划生育奖励扶助", "用于特殊家庭补助"),
                    List.of("重大传染病防控", "用于监测和应急物资"),
                    List.of("中医药事业发展", "用于特色专科建设"))),
    CIVIL_AFFAIRS(
            "民政局",
            List.of(
                    List.of("困难群众救助", "用于低保和临时救助"),
                    List.of("养老服务体系建设", "用于床位补贴和设施改造"),
                    List.of("殡葬惠民补贴", "用于免除基本费用"),
                    List.of("社会组织培育", "用于孵化基地运行"),
                    List.of("儿童福利保障", "用于孤儿生活补助")));

    private final String bureau;
    private final List<List<String>> undertakings;

    Sector(String bureau, List<List<String>> undertakings) {
        this.bureau = bureau;
        this.undertakings = undertakings;
    }

    String bureau() {
        return bureau;
    }

    List<List<String>> undertakings() {
        return undertakings;
    }
}
