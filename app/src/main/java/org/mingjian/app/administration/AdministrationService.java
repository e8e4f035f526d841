package org.mingjian.app.administration;

import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Service;

/** What only administrators do to the store (系统管理). */
@Service
class AdministrationService {

    private final Store store;

    AdministrationService(Store store) {
        this.store = store;
    }

    /** Removes every row and file that is synthetic; this cannot be undone. */
    void removeSynthetic() {
        store.removeOrigin(Origin.SYNTHETIC);
    }
}
