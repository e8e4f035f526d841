package org.mingjian.app;

import java.nio.file.Path;
import org.mingjian.data.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Opens the store this dashboard owns for as long as it runs (数据库). */
@Configuration
class StoreConfiguration {

    /** Opened at the start, not with the first page: from then on no command may write beside the dashboard. */
    @Bean(destroyMethod = "close")
    @Lazy(false)
    Store store(@Value("${mingjian.home}") Path home) {
        return Store.open(home, "看板");
    }
}
