package org.mingjian.data.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;

/**
 * Holds a report against what is stored beside it (跨报告核对). Asked within the transaction that writes a report, for that
 * report and for those it is held against itself.
 */
public interface Comparison {

    /** Asks nothing. */
    Comparison NONE = new Comparison() {
        @Override
        public Set<String> rules() {
            return Set.of();
        }

        @Override
        public List<Finding> findings(Neighbourhood beside) {
            return List.of();
        }

        @Override
        public OptionalLong vector(Report report) {
            return OptionalLong.empty();
        }

        @Override
        public Optional<TextSignature> signature(List<NarrativeStatement> paragraphs) {
            return Optional.empty();
        }
    };

    /** The ids of its rules: their findings are replaced when what stands beside a report changes. */
    Set<String> rules();

    List<Finding> findings(Neighbourhood beside);

    /** What a form filled in alike is found by; absent where it says too little. */
    OptionalLong vector(Report report);

    /** What a text much alike is found by; absent where there is too little of it. */
    Optional<TextSignature> signature(List<NarrativeStatement> paragraphs);
}
