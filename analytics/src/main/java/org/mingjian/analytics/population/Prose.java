package org.mingjian.analytics.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a made department writes of its year in its own words (模拟正文), and where the words come from: a department of its
 * own finds others every year, one that copies takes those of last year or of a neighbour.
 */
record Prose(List<String> paragraphs, Origin origin, Origin beginning) {

    /** Whose words of which year. */
    record Origin(int department, int year) {}

    private record Topic(List<String> openings, List<String> ends) {}

    private static final List<Topic> TOPICS = read();
    /** So many of the paragraphs are copied where only the beginning is: too few for a copy. */
    private static final int BEGINNING = 3;

    private static final double LAST_YEAR = 0.045;
    private static final double NEIGHBOUR = 0.05;
    private static final double ONLY_BEGINNING = 0.03;

    /** The department writes of its work every year, or never. */
    static Prose of(PopulationOptions options, MadeDepartment department, int year) {
        double draw = new SplittableRandom(options.seed() * 53 + department.number() * 6_700_417L + year).nextDouble();
        var neighbour = department.writingNeighbour(options, year);
        if (draw < LAST_YEAR) {
            return year - 1 >= department.begins(options)
                    ? of(options, department, year - 1)
                    : own(options, department, year);
        }
        if (neighbour == null || draw >= LAST_YEAR + NEIGHBOUR + ONLY_BEGINNING) {
            return own(options, department, year);
        }
        var theirs = of(options, neighbour, year);
        return draw < LAST_YEAR + NEIGHBOUR
                ? theirs
                : own(options, department, year).begunAs(theirs);
    }

    private Prose begunAs(Prose other) {
        var begun = new ArrayList<>(other.paragraphs.subList(0, BEGINNING));
        begun.addAll(paragraphs.subList(BEGINNING, paragraphs.size()));
        return new Prose(List.copyOf(begun), origin, other.beginning);
    }

    /** Clauses a department has not used in the years before. */
    private static Prose own(PopulationOptions options, MadeDepartment department, int year) {
        var random = new SplittableRandom(options.seed() * 59 + department.number() * 15_485_863L);
        var indicators = department.sector().outputs();
        var paragraphs = new ArrayList<String>();
        for (var topic : TOPICS) {
            var words = pick(topic.openings(), random.nextInt(64) + year)
                    + "，"
                    + pick(topic.ends(), random.nextInt(64) + year)
                    + "。";
            var subject = indicators.get(Math.floorMod(random.nextInt(64) + year, indicators.size()));
            paragraphs.add(words.replace("@", subject.name()));
        }
        var origin = new Origin(department.number(), year);
        return new Prose(List.copyOf(paragraphs), origin, origin);
    }

    private static String pick(List<String> clauses, int number) {
        return clauses.get(Math.floorMod(number, clauses.size()));
    }

    boolean isFrom(@Nullable Prose other) {
        return other != null && origin.equals(other.origin);
    }

    boolean beginsAs(@Nullable Prose other) {
        return other != null && beginning.equals(other.beginning) && !isFrom(other);
    }

    private static List<Topic> read() {
        try (var stream = Objects.requireNonNull(Prose.class.getResourceAsStream("prose.txt"))) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Stream.of(line.split("\\|")).toList())
                    .toList();
            var topics = new ArrayList<Topic>();
            for (int at = 0; at < lines.size(); at += 2) {
                topics.add(new Topic(lines.get(at), lines.get(at + 1)));
            }
            return List.copyOf(topics);
        } catch (IOException broken) {
            throw new UncheckedIOException("the prose is not in the jar", broken);
        }
    }
}
