package org.mingjian.app.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sign-in (登录). */
@Route(value = "login", autoLayout = false)
@PageTitle("登录 · 明鉴")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("login");
        form.setI18n(texts());
        form.setForgotPasswordButtonVisible(false);
        form.setAction("login");
        var purpose = new Paragraph("部门绩效自评报告的一面镜子：每个数字追到原页，每项得分重新核算。");
        add(new Div(new H1("明鉴"), purpose, form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var form = texts.getForm();
        form.setTitle("登录");
        form.setUsername("帐号");
        form.setPassword("密码");
        form.setSubmit("登录");
        var error = texts.getErrorMessage();
        error.setTitle("帐号或密码不对");
        error.setMessage("请检查后再试；还没有帐号时，请管理员用命令 mingjian account add 添加。");
        error.setUsername("请填写帐号");
        error.setPassword("请填写密码");
        return texts;
    }
}
