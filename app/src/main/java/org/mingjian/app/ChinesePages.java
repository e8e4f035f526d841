package org.mingjian.app;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes every page Chinese (中文界面): its language, and what Vaadin itself says when something goes wrong. */
@Component
class ChinesePages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(information -> messages());
        service.addSessionInitListener(session -> session.getSession().setLocale(Locale.SIMPLIFIED_CHINESE));
        service.addUIInitListener(started -> configure(started.getUI()));
    }

    private static void configure(UI screen) {
        var dialog = screen.getReconnectDialogConfiguration();
        dialog.setDialogText("与服务器的连接中断，正在重新连接……");
        dialog.setDialogTextGaveUp("连接不上服务器，请确认看板仍在运行后刷新页面。");
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption("登录已过期");
        messages.setSessionExpiredMessage("请刷新页面后重新登录。");
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption("页面出错");
        messages.setInternalErrorMessage("请刷新页面重试；若仍出错，请把时间和所做的操作告诉管理员。");
        messages.setCookiesDisabledCaption("浏览器禁用了 Cookie");
        messages.setCookiesDisabledMessage("登录需要 Cookie，请在浏览器中允许后刷新页面。");
        messages.setSyncErrorCaption("页面与服务器不同步");
        messages.setSyncErrorMessage("请刷新页面。");
        return messages;
    }
}
