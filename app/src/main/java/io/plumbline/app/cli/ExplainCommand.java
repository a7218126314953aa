package io.plumbline.app.cli;

import io.plumbline.model.rule.PlatformMessages;
import io.plumbline.model.rule.RuleCatalogue;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `explain`: what a message of the platform means.
@Command(
        name = "explain",
        description = {
            "Says what a message of the platform means: which component says it, and the rules that"
                    + " explain it.",
            "Exit 1 when nobody knows it."
        },
        footer = {
            "",
            "Example:",
            "  plumbline explain \"Interface eth1 is overbooked by two controller\""
        })
final class ExplainCommand implements Callable<Integer> {

    /// The result in JSON.
    record Explanation(
            String apiVersion,
            String kind,
            String fragment,
            String speaker,
            List<RulesReport.Entry> rules) {}

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The message, or a part of it.")
    private List<String> text = List.of();

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        var found = PlatformMessages.explain(String.join(" ", text));
        if (found.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "No rule explains this message. Look for its words in the conditions of"
                                    + " the object that it comes from.");
            return Exit.FOUND;
        }
        var rules =
                found.get().ruleIds().stream()
                        .flatMap(id -> RuleCatalogue.find(id).stream())
                        .toList();
        var out = spec.commandLine().getOut();
        switch (output.format()) {
            case text -> {
                out.println("Said by the " + found.get().speaker() + ".");
                for (var rule : rules) {
                    out.println();
                    RuleText.lines(rule).forEach(out::println);
                }
            }
            case json ->
                    out.println(
                            Json.of(
                                    new Explanation(
                                            "plumbline.io/v1",
                                            "Explanation",
                                            found.get().fragment(),
                                            found.get().speaker(),
                                            RulesReport.of(rules).rules())));
        }
        return Exit.GOOD;
    }
}
