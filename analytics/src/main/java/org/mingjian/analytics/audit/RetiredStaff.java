package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The number of established posts is broken down into people who hold none (编制数含离退休): retired or hired people are
 * not posts, and a control rate divided by such a number comes out too low.
 */
final class RetiredStaff implements Rule {

    private static final ScreenedPattern POSTS =
            ScreenedPattern.of("(核定)?编制(人员|人数|总数|数)?(共|为|有)*(?<posts>\\d+)[人名个](?<parts>[:：,，(（][^。；;]*)");
    private static final ScreenedPattern NO_POST =
            ScreenedPattern.of("(?<kind>离休|退休|离退休|遗属|临聘|临时|聘用|编外|协管|劳务派遣)(人员|职工)?(共|为|有)*(?<people>\\d+)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "staff.retired-in-posts",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "编制数含离退休或编外人员",
                        "编制数的分项不应有离退休、编外人员")
                .tolerates(RuleCard.NONE)
                .mayErr("所列为人员总数，另有核定编制数；应与编制部门的数核对");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var statement : subject.report().statements()) {
            if (!statement.text().contains("编制")) {
                continue;
            }
            var posts = POSTS.matcher(statement.text());
            while (posts.find()) {
                check(statement, posts.group("posts"), posts.group("parts"), outcome);
            }
        }
        return outcome.orNotApplicable("正文没有把编制数分项列出。");
    }

    private static void check(NarrativeStatement statement, String posts, String parts, Outcome outcome) {
        var without = NO_POST.matcher(parts).results().toList();
        var sum = without.stream()
                .map(match -> new BigDecimal(match.group("people")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || sum.compareTo(new BigDecimal(posts)) >= 0) {
            outcome.consistent();
            return;
        }
        var kinds = String.join(
                "、",
                without.stream()
                        .map(match -> match.group("kind") + match.group("people") + "人")
                        .toList());
        outcome.flag(Suspicion.of(
                "编制数%s人含%s".formatted(posts, kinds),
                posts + "人",
                "按核定编制和在编在职人数列报，与编制部门核对",
                "%s不占编制，共%s人；以%s为分母，在职人员控制率偏低。".formatted(kinds, Plain.shortest(sum), posts),
                List.of(statement.source())));
    }
}
