package org.mingjian.app.intake;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.DepartmentRegister;
import org.mingjian.data.store.RegisterEntry;
import org.mingjian.data.store.RegisterTable;
import org.mingjian.data.store.RegisteredDepartment;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.Succession;
import org.mingjian.data.store.UnconfirmedDepartment;
import org.springframework.stereotype.Service;

/** The register of departments as the intake page works on it, in the name of who is signed in (部门名录). */
@Service
class RegisterService {

    private static final int SHOWN_ENTRIES = 20;

    private final DepartmentRegister register;
    private final AuthenticationContext signedIn;

    RegisterService(Store store, AuthenticationContext signedIn) {
        this.register = store.departmentRegister();
        this.signedIn = signedIn;
    }

    List<UnconfirmedDepartment> unconfirmed() {
        return register.unconfirmed();
    }

    List<RegisteredDepartment> departments() {
        return register.all(Origin.REAL);
    }

    List<RegisterEntry> entries() {
        return register.log(SHOWN_ENTRIES);
    }

    void confirm(String departmentId) {
        register.confirm(departmentId, who());
    }

    void sameAs(String departmentId, String existingId) {
        register.sameAs(departmentId, existingId, who());
    }

    void succeeds(String departmentId, String predecessorId, Succession kind, int year) {
        register.succeeds(departmentId, predecessorId, kind, new FiscalYear(year), who());
    }

    void addAlias(String departmentId, String name) {
        register.addAlias(departmentId, name, who());
    }

    void undo(long number) {
        register.undo(number, who());
    }

    RegisterTable.Imported importTable(byte[] csv) {
        return register.importTable(csv, who());
    }

    byte[] exportTable() {
        return register.exportTable(Origin.REAL).getBytes(StandardCharsets.UTF_8);
    }

    private String who() {
        return signedIn.getPrincipalName().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
