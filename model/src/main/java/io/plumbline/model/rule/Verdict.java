package io.plumbline.model.rule;

/// What a rule says about a target. Targets that are right or not concerned give no finding.
public enum Verdict {
    FAIL,
    UNKNOWN
}
