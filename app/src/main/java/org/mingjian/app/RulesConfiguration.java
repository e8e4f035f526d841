package org.mingjian.app;

import java.nio.file.Path;
import org.mingjian.analytics.admission.ChosenRules;
import org.mingjian.analytics.admission.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules in force while this dashboard runs (生效规则): those of the data folder, read at the start. */
@Configuration
class RulesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RulesConfiguration.class);

    @Bean
    ChosenRules chosenRules(@Value("${mingjian.home}") Path home) {
        var chosen = ChosenRules.inHome(home);
        chosen.problems().forEach(LOG::warn);
        return chosen;
    }

    @Bean
    Steps steps(ChosenRules chosen) {
        return chosen.steps();
    }
}
