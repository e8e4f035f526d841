package org.mingjian.app.administration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.run.BenchmarkRunner;
import org.mingjian.app.run.RunState;
import org.mingjian.data.store.BenchmarkRun;

/** The run under way and the latest ones (基准运行): live progress, cancelling, logs, and the versions of the results. */
final class RunsSection extends Div {

    private static final int SHOWN = 10;

    private final BenchmarkRunner runner;
    private final Div current = new Div();
    private final Div list = new Div();
    private @Nullable Registration listening;
    private boolean wasRunning;

    RunsSection(BenchmarkRunner runner) {
        this.runner = runner;
        current.addClassName("current-run");
        current.getElement().setAttribute("aria-live", "polite");
        add(current, list);
        fill();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var screen = event.getUI();
        listening = runner.listen(() -> update(screen));
        fill();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    /** A page that was left needs no news of the run. */
    private void update(UI screen) {
        if (screen.isAttached()) {
            screen.access(this::moveOn);
        }
    }

    /** While a run goes on only its own lines change; a row that is pointed at stays where it is. */
    private void moveOn() {
        boolean running = runner.running().isPresent();
        if (running && wasRunning) {
            fillCurrent();
        } else {
            fill();
        }
    }

    void fill() {
        fillCurrent();
        list.removeAll();
        var latest = runner.latest(SHOWN);
        if (latest.isEmpty()) {
            list.add(new Paragraph("还没有运行过基准。"));
            return;
        }
        list.add(new DataTable<>(latest)
                .text("开始", run -> Labels.moment(run.startedAt()))
                .text("结束", run -> Labels.moment(run.finishedAt()))
                .text("数据", run -> Labels.of(run.origin()))
                .text("由谁", run -> run.startedBy() == null ? Figures.MISSING : run.startedBy())
                .component("状态", RunsSection::state)
                .text("说明", RunsSection::words)
                .component("", this::actions));
    }

    private void fillCurrent() {
        current.removeAll();
        var running = runner.running();
        wasRunning = running.isPresent();
        current.setVisible(wasRunning);
        running.ifPresent(this::show);
    }

    private void show(RunState state) {
        var progress = state.progress();
        var bar = new ProgressBar(0, 100, progress.percent());
        bar.setIndeterminate(progress.percent() == 0);
        bar.getElement().setAttribute("aria-label", "基准运行进度");
        var step = new Paragraph(state.cancelling() ? "正在取消……" : progress.sentence());
        step.addClassName("step");
        var detail = new Paragraph("%s数据，%s 自 %s 起。%s"
                .formatted(
                        Labels.of(state.origin()),
                        state.startedBy(),
                        Labels.moment(state.startedAt()),
                        progress.detail()));
        detail.addClassName("note");
        var cancel = new Button("取消运行", click -> confirmCancel());
        cancel.setEnabled(!state.cancelling());
        var words = new Div(step, bar, detail);
        words.addClassName("words");
        current.add(words, cancel);
    }

    private void confirmCancel() {
        var dialog = new ConfirmDialog(
                "取消这次运行？", "已经算出的部分会丢弃，现行结果保持不变；之后可以重新运行。", "取消运行", confirmed -> runner.cancel(), "继续运行", kept -> {});
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static Component state(BenchmarkRun run) {
        var word =
                switch (run.state()) {
                    case QUEUED -> "排队";
                    case RUNNING -> "运行中";
                    case DONE -> run.published() ? "● 现行" : run.kept() ? "完成" : "完成，未保留";
                    case FAILED -> "▲ 失败";
                    case CANCELLED -> "已取消";
                };
        var shown = new Span(word);
        shown.addClassNames("run-state", "run-" + run.state(), run.published() ? "run-published" : "run-other");
        return shown;
    }

    /** Why it came to nothing, or what it computed. */
    private static String words(BenchmarkRun run) {
        if (run.message() != null) {
            return run.message();
        }
        var basis = run.basis();
        if (basis == null) {
            return Figures.MISSING;
        }
        return basis.isIncremental()
                ? basis.changedYears().stream().map(String::valueOf).collect(Collectors.joining("、")) + "年有变化，补算"
                : "全部重算";
    }

    private Component actions(BenchmarkRun run) {
        var actions = new Div(small("日志", () -> showLog(run)));
        actions.addClassName("links");
        if (run.kept()) {
            var data = run.origin().name().toLowerCase(Locale.ROOT);
            actions.add(new Anchor(
                    "execution?data=" + data + (run.published() ? "" : "&run=" + run.runId()),
                    run.published() ? "看结果" : "看这一版"));
        }
        if (run.kept() && !run.published()) {
            actions.add(small("重新发布", () -> confirmRepublish(run)));
        }
        return actions;
    }

    private static Button small(String name, Runnable action) {
        var button = new Button(name, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void confirmRepublish(BenchmarkRun run) {
        new ConfirmDialog(
                        "重新发布这一版？",
                        "%s 开始的那次运行的结果会成为所有人看到的现行结果；现在的版本仍然保留，可以再换回来。".formatted(Labels.moment(run.startedAt())),
                        "重新发布",
                        confirmed -> {
                            runner.republish(run.runId());
                            Notification.show("已重新发布。");
                        },
                        "不发布",
                        kept -> {})
                .open();
    }

    private void showLog(BenchmarkRun run) {
        var text = runner.log(run.runId());
        var lines = new Pre(text.isEmpty() ? "没有日志，或日志已不再保留。" : text);
        lines.addClassName("run-log");
        var dialog = new Dialog("运行日志：" + Labels.moment(run.startedAt()));
        dialog.add(lines);
        dialog.getFooter().add(new Button("关闭", click -> dialog.close()));
        dialog.setWidth("min(900px, 92vw)");
        dialog.open();
    }
}
