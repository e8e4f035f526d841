package org.mingjian.app.intake;

import org.mingjian.analytics.admission.Admission;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps a file goes through (导入步骤). */
@Configuration
class IntakeConfiguration {

    @Bean
    Admission admission(Store store, Steps steps) {
        return new Admission(store, steps);
    }
}
