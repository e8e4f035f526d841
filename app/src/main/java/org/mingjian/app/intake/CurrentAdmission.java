package org.mingjian.app.intake;

import java.util.function.Supplier;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.app.run.RulesInForce;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The way a file is taken in by the rules in force just now (导入步骤). */
@Component
class CurrentAdmission implements Supplier<Admission> {

    private final Store store;
    private final RulesInForce rules;

    CurrentAdmission(Store store, RulesInForce rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public Admission get() {
        return new Admission(store, rules.steps());
    }
}
