package io.plumbline.app.cli;

import io.plumbline.model.rule.RuleCatalogue;
import java.util.ArrayList;
import java.util.List;

/// What there is to say about a rule, for people.
final class RuleText {

    private RuleText() {}

    static List<String> lines(RuleCatalogue.Entry entry) {
        var lines = new ArrayList<String>();
        lines.add(entry.id() + "  " + entry.title());
        lines.add("");
        lines.add("  must hold   " + entry.statement());
        lines.add("  otherwise   " + entry.otherwise());
        lines.add("  severity    " + entry.severity());
        lines.add("  runs in     " + String.join(", ", RulesCommand.stages(entry)));
        entry.parameters()
                .forEach(p -> lines.add("  parameter   " + p.name() + ", " + p.standard()));
        lines.add("  source      " + entry.source());
        return lines;
    }
}
