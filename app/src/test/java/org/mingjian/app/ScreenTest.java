package org.mingjian.app;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.mingjian.app.chart.Chart;
import org.mingjian.data.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the tests of the screens share: a store of their own, and what stands on the page. */
@SpringBootTest
@WithMockUser(username = "admin", roles = "ADMIN")
public abstract class ScreenTest extends SpringBrowserlessTest {

    @Autowired
    protected Store store;

    @Autowired
    private SecurityContextHolderStrategy signedIn;

    /**
     * Each started application makes its own strategy the only one; this one's must be asked again, and what the test
     * engine put into another's is not in it.
     */
    @BeforeEach
    void signIn() {
        SecurityContextHolder.setContextHolderStrategy(signedIn);
        var user = Objects.requireNonNull(getClass().getAnnotation(WithMockUser.class));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(
                user.username(),
                "",
                Stream.of(user.roles()).map("ROLE_"::concat).toArray(String[]::new)));
        SecurityContextHolder.setContext(context);
    }

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) throws IOException {
        var home = Files.createTempDirectory("mingjian-screens");
        home.toFile().deleteOnExit();
        properties.add("mingjian.home", home::toString);
    }

    /** Sixty departments with a published run, once for all screens of a context. */
    protected final void seed() throws SQLException {
        synchronized (ScreenTest.class) {
            if (store.reportsWithDocuments().isEmpty()) {
                Seed.fill(store, 60, "SYNTHETIC");
                Seed.publish(store, "SYNTHETIC");
            }
        }
    }

    protected final String textAt(String address) {
        UI.getCurrent().navigate(pathOf(address), parametersOf(address));
        return text((Component) getCurrentView());
    }

    private static String pathOf(String address) {
        return address.split("\\?", 2)[0];
    }

    private static com.vaadin.flow.router.QueryParameters parametersOf(String address) {
        var parts = address.split("\\?", 2);
        return com.vaadin.flow.router.QueryParameters.fromString(parts.length == 2 ? parts[1] : "");
    }

    protected final Chart chart(String description) {
        return find(Chart.class).all().stream()
                .filter(chart -> description.equals(chart.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chart says: " + description));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getChildren().map(ScreenTest::text).collect(Collectors.joining());
    }
}
