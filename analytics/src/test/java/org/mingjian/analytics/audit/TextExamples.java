package org.mingjian.analytics.audit;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.analytics.audit.RuleExamples.Example;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.SourceRef;

/** The examples of the rules about copied texts and forms. */
public final class TextExamples {

    /** What every report must say in the same words. */
    public static final String REQUIRED = """
            一、部门概况
            （一）主要职责
            贯彻执行国家有关商务工作的方针政策和法律法规，拟订全市商务发展规划并组织实施，指导全市商贸服务业和社区商业发展，推动流通体制改革和现代物流。
            承担组织实施重要消费品市场调控和重要生产资料流通管理的责任，负责建立健全生活必需品市场供应应急管理机制，监测分析市场运行和商品供求状况。
            二、评价依据
            根据《项目支出绩效评价管理办法》（财预〔2020〕10号）的要求，我单位对整体支出开展了绩效自评。
            2021年收入合计3200.00万元，支出合计3102.36万元，年末结转97.64万元。
            三、名词解释
            基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。
            """;

    public static final String OWN = """
            四、主要做法和成效
            围绕招商引资这个中心，组织了四次外出考察，和沿海三家电子企业签下了落户意向，其中一家已经在开发区动工建设标准厂房。
            年中牵头办起夜市经济试点，老城区两条背街小巷的摊位由七十个增加到一百六十个，周边居民对噪声和油烟的投诉也随之上升。
            为了消化投诉，联合城管和环保部门给摊主统一配发油烟净化器，规定收摊时间，并请街道志愿者每晚巡查，到年底投诉明显回落。
            外贸方面帮助两家竹制品企业取得欧盟认证，第一批货柜在九月发往汉堡港，改变了全市多年没有自营出口的局面。
            五、存在的问题
            项目储备不足，好几笔专项资金下达以后才着手选点，导致三季度之前几乎没有支出，年底又集中支付，容易出现把关不严的情况。
            乡镇一级没有专职的商务统计人员，限额以上企业的报表经常迟报漏报，我们对全市消费走势的判断往往要比实际慢上一个季度。
            六、改进措施
            明年提前半年建立项目库，凡是没有完成用地和环评手续的不安排资金，每个季度由分管领导主持一次支出进度会。
            """;

    public static final String OTHER = """
            四、主要做法和成效
            全年轮换储备稻谷一万二千吨，出入库全部在线监管，六座老仓加装了内环流控温设备，夏季粮堆平均温度比往年低了八度。
            与两所农业院校合作推广绿色储粮，选派十一名保管员脱产学习，有三人拿到了高级技师证书，带动全系统练兵比武。
            五、存在的问题
            县级应急加工能力偏弱，一旦停电超过两天，小包装米面的日供应量只能满足城区四成人口，需要补建一条备用生产线。
            仓房平均已使用二十三年，防潮层普遍老化，维修资金每年只够翻修一座，雨季抢险成了保管员的家常便饭。
            六、改进措施
            争取把四个基层库点合并成一个区域中心库，腾出的土地由平台公司收储，收益优先用于粮食应急保障体系建设。
            和气象部门共享短临预报，提前一天给每个库点发送暴雨提醒，把抢险力量摆到最容易进水的老仓门口。
            """;

    private TextExamples() {}

    static Map<String, Example> all() {
        return Map.ofEntries(
                entry(
                        "peers.same-indicators",
                        new Example(
                                YearExamples.form("17").twin(grain("17")),
                                YearExamples.form("17").twin(grain("18")))),
                entry("years.text-copied", new Example(copied("某某市商务局", OWN), copied("某某市商务局", OTHER))),
                entry("peers.text-copied", new Example(copied("某某市粮食局", OWN), copied("某某市粮食局", OTHER))),
                entry("text.foreign-department", new Example(speaking("邻水市商务局"), speaking("某某市商务局"))));
    }

    private static ReportBuilder grain(String visits) {
        return YearExamples.form(visits).department("某某市粮食局");
    }

    private static ReportBuilder copied(String from, String text) {
        boolean own = from.equals("某某市商务局");
        return ReportBuilder.report()
                .text(REQUIRED + OWN)
                .alike(ReportBuilder.report()
                        .department(from)
                        .year(own ? 2020 : 2021)
                        .text(REQUIRED + text));
    }

    private static ReportBuilder speaking(String name) {
        return ReportBuilder.report().text(name + "2021年度部门整体支出绩效自评报告");
    }

    /** The lines of a text as paragraphs. */
    static List<NarrativeStatement> paragraphs(String text) {
        var paragraphs = new ArrayList<NarrativeStatement>();
        text.lines()
                .forEach(line -> paragraphs.add(
                        new NarrativeStatement(line, SourceRef.paragraph(null, paragraphs.size() + 1, line))));
        return paragraphs;
    }
}
