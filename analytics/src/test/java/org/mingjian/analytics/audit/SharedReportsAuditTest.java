package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.text.TextExtractor;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Finding;
import org.mingjian.data.read.ReportReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The five published reports, where they are at hand, against the discrepancies a perfect auditor finds in them. */
class SharedReportsAuditTest {

    private static final Path SHARED = Path.of("../../shared");

    /** May only rise: of the certain and high discrepancies that figures show, this many may be missed; none may be false. */
    @ParameterizedTest
    @CsvSource({
        "dongxihu-2020, 95.64, 0",
        "pingdingshan-2020, 88, 0",
        "shangjie-2021, 97.51, 0",
        "yiyang-2021, 99.98, 0",
        "zhanjiang-2020, , 0"
    })
    void findsWhatAPerfectAuditorFinds(String name, BigDecimal supported, int missed) throws IOException {
        boolean here = Files.isDirectory(SHARED.resolve("reports"));
        if (!here) {
            System.out.println("skipped " + name + ": the published reports (../shared/reports) are not here");
        }
        assumeTrue(here, "the published reports are not here");
        var truth = new ObjectMapper().readTree(Files.readString(SHARED.resolve("truth/" + name + ".json")));
        var outcome = audit(Files.readString(SHARED.resolve("reports/" + name + ".txt")));

        if (supported == null) {
            assertThat(outcome.supportedScore()).isNull();
        } else {
            assertThat(outcome.supportedScore()).isEqualByComparingTo(supported);
        }
        var unseen = Matching.stream(truth.get("discrepancies"))
                .filter(d -> d.get("certainty").asString().equals("certain"))
                .filter(d -> d.get("severity").asString().equals("high"))
                .filter(d -> !d.has("by") || d.get("by").asString().equals("figures"))
                .filter(d -> outcome.findings().stream().noneMatch(finding -> Matching.matches(finding, d)))
                .map(d -> d.get("id").asString())
                .toList();
        assertThat(unseen).as("missed").hasSizeLessThanOrEqualTo(missed);
        assertThat(outcome.findings()).allSatisfy(finding -> assertThat(Matching.stream(truth.get("discrepancies")))
                .as(finding.title())
                .anyMatch(discrepancy -> Matching.matches(finding, discrepancy)));
        assertNothingCleanIsDoubted(truth, outcome);
    }

    /** No finding reports, as doubtful, the result of a sum that is right. */
    private static void assertNothingCleanIsDoubted(JsonNode truth, AuditOutcome outcome) {
        var clean = Matching.stream(truth.get("checks_that_pass"))
                .map(check -> Matching.normalise(check.get("arithmetic").asString()))
                .toList();
        assertThat(outcome.findings())
                .as("findings that deny a sum which is right")
                .noneMatch(finding -> clean.contains(sum(finding))
                        && finding.reported().contains(sum(finding).replaceFirst(".*=", "")));
    }

    private static String sum(Finding finding) {
        return Matching.normalise(finding.explanation().replaceFirst("，.*", ""));
    }

    private static AuditOutcome audit(String text) {
        var document = new ExtractedDocument(
                "report.txt", "0", DocumentFormat.TXT, null, new TextExtractor().blocks(text), List.of());
        return new Auditor().audit(new ReportReader().read(document).reports().getFirst());
    }
}
