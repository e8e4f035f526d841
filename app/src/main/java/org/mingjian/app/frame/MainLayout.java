package org.mingjian.app.frame;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.app.security.Roles;

/** The frame of the dashboard (主框架): side navigation, who is signed in, and the screen. It keeps the filter. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final FilterService filters;
    private final List<SideNavItem> screens = new ArrayList<>();

    MainLayout(AuthenticationContext signedIn, FilterService filters) {
        this.filters = filters;
        var brand = new Span("明鉴");
        brand.addClassName("brand");
        var space = new Div();
        space.addClassName("bar-space");
        var account = new Span(signedIn.getPrincipalName().orElse(""));
        account.addClassName("account");
        var leave = new Button("退出", event -> signedIn.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("收起或展开导航");
        addToNavbar(toggle, brand, space, account, leave);
        addToDrawer(navigation(signedIn.hasRole(Roles.ADMINISTRATOR)));
    }

    private SideNav navigation(boolean administrator) {
        var navigation = new SideNav();
        screen(navigation, "总览", "", VaadinIcon.HOME_O);
        screen(navigation, "排名", "ranking", VaadinIcon.LIST_OL);
        screen(navigation, "疑点", "findings", VaadinIcon.SEARCH);
        screen(navigation, "执行率", "execution", VaadinIcon.BAR_CHART_H);
        screen(navigation, "三公经费", "three-public", VaadinIcon.CAR);
        screen(navigation, "虚高指标", "indicators", VaadinIcon.TRENDING_UP);
        screen(navigation, "自评得分", "scores", VaadinIcon.SCALE);
        screen(navigation, "年度通报", "annual", VaadinIcon.CALENDAR_O);
        screen(navigation, "规则", "rules", VaadinIcon.CLIPBOARD_CHECK);
        if (administrator) {
            screen(navigation, "导入", "intake", VaadinIcon.UPLOAD_ALT);
            screen(navigation, "系统", "system", VaadinIcon.COG_O);
        }
        return navigation;
    }

    private void screen(SideNav navigation, String name, String path, VaadinIcon icon) {
        var item = new SideNavItem(name, path, icon.create());
        screens.add(item);
        navigation.addItem(item);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters =
                filters.resolve(event.getLocation().getQueryParameters()).parameters();
        screens.forEach(screen -> screen.setQueryParameters(parameters));
    }
}
