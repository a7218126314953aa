package io.plumbline.model.rule;

import java.util.List;

/// All rules, in the order of the catalogue.
public final class RuleList {

    private static final List<Rule> ALL = List.of();

    private RuleList() {}

    public static List<Rule> all() {
        return ALL;
    }
}
