package org.mingjian.data.read;

import java.util.Optional;
import org.mingjian.data.read.DepartmentNames.Name;
import org.mingjian.data.text.ScreenedPattern;

/** The body a review says it is of (被评价单位): «对某某局2023年度部门整体支出开展再评价». */
final class ReviewedBody {

    private static final ScreenedPattern OF = ScreenedPattern.of("对(?=[^,。;:]{4,60}(再评价|复核|核查|抽查|评价))");
    private static final ScreenedPattern BY = ScreenedPattern.of("由(?<name>[^,。;:由]{4,30}?)(负责|牵头|具体|组织)*(实施|承担|承办)");
    private static final String REVIEWER = "财政局";

    private ReviewedBody() {}

    /** «由某某局负责实施» names who carries the project out. */
    static Optional<Name> carriedOut(PrintedLine line) {
        var match = BY.matcher(line.text());
        return match.find()
                ? Organisations.inField(match.group("name"))
                        .map(named -> new Name(
                                named.name(),
                                line.place(match.start("name") + named.start(), match.start("name") + named.end())))
                : Optional.empty();
    }

    static Optional<Name> of(PrintedLine line) {
        var match = OF.matcher(line.text());
        if (!match.find()) {
            return Optional.empty();
        }
        int from = match.end();
        return Organisations.atStart(line.text().substring(from))
                .filter(named -> !named.name().endsWith(REVIEWER))
                .map(named -> new Name(named.name(), line.place(from + named.start(), from + named.end())));
    }
}
