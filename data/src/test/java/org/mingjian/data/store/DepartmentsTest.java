package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.Origin;

class DepartmentsTest {

    private final Store store;

    DepartmentsTest(@TempDir Path home) {
        this.store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsSameNameInSameCityDespiteSpacesAndWidth() throws SQLException {
        assertThat(id("商务局（口岸办）", "某市", Origin.REAL)).isEqualTo(id("商 务 局(口岸办)", "某市", Origin.REAL));
    }

    @Test
    void tellsCitiesApart() throws SQLException {
        assertThat(id("财政局", "甲市", Origin.REAL)).isNotEqualTo(id("财政局", "乙市", Origin.REAL));
    }

    @Test
    void tellsOriginsApart() throws SQLException {
        assertThat(id("财政局", "甲市", Origin.REAL)).isNotEqualTo(id("财政局", "甲市", Origin.SYNTHETIC));
    }

    @Test
    void doesNotGuessThePlaceOfNameWithoutPlace() throws SQLException {
        assertThat(id("市财政局", "甲市", Origin.REAL)).isNotEqualTo(id("市财政局", null, Origin.REAL));
    }

    @Test
    void addsCityWhereTheNameSaysThePlace() throws SQLException {
        var bare = id("上城区商务局", null, Origin.REAL);
        assertThat(id("上城区商务局", "甲市", Origin.REAL)).isEqualTo(bare);
        assertThat(Cells.rows(store, "SELECT city FROM department")).containsExactly("甲市");
    }

    @Test
    void choosesNoneOfSeveralThatFit() throws SQLException {
        var first = id("新城区商务局", "甲市", Origin.REAL);
        var second = id("新城区商务局", "乙市", Origin.REAL);
        assertThat(id("新城区商务局", null, Origin.REAL)).isNotIn(first, second);
    }

    private String id(String name, @Nullable String city, Origin origin) throws SQLException {
        return store.write(
                connection -> Departments.findOrCreate(connection, Reports.identity(name, city, 2021), origin)
                        .id());
    }
}
