package org.mingjian.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.mingjian.data.store.StoreException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;

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
        try {
            SpringApplication.run(MingjianApplication.class, arguments);
        } catch (RuntimeException failure) {
            System.err.println("明鉴：" + sentence(failure));
            System.exit(2);
        }
    }

    /** Why the dashboard did not start, for the person at the terminal. */
    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException refused) {
                return String.valueOf(refused.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return "端口 %d 已被占用，请停掉占用它的程序，或用 --server.port=其他端口 启动。".formatted(taken.getPort());
            }
        }
        return "看板没有启动：" + failure;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "mingjian/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
