package io.plumbline.app.cli;

import io.plumbline.model.rule.RuleCatalogue;
import io.plumbline.model.rule.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rules`: the catalogue, or one rule of it.
@Command(
        name = "rules",
        description = "Lists the rules. With show: what one of them says, and who says so.",
        subcommands = RulesCommand.Show.class,
        footer = {"", "Example:", "  plumbline rules show VLAN-07"})
final class RulesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var all = RuleCatalogue.all();
        switch (output.format()) {
            case text ->
                    all.forEach(e ->
                            out.printf("%-9s %-16s %s%n", e.id(), e.severity(), e.statement()));
            case json -> out.println(Json.of(RulesReport.of(all)));
        }
        return Exit.GOOD;
    }

    /// One rule.
    @Command(
            name = "show",
            description = "What a rule says, what happens otherwise, and who says so.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  plumbline rules show VLAN-07"})
    static final class Show implements Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "Id of the rule, such as VLAN-07.")
        private String id = "";

        @Mixin private OutputOption output = new OutputOption();

        @Override
        public Integer call() {
            var entry =
                    RuleCatalogue.find(id)
                            .orElseThrow(() ->
                                    new ParameterException(
                                            spec.commandLine(),
                                            "there is no rule \""
                                                    + id
                                                    + "\"; plumbline rules lists them"));
            var out = spec.commandLine().getOut();
            switch (output.format()) {
                case text -> RuleText.lines(entry).forEach(out::println);
                case json -> out.println(Json.of(RulesReport.of(List.of(entry))));
            }
            return Exit.GOOD;
        }
    }

    static List<String> stages(RuleCatalogue.Entry entry) {
        return Arrays.stream(Stage.values())
                .filter(entry.rule().stages()::contains)
                .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
