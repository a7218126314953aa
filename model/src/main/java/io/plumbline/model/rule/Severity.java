package io.plumbline.model.rule;

/// How bad a finding is, worst first; see `rules.md` 1.2.
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
