package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Measure;

/** Makes indicator lines group by group (指标编造): names, targets, what was reached, points. */
final class LineMaker {

    /** What a group of lines measures. */
    enum Kind {
        QUANTITY,
        QUALITY,
        TIMELINESS,
        COST,
        ECONOMIC,
        SOCIAL,
        ECOLOGICAL,
        SUSTAINABLE,
        SATISFACTION,
        MANAGEMENT
    }

    private static final Map<Kind, List<String>> NAMES = new EnumMap<>(Map.of(
            Kind.QUANTITY,
            List.of(
                    "开展专项检查次数|≥|12|次",
                    "业务培训人次|≥|300|人次",
                    "完成改造项目数量|≥|8|个",
                    "编印宣传资料份数|≥|2000|份",
                    "维修养护面积|≥|1500|平方米",
                    "受理群众诉求件数|≥|260|件",
                    "发放补助人数|≥|420|人",
                    "新增服务站点数|≥|5|个"),
            Kind.QUALITY,
            List.of(
                    "工程验收合格率|=|100|%",
                    "培训考核合格率|≥|95|%", "统计数据准确率|≥|98|%", "案件按期办结率|≥|96|%", "设备完好率|≥|95|%", "补助对象准确率|=|100|%"),
            Kind.TIMELINESS,
            List.of("年度任务按时完成率|=|100|%", "补助资金拨付及时率|≥|95|%", "项目完成时限||12月底前|", "问题整改及时率|≥|90|%"),
            Kind.COST,
            List.of("单位培训成本|≤|450|元/人·天", "项目总成本控制||不超过预算批复|", "设备单价|≤|3.5|万元", "每公里养护成本|≤|0.8|万元"),
            Kind.ECONOMIC,
            List.of("带动社会投资|≥|600|万元", "节约运行成本||有所节约|", "服务对象增收|≥|5|%"),
            Kind.SOCIAL,
            List.of("政策知晓率|≥|90|%", "公共服务水平||逐步提高|", "受益群众人数|≥|12000|人", "安全责任事故|=|0|起", "带动就业人数|≥|150|人"),
            Kind.ECOLOGICAL,
            List.of("生态环境改善||有所改善|", "垃圾无害化处理率|≥|98|%", "节能降耗||达标|"),
            Kind.SUSTAINABLE,
            List.of("长效管理机制||健全|", "设施持续使用年限|≥|5|年", "人才队伍建设||持续加强|"),
            Kind.SATISFACTION,
            List.of("服务对象满意度", "受益群众满意度", "社会公众满意度", "办事企业满意度")));

    private final Random random;
    private final Rates rates;
    private final Map<Kind, List<String>> left = new EnumMap<>(Kind.class);

    LineMaker(Random random, Facts facts) {
        this.random = random;
        this.rates = new Rates(facts);
        NAMES.forEach((kind, names) -> left.put(kind, shuffled(names)));
        left.put(Kind.MANAGEMENT, shuffled(management()));
    }

    /** Lines of one group whose weights add up to the group's. */
    List<MadeLine> group(String level1, String level2, Kind kind, int weight, int count) {
        var lines = new ArrayList<MadeLine>();
        for (var share : shares(weight, count)) {
            lines.add(line(kind, share).under(level1, level2));
        }
        return lines;
    }

    private List<BigDecimal> shares(int weight, int count) {
        var shares = new BigDecimal[count];
        int each = weight / count;
        Arrays.fill(shares, BigDecimal.valueOf(each));
        shares[random.nextInt(count)] = BigDecimal.valueOf(weight - (long) each * (count - 1));
        return List.of(shares);
    }

    private MadeLine line(Kind kind, BigDecimal weight) {
        var names = left.get(kind);
        if (names.isEmpty()) {
            throw new IllegalStateException("no more names for " + kind);
        }
        var name = names.removeFirst();
        return switch (kind) {
            case SATISFACTION -> satisfaction(name, weight);
            case MANAGEMENT -> managed(name.split("\\|", -1), weight);
            case QUANTITY, QUALITY, TIMELINESS, COST, ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABLE ->
                measured(name.split("\\|", -1), weight);
        };
    }

    private MadeLine satisfaction(String name, BigDecimal weight) {
        var reached = BigDecimal.valueOf(90 + random.nextInt(9)).add(BigDecimal.valueOf(random.nextInt(10), 1));
        var actual = reached.stripTrailingZeros().toPlainString();
        return new MadeLine("", "", name, "≥", "90", "%", actual, weight, weight, null, "", Measure.SATISFACTION_RATE);
    }

    private MadeLine measured(String[] parts, BigDecimal weight) {
        boolean words = parts[1].isEmpty();
        boolean met = random.nextInt(100) < 88;
        var actual = words ? (met ? parts[2] : "基本达到") : reached(parts, met);
        return scored(parts, parts[3], actual, weight, met, null);
    }

    private String reached(String[] parts, boolean met) {
        var target = new BigDecimal(parts[2]);
        boolean share = parts[3].equals("%");
        if (met) {
            boolean exact = !parts[1].equals("≥") || share && random.nextBoolean();
            return (exact ? target : share ? new BigDecimal("100") : more(target)).toPlainString();
        }
        var missed = target.multiply(BigDecimal.valueOf(parts[1].equals("≤") ? 108 : 92))
                .divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP);
        return (target.signum() == 0 ? BigDecimal.ONE : missed)
                .stripTrailingZeros()
                .toPlainString();
    }

    private BigDecimal more(BigDecimal target) {
        return target.multiply(BigDecimal.valueOf(100 + random.nextInt(25)))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
    }

    private MadeLine managed(String[] parts, BigDecimal weight) {
        var measure = parts[4].isEmpty() ? null : Measure.ofWireName(parts[4]).orElseThrow();
        return scored(parts, measure == null ? "" : "%", parts[3], weight, random.nextInt(10) > 0, measure);
    }

    private MadeLine scored(
            String[] parts, String unit, String actual, BigDecimal weight, boolean full, @Nullable Measure measure) {
        var score = full
                ? weight
                : weight.multiply(BigDecimal.valueOf(7 + random.nextInt(3)))
                        .divide(BigDecimal.TEN, 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        var reason = full ? "" : choose("受客观因素影响进度滞后，下一步加快推进", "年初测算不够准确，今后细化测算", "部分单位组织不力，将加强调度");
        return new MadeLine("", "", parts[0], parts[1], parts[2], unit, actual, weight, score, null, reason, measure);
    }

    private List<String> management() {
        return List.of(
                "预算编制完整性||完整|完整|",
                "管理制度健全性||健全|健全|",
                "资金使用合规性||合规|合规|",
                "预决算信息公开性||按时公开|按时公开|",
                "专项资金细化率|≥|95|100|special_fund.detail",
                "预算执行率|≥|95|%s|execution.total".formatted(rates.execution()),
                "预算调整率|≤|10|%s|adjustment".formatted(rates.adjustment()),
                "结转结余率|≤|10|%s|carryover.rate".formatted(rates.carryOver()),
                "“三公经费”控制率|≤|100|%s|three_public.control".formatted(rates.threePublicControl()),
                "“三公经费”变动率|≤|0|%s|three_public.change".formatted(rates.threePublicChange()),
                "政府采购执行率|≥|90|%s|procurement.execution".formatted(rates.procurement()),
                "在职人员控制率|≤|100|%s|staff.control".formatted(rates.staffControl()),
                "固定资产利用率|≥|95|%s|asset.utilisation".formatted(rates.assetUse()));
    }

    private String choose(String... ways) {
        return ways[random.nextInt(ways.length)];
    }

    private List<String> shuffled(List<String> names) {
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
