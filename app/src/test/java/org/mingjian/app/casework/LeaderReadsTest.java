package org.mingjian.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.app.ScreenTest;
import org.mingjian.data.model.Decision;
import org.mingjian.data.store.StoreException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Leaders read findings; they do not decide about them. */
@WithMockUser(username = "leader", roles = "LEADER")
class LeaderReadsTest extends ScreenTest {

    @Autowired
    private CaseworkService service;

    @BeforeEach
    void fill() throws SQLException {
        seed();
    }

    @Test
    void seesTheFindingWithoutTheForm() {
        assertThat(textAt("finding/frsynthetic5-2024")).contains("由监督人员核实后填写", "35+25+14+5+0+9=88");
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void isRefusedByTheServiceToo() {
        var subject = new CaseworkService.Subject("frsynthetic5-2024", "97", "88");
        assertThatThrownBy(() -> service.decide(subject, Decision.UPHELD, "绕过页面", 0))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("只有监督人员可以作核实结论");
        assertThat(service.history("frsynthetic5-2024")).isEmpty();
    }
}
