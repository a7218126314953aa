package io.plumbline.app.cli;

import io.plumbline.model.rule.RuleCatalogue;
import java.util.List;

/// The result of `rules` as it is printed in JSON.
record RulesReport(String apiVersion, String kind, List<Entry> rules) {

    record Parameter(String name, String standard) {}

    record Entry(
            String id,
            String title,
            String statement,
            String otherwise,
            List<String> severities,
            List<String> stages,
            List<Parameter> parameters,
            String source) {}

    static RulesReport of(List<RuleCatalogue.Entry> entries) {
        return new RulesReport(
                "plumbline.io/v1",
                "RulesReport",
                entries.stream().map(RulesReport::entry).toList());
    }

    private static Entry entry(RuleCatalogue.Entry of) {
        return new Entry(
                of.id(),
                of.title(),
                of.statement(),
                of.otherwise(),
                List.of(of.severity().split(" or ", -1)),
                RulesCommand.stages(of),
                of.parameters().stream().map(p -> new Parameter(p.name(), p.standard())).toList(),
                of.source());
    }
}
