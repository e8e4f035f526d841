package org.mingjian.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HtmlReportTest {

    private static final String REPORT = """
        某市水务局2023年度部门整体支出绩效自评报告
        填表人：张小三　联系电话：0755-1234567　手机13812345678
        2023年全年预算数100.00万元，全年执行数90.00万元，预算执行率95.00%。
        部门整体绩效自评得分为97分，其中：产出指标全部完成，得分50分（共60分）；效益指标基本完成，得分38分（共40分）。
        <script>alert('甲')</script><img src="http://example.org/x.png" onerror="alert(1)">&amp;
        """;

    @TempDir
    private Path folder;

    @Test
    void marksEachQuoteAndLinksItBothWays() throws IOException {
        var page = page(REPORT);
        var findings = page.select("article");
        assertThat(findings).isNotEmpty();
        for (var finding : findings) {
            assertThat(finding.select(".places a")).isNotEmpty().allSatisfy(link -> {
                var place = page.getElementById(link.attr("href").substring(1));
                assertThat(place).isNotNull();
                assertThat(place.select("mark").text()).isNotEmpty();
                assertThat(place.select("a.back").eachAttr("href")).contains("#" + finding.id());
            });
        }
        assertThat(page.select("a.back")).allSatisfy(back -> assertThat(
                        page.getElementById(back.attr("href").substring(1)))
                .isNotNull());
        assertThat(page.select(".sum").text()).contains("50+38=88");
    }

    @Test
    void showsMarkupOfTheDocumentAsText() throws IOException {
        var page = page(REPORT);
        assertThat(page.select("script, img, iframe, object, link")).isEmpty();
        assertThat(page.select("[onerror], [onclick], [onload]")).isEmpty();
        assertThat(page.select(".source").text()).contains("<script>alert('甲')</script>");
    }

    @Test
    void needsNothingFromElsewhere() throws IOException {
        var page = page(REPORT);
        assertThat(page.select("[src]")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @Test
    void namesNoPerson() throws IOException {
        assertThat(page(REPORT).html())
                .doesNotContain("张小三")
                .doesNotContain("1234567")
                .doesNotContain("13812345678");
    }

    @Test
    void hidesTheCellAfterALabel() throws IOException {
        var page = page("表.csv", "三级指标,指标值,实际完成值,分值,得分\n培训次数,6次,6次,50,50\n填表人,张小三,联系电话,0755-1234567,\n");
        assertThat(page.select("td").eachText()).contains("培训次数", "填表人").noneMatch(cell -> cell.contains("张小三"));
        assertThat(page.html()).doesNotContain("1234567");
    }

    @Test
    void writesAPageForEachOfSeveralDocuments() throws IOException {
        var first = Files.writeString(folder.resolve("甲.txt"), REPORT);
        var second =
                Files.writeString(Files.createDirectory(folder.resolve("乙")).resolve("甲.txt"), REPORT);
        var pages = folder.resolve("网页");
        assertThat(run("--html=" + pages, first.toString(), second.toString()).exit())
                .isZero();
        assertThat(pages).isDirectoryContaining("glob:**/甲.txt.html").isDirectoryContaining("glob:**/甲.txt-2.html");
    }

    @Test
    void neverWritesOverWhatIsNoPage() throws IOException {
        var report = Files.writeString(folder.resolve("报告.txt"), REPORT);
        var other = Files.writeString(folder.resolve("别的.docx"), "原样");
        assertThat(run("--html", other.toString(), report.toString()).said()).contains("为免覆盖没有写");
        assertThat(other).hasContent("原样");
        var page = Files.writeString(folder.resolve("报告.html"), "<p>2023年度</p>");
        assertThat(run("--html", page.toString(), page.toString()).said()).contains("换一个文件名");
        assertThat(page).hasContent("<p>2023年度</p>");
        assertThat(run("--html", folder.resolve("一.html").toString(), report.toString(), report.toString())
                        .said())
                .contains("请在 --html 后写目录名");
    }

    private Document page(String report) throws IOException {
        return page("报告.txt", report);
    }

    private Document page(String name, String content) throws IOException {
        var target = folder.resolve("核对单.html");
        var run = run(
                "--html",
                target.toString(),
                Files.writeString(folder.resolve(name), content).toString());
        assertThat(run.said()).contains("网页已写入");
        return Jsoup.parse(Files.readString(target));
    }

    private record Run(int exit, String said) {}

    private static Run run(String... arguments) {
        var said = new StringWriter();
        int exit = new CommandLine(new InspectCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 2;
                })
                .execute(arguments);
        return new Run(exit, said.toString());
    }
}
