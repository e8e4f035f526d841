package org.mingjian.analytics.audit;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;

/**
 * A department of another place where the report should speak of its own (正文出现外地部门): its evaluation, its duties, its
 * staff. Other departments may be mentioned; that another place's is the one evaluated is left over from a copy.
 */
final class ForeignDepartment implements Rule {

    private static final String PLACE = "(?<place>\\p{IsHan}{2,8}?(?:省|市|县|区|州|盟|旗|镇|乡))";
    private static final String NAME = "\\p{IsHan}{0,16}?(?:局|委员会|委|办公室|厅|院|中心|联合会|人民政府|政府|学校|医院|支队|大队)";
    /** What follows where the report speaks of the department it is about. */
    private static final String SUBJECT =
            "(?=(?:\\d{4}年?度?)?(?:部门|单位)?(?:整体支出|预算)?(?:的)?绩效(?:自评|评价)|(?:的)?(?:主要)?职(?:责|能)(?:是|为|有|包括|如下)"
                    + "|(?:内设|下设)(?:机构|科室|股室|\\d|[一二三四五六七八九十])|(?:核定)?(?:行政|事业)?编制\\d|自评得分)";

    private static final Pattern FOREIGN = Pattern.compile("(?<![\\p{IsHan}])(?<name>" + PLACE + NAME + ")" + SUBJECT);
    private static final Pattern AFTER_WORDS = Pattern.compile("^(?:根据|按照|对|由|经|和|与|及|关于|在|为|是|现将|我们)+");
    private static final int KIN = 2;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.foreign-department",
                        Severity.HIGH,
                        Certainty.LIKELY,
                        "正文出现外地部门",
                        "正文所评部门的地名=本部门的地名")
                .tolerates(RuleCard.NONE)
                .mayErr("本部门的地名报告没有写明；代管、托管外地单位");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var text = subject.history().text();
        if (text.isEmpty()) {
            return new RuleAnswer.NotComputable("没有单独成文的正文，不能核对部门名称。");
        }
        var places = places(subject.report());
        if (places.isEmpty()) {
            return new RuleAnswer.NotComputable("报告没有写明本部门所在的地方，不能核对部门名称。");
        }
        var outcome = new Outcome();
        text.forEach(paragraph -> check(paragraph, places, outcome));
        return outcome.orNotApplicable("正文没有写出所评部门的全名。");
    }

    /** The place in its own name, and the places above it. */
    private static List<String> places(Report report) {
        var identity = report.identity();
        var department = identity.department();
        return Stream.of(department, identity.province(), identity.city(), identity.county())
                .filter(Objects::nonNull)
                .map(ForeignDepartment::plain)
                .filter(name -> !name.equals(plain(department == null ? "" : department)) || namesPlace(name))
                .toList();
    }

    private static boolean namesPlace(String department) {
        return Pattern.compile("^" + PLACE + "\\p{IsHan}{2,}")
                .matcher(department)
                .find();
    }

    private static void check(NarrativeStatement paragraph, List<String> places, Outcome outcome) {
        FOREIGN.matcher(plain(paragraph.text())).results().forEach(found -> {
            var place = AFTER_WORDS.matcher(found.group("place")).replaceFirst("");
            var name = AFTER_WORDS.matcher(found.group("name")).replaceFirst("");
            if (place.length() <= KIN || isKin(place, places)) {
                outcome.consistent();
            } else {
                outcome.flag(suspicion(name, place, places, paragraph));
            }
        });
    }

    /** The same place, one above or below it, or one that shares its name: 湘潭市 and 湘潭县. */
    private static boolean isKin(String place, List<String> places) {
        var stem = place.substring(0, KIN);
        return places.stream().anyMatch(own -> own.contains(stem));
    }

    private static Suspicion suspicion(String name, String place, List<String> places, NarrativeStatement paragraph) {
        return Suspicion.of(
                "正文写的是“%s”，不是本部门".formatted(name),
                name,
                places.getFirst(),
                "本部门是%s，正文所评的却是%s的“%s”，疑为照搬他人报告未改净。".formatted(places.getFirst(), place, name),
                List.of(paragraph.source().withQuote(quote(paragraph.text(), name))));
    }

    /** The name as it is printed, if it stands there without odd spaces; else the whole paragraph. */
    private static String quote(String printed, String name) {
        return printed.contains(name) ? name : printed;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
