package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.plan.Plan;
import io.plumbline.export.cluster.plan.Planner;
import io.plumbline.export.cluster.plan.SavedPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plan`: what would be changed in a cluster.
@Command(
        name = "plan",
        description =
                "Shows what a design would change in a cluster, wave by wave, with the server's own"
                        + " verdict on each object, and saves it. Nothing is changed. Exit 1 when"
                        + " something speaks against applying it.",
        footer = {
            "",
            "Example:",
            "  plumbline plan payments.plumbline.yaml --context prod --to payments.plan"
        })
final class PlanCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Design file.")
    private Path file = Path.of("");

    @Option(
            names = "--context",
            paramLabel = "CONTEXT",
            required = true,
            description = "Context of the kubeconfig.")
    private String context = "";

    @Mixin private KubeconfigOption kubeconfig = new KubeconfigOption();

    @Option(
            names = "--to",
            paramLabel = "PLAN",
            description = "File to save the plan in, for apply.")
    private Optional<Path> to = Optional.empty();

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException, ClusterException {
        var design = Inputs.design(file);
        Plan plan;
        try (var api = kubeconfig.connect(context)) {
            plan = Planner.plan(design, api, Instant.now(), _ -> {});
        }
        var saved = SavedPlan.of(plan);
        if (to.isPresent()) {
            saved.save(to.get());
        }
        var out = spec.commandLine().getOut();
        if (output.format() == OutputFormat.json) {
            out.println(Json.of(saved));
        } else {
            new PlanText(plan).lines(out);
        }
        return saved.obstacles().isEmpty() ? Exit.GOOD : Exit.FOUND;
    }
}
