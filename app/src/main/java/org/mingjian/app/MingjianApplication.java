package org.mingjian.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The dashboard's process (看板): {@code --mingjian.home=<folder>} says where the store is, {@code --server.port} where
 * it listens. Listens on this machine only unless {@code --server.address} says otherwise.
 */
@SpringBootApplication
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@StyleSheet("context://mingjian/style.css")
public class MingjianApplication implements AppShellConfigurator {

    public static void main(String[] arguments) {
        SpringApplication.run(MingjianApplication.class, arguments);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "mingjian/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
