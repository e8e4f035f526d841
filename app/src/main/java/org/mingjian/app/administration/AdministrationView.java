package org.mingjian.app.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.mingjian.app.casework.CaseworkService;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.run.BenchmarkRunner;
import org.mingjian.app.run.RereadRunner;
import org.mingjian.app.security.Roles;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.model.Origin;

/** Administration (系统): benchmark runs, and removing what is synthetic. */
@Route("system")
@RolesAllowed(Roles.ADMINISTRATOR)
class AdministrationView extends Screen {

    private static final int SHOWN_FILES = 20;

    private final BenchmarkRunner runner;
    private final AdministrationService service;
    private final RereadRunner rereading;
    private final CaseworkService casework;
    private final AuthenticationContext signedIn;
    private final Div reread = new Div();

    AdministrationView(
            FilterService filters,
            BenchmarkRunner runner,
            AdministrationService service,
            RereadRunner rereading,
            CaseworkService casework,
            AuthenticationContext signedIn) {
        super(filters);
        this.signedIn = signedIn;
        this.casework = casework;
        this.runner = runner;
        this.service = service;
        this.rereading = rereading;
    }

    @Override
    protected boolean isFiltered() {
        return false;
    }

    @Override
    protected void show(Filter filter) {
        title("系统", "基准运行与数据管理");
        put(
                start(filter),
                removal(),
                new Card(12, "基准运行", new RunsSection(runner))
                        .note("失败、取消或中断的运行不影响现行结果。每类数据保留最近发布的%d版结果，可以查看或重新发布；日志保留最近50次。"
                                .formatted(BenchmarkImport.KEPT)),
                rereading(),
                log());
    }

    private Component start(Filter filter) {
        var origin = new Select<Origin>();
        origin.setLabel("数据");
        origin.setItems(Origin.values());
        origin.setItemLabelGenerator(Labels::of);
        origin.setValue(filter.origin());
        var full = new Checkbox("全部重算");
        var button = new Button("运行基准", click -> {
            var account = signedIn.getPrincipalName().orElse("");
            runner.start(origin.getValue(), full.getValue(), account).ifPresent(Notification::show);
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(origin, full, button);
        fields.addClassName("fields");
        return new Card(6, "比较基准", fields).note("只补算数据有变化的年度和受其影响的年度；程序或规则更新后自动全部重算。期间看板照常使用。");
    }

    private Component rereading() {
        var screen = UI.getCurrent();
        var button = new Button("重新读取", click -> {
            if (!rereading.start(() -> updateReread(screen))) {
                Notification.show("正在重新读取，请等它结束。");
            }
            fillReread();
        });
        fillReread();
        return new Card(12, "旧版读过的原件", reread, button).note("读取程序更新后，已存的原件可以重新读取并核对；报告的版本、编号和没有变化的疑点保持不变，期间看板照常使用。");
    }

    private void updateReread(UI screen) {
        if (screen.isAttached()) {
            screen.access(this::fillReread);
        }
    }

    private void fillReread() {
        reread.removeAll();
        if (!rereading.sentence().isEmpty()) {
            reread.add(new Paragraph(rereading.sentence()));
        }
        if (rereading.isRunning()) {
            return;
        }
        var outdated = rereading.outdated();
        if (outdated.isEmpty()) {
            reread.add(new Paragraph("所有原件都是现行读取程序读的。"));
            return;
        }
        reread.add(new Paragraph("有 %d 个原件是旧版读取程序读的：%s%s"
                .formatted(
                        outdated.size(),
                        String.join("、", outdated.subList(0, Math.min(SHOWN_FILES, outdated.size()))),
                        outdated.size() > SHOWN_FILES ? "……" : "。")));
    }

    private Component log() {
        var lines = new Div();
        for (var origin : Origin.values()) {
            lines.add(new Paragraph(Labels.of(origin) + "：" + casework.verified(origin)));
        }
        return new Card(12, "核实记录", lines).note("每条记录带着前一条的校验码，改动或抽走任何一条都会在这里显出来；抄下末条校验码，日后还能看出末尾有没有被截去。");
    }

    private Component removal() {
        var dialog = new ConfirmDialog(
                "移除全部模拟数据？",
                "模拟的报告、疑点和基准结果会全部删除，不能恢复；真实数据和样例不受影响。",
                "移除",
                confirmed -> {
                    service.removeSynthetic();
                    Notification.show("模拟数据已移除。");
                    refresh();
                },
                "不移除",
                cancelled -> {});
        dialog.setConfirmButtonTheme("error primary");
        var button = new Button("移除模拟数据", click -> dialog.open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return new Card(6, "模拟数据", button).note("模拟数据只用来演示和试算，页面上都标着“模拟数据”。");
    }
}
