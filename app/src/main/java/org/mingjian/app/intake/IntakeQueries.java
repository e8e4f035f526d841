package org.mingjian.app.intake;

import java.util.List;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What was refused (拒收查询). */
@Component
class IntakeQueries extends StoreQueries {

    IntakeQueries(Store store) {
        super(store);
    }

    List<Refusal> refusals(int most) {
        return list(
                """
                SELECT file_name, message, received_at FROM refusal ORDER BY received_at DESC, file_name LIMIT $1::INTEGER
                """,
                row -> new Refusal(
                        row.getString("file_name"),
                        row.getString("message"),
                        row.getTimestamp("received_at").toLocalDateTime()),
                most);
    }
}
