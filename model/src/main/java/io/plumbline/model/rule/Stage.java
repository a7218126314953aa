package io.plumbline.model.rule;

/// When a rule runs; see `rules.md` 1.3.
public enum Stage {
    DESIGN,
    PLAN,
    AUDIT,
    LIVE
}
