package org.mingjian.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.store.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The dashboard in a real browser: sign in, every screen, a report uploaded, its finding seen; no console error. */
class BrowserTest {

    private static final String PASSWORD = "only-for-this-test";
    private static final double PATIENCE = 60_000;

    /** Its parts add to 88; it says 97. */
    private static final Path REPORT = Path.of("..", "data", "samples", "pingdingshan-2020-self-evaluation.docx");

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void start() throws SQLException {
        var chromium = chromium();
        if (chromium.isEmpty()) {
            System.out.println("BrowserTest is skipped: no chromium in PATH");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "no chromium in PATH");
        try (var store = Store.open(folder.resolve("home"))) {
            Seed.fill(store, 60, "SYNTHETIC");
            Seed.publish(store, "SYNTHETIC");
        }
        application = SpringApplication.run(
                MingjianApplication.class,
                "--server.port=0",
                "--mingjian.home=" + folder.resolve("home"),
                "--mingjian.demo=true",
                "--MINGJIAN_DEMO_PASSWORD=" + PASSWORD);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(directory -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void showsEveryScreenAndTheFindingOfAnUploadedReport() throws IOException {
        try (var page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1366, 768).setLocale("zh-CN"))) {
            page.setDefaultTimeout(PATIENCE);
            page.onConsoleMessage(this::listen);
            page.onPageError(errors::add);
            signIn(page);
            open(page, "", "绩效自评总览");
            open(page, "ranking", "哪些部门的得分站得住");
            open(page, "findings", "先复核哪些报告");
            open(page, "finding/frsynthetic5-2024", "分项得分合计与总分不符");
            open(page, "department/dsynthetic5", "某市第5局");
            open(page, "execution", "预算花完了吗");
            open(page, "three-public", "三公经费");
            open(page, "indicators", "哪些指标给分偏高");
            open(page, "scores", "哪些自评得分要先看");
            open(page, "annual", "年度通报");
            open(page, "rules", "系统按哪些规则核对");
            open(page, "rule/score.parts-sum", "分项得分合计与总分不符");
            open(page, "system", "系统");
            uploadAndSeeTheFinding(page);
            assertThat(errors).as("browser console errors").isEmpty();
        }
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message.text() + " at " + message.location());
        }
    }

    private void signIn(Page page) {
        page.navigate(address("login"));
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        see(page.locator("h1"), "绩效自评总览");
    }

    private void open(Page page, String route, String title) {
        page.navigate(address(route));
        see(page.locator(".screen h1"), title);
        for (var chart : page.locator("mingjian-chart").all()) {
            chart.scrollIntoViewIfNeeded();
            assertThat(chart)
                    .hasAttribute("drawn", "", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
        }
        keep(page, route.isEmpty() ? "overview" : route.replaceAll("/.*", ""));
    }

    /** For a look at the screens: -Dmingjian.screenshots=folder. */
    private static void keep(Page page, String name) {
        var target = System.getProperty("mingjian.screenshots");
        if (target != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(target, name + ".png")));
        }
    }

    private void uploadAndSeeTheFinding(Page page) throws IOException {
        var empty = Files.writeString(folder.resolve("空白.txt"), "");
        open(page, "intake", "导入报告");
        page.locator("input[type=file]").first().setInputFiles(new Path[] {REPORT, empty});
        see(page.locator(".outcome-ok"), "已导入");
        see(page.locator(".outcome-bad"), "拒收");
        keep(page, "intake");
        page.locator(".data-table a[href*='findings']").first().click();
        see(page.locator(".screen h1"), "哪些地方要问一问");
        page.locator("vaadin-grid a[href^='finding/']")
                .filter(new Locator.FilterOptions().setHasText("总分"))
                .first()
                .click();
        see(page.locator(".arithmetic").first(), "88");
        see(page.locator(".arithmetic").last(), "改后：35+25+14+5+9+9=97");
        see(page.locator(".page-text mark, .page-text td.hit").first(), "");
        keep(page, "uploaded");
    }

    @Test
    void takesATableInAndListsItsBadRows() throws IOException {
        var table = Files.writeString(folder.resolve("部门数据.csv"), """
            部门,年度,调整后预算（万元）,执行数（万元）,编制数（人）
            江河市商务局,2023,1350.50,1280.36,56
            江河市教育局,20233,9900,98o1.2,5.5
            """);
        try (var page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1366, 1100).setLocale("zh-CN"))) {
            page.setDefaultTimeout(PATIENCE);
            page.onPageError(errors::add);
            signIn(page);
            open(page, "intake", "导入报告");
            var template = page.waitForDownload(
                    () -> page.locator("a").getByText("Excel").first().click());
            assertThat(Files.size(template.path()))
                    .as(template.suggestedFilename())
                    .isGreaterThan(1000);
            page.locator(".tables-upload input[type=file]").setInputFiles(table);
            see(page.locator(".table-results .outcome-ok"), "江河市商务局 2023 年");
            see(page.locator(".table-results table"), "年度应为四位数字，这里是 5 位");
            var rows = page.waitForDownload(
                    () -> page.locator("a.row-problems").first().click());
            assertThat(Files.readString(rows.path())).contains("3,5,编制数（人）,5.5,人数应为整数");
            page.locator(".table-results").scrollIntoViewIfNeeded();
            keep(page, "intake-tables");
            assertThat(errors).as("browser errors").isEmpty();
        }
    }

    private static void see(Locator place, String text) {
        assertThat(place).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static String address(String route) {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/" + route;
    }
}
