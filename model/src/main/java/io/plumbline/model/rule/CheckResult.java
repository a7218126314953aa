package io.plumbline.model.rule;

import java.util.List;

/// What a check found.
///
/// @param findings that stand, worst first
/// @param suppressed that another finding explains
/// @param waived that somebody has accepted
/// @param rules how many rules ran
public record CheckResult(
        List<Finding> findings, List<Finding> suppressed, List<Finding> waived, int rules) {

    public static final CheckResult NONE = new CheckResult(List.of(), List.of(), List.of(), 0);

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
