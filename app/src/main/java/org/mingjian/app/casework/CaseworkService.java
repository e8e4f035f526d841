package org.mingjian.app.casework;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.security.Roles;
import org.mingjian.data.model.Decision;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.CaseEvent;
import org.mingjian.data.store.CaseLog;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoreException;
import org.springframework.stereotype.Service;

/** Decisions about findings (核实结论): supervisors decide, everybody signed in may read. */
@Service
public class CaseworkService {

    static final int LONGEST_REASON = 500;

    private final CaseLog log;
    private final AuthenticationContext signedIn;

    CaseworkService(Store store, AuthenticationContext signedIn) {
        this.log = store.caseLog();
        this.signedIn = signedIn;
    }

    /** A finding as a person sees it while deciding (核实对象). */
    public record Subject(
            String findingId,
            @Nullable String reported,
            @Nullable String expected) {}

    public boolean mayDecide() {
        return signedIn.hasRole(Roles.SUPERVISOR);
    }

    /** What was decided about a finding, the latest first. */
    public List<CaseEvent> history(String findingId) {
        return log.ofFinding(findingId);
    }

    /** Records a decision; throws {@link StoreException} with a sentence when it cannot be. */
    void decide(Subject subject, Decision decision, String reason, long seenEvent) {
        if (!mayDecide()) {
            throw refused("只有监督人员可以作核实结论。");
        }
        if (reason.isBlank()) {
            throw refused("请写明理由：查了什么，依据是什么。");
        }
        if (reason.length() > LONGEST_REASON) {
            throw refused("理由最长%d个字，请写得简短些。".formatted(LONGEST_REASON));
        }
        log.decide(new CaseLog.Verdict(
                subject.findingId(),
                decision,
                reason.strip(),
                signedIn.getPrincipalName().orElseThrow(),
                subject.reported(),
                subject.expected(),
                seenEvent));
    }

    /** Whether the log of an origin is as it was written, in a sentence. */
    public String verified(Origin origin) {
        return switch (log.verify(origin)) {
            case CaseLog.Check.Intact(long events, String ignored) when events == 0 -> "还没有记录。";
            case CaseLog.Check.Intact(long events, String lastHash) ->
                "%d条记录环环相扣，没有改动；末条校验码 %s。".formatted(events, lastHash.substring(0, 16));
            case CaseLog.Check.Broken(long ignored, String sentence) -> sentence + "请停止使用本库，用备份核对。";
        };
    }

    private static StoreException refused(String sentence) {
        return new StoreException(StoreException.Category.NOT_ALLOWED, sentence);
    }
}
