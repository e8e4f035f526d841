package org.mingjian.app;

import org.mingjian.app.run.RereadRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the dashboard can be opened, once it can (看板地址). */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final Environment environment;
    private final RereadRunner rereading;

    StartMessage(Environment environment, RereadRunner rereading) {
        this.environment = environment;
        this.rereading = rereading;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhere() {
        LOG.info(
                "看板已就绪：http://{}:{}/ （用时 {} 毫秒）",
                environment.getProperty("server.address", "127.0.0.1"),
                environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")),
                System.currentTimeMillis()
                        - java.lang.management.ManagementFactory.getRuntimeMXBean()
                                .getStartTime());
        int outdated = rereading.outdated().size();
        if (outdated > 0) {
            LOG.info("有 {} 个原件是旧版读取程序读的，请在“系统”里重新读取，或停机后运行 reread。", outdated);
        }
    }
}
