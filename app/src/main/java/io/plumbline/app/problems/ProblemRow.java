package io.plumbline.app.problems;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A row of the table: a finding, or the heading of a group.
///
/// @param title of a group; the symptom of a finding
/// @param cause empty for groups
/// @param where objects concerned, `bond1, v102`
/// @param hosts `4 of 4`; empty where no host is concerned
public record ProblemRow(
        String title,
        String cause,
        String where,
        String hosts,
        Optional<Finding> finding,
        List<ProblemRow> children) {

    /// Whether a group has nothing that asks for action, so that it starts closed.
    boolean isForInformation() {
        return !children.isEmpty()
                && children.stream()
                        .allMatch(c ->
                                c.finding()
                                        .filter(f -> f.verdict() == Verdict.FAIL)
                                        .filter(f -> f.severity() == Severity.INFO)
                                        .isPresent());
    }

    String spoken() {
        return finding.map(f ->
                        (f.verdict() == Verdict.UNKNOWN
                                        ? "unknown"
                                        : f.severity().name().toLowerCase(Locale.ROOT))
                                + ", "
                                + title
                                + " "
                                + cause
                                + " "
                                + where)
                .orElse(title + ", " + children.size() + " problems");
    }
}
