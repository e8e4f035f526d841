package org.mingjian.app.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.mingjian.analytics.admission.ChosenRules;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.RuleFile;
import org.mingjian.analytics.rulebook.Threshold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The rules in force while this dashboard runs (生效规则): those of the data folder as read at the start, until they are
 * read again. A file that is refused leaves the rules in force that were.
 */
@Service
public class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private final Path home;
    private final AtomicReference<State> state;

    private record State(ChosenRules rules, List<String> problems) {}

    RulesInForce(@Value("${mingjian.home}") Path home) {
        this.home = home;
        var chosen = ChosenRules.inHome(home);
        this.state = new AtomicReference<>(new State(chosen, named(chosen)));
        chosen.problems().forEach(LOG::warn);
    }

    /** The steps with these rules, for one piece of work. */
    public Steps steps() {
        return state().rules().steps();
    }

    /** The version of the built-in book and, after a plus sign, of the bureau's own. */
    public String version() {
        return state().rules().book().version();
    }

    /** What the bureau's own file adds; empty where there is none in force. */
    public List<FormRules> own() {
        return state().rules().book().own();
    }

    /** The limits the bureau's own file sets. */
    public List<Threshold> ownLimits() {
        return state().rules().book().ownThresholds();
    }

    /** The name of the bureau's own file, whose folder is the data folder. */
    public String fileName() {
        return RuleFile.NAME;
    }

    /** Whether a file of the bureau's own is in force. */
    public boolean hasOwn() {
        return state().rules().book().isOwn();
    }

    /** Why the file was refused when it was last read, with lines; empty when all was well. */
    public List<String> problems() {
        return state().problems();
    }

    /** Reads the file again; false when it was refused and the rules stay as they were. */
    public boolean reload() {
        var chosen = ChosenRules.inHome(home);
        chosen.problems().forEach(LOG::warn);
        boolean usable = chosen.problems().isEmpty();
        state.updateAndGet(before -> new State(usable ? chosen : before.rules(), named(chosen)));
        return usable;
    }

    /** On a screen the file is known by its name: where the data folder is concerns whoever runs the dashboard. */
    private List<String> named(ChosenRules chosen) {
        var path = home.resolve(RuleFile.NAME).toString();
        return chosen.problems().stream()
                .map(problem -> problem.replace(path, RuleFile.NAME).strip())
                .toList();
    }

    private State state() {
        return Objects.requireNonNull(state.get());
    }
}
