package io.plumbline.app.cli;

import io.plumbline.export.cluster.plan.Plan;
import io.plumbline.export.cluster.plan.PlanStep;
import java.io.PrintWriter;

/// A plan for people.
final class PlanText {

    private final Plan plan;

    PlanText(Plan plan) {
        this.plan = plan;
    }

    void lines(PrintWriter out) {
        plan.waves()
                .forEach((name, steps) -> {
                    out.println("wave " + name);
                    steps.forEach(step -> step(out, step));
                });
        var minutes = plan.steps().stream().mapToInt(step -> step.impact().minutes()).sum();
        var worst = plan.steps().stream().mapToInt(step -> step.impact().worstMinutes()).sum();
        var drains = plan.steps().stream().mapToInt(step -> step.impact().drains()).max().orElse(0);
        out.println(
                "%d steps, %d objects are as drawn already; about %d minutes, %d at worst%s"
                        .formatted(
                                plan.steps().size(),
                                plan.unchanged(),
                                minutes,
                                worst,
                                drains == 0 ? "" : "; " + drains + " hosts are emptied"));
        var obstacles = plan.obstacles();
        if (!obstacles.isEmpty()) {
            out.println("cannot be applied:");
            obstacles.forEach(each -> out.println("  - " + each));
        }
        if (!plan.access().isEnough()) {
            out.println("the role to ask for:");
            out.print(plan.access().clusterRole("plumbline-writer").indent(2));
        }
    }

    private static void step(PrintWriter out, PlanStep step) {
        out.println(
                "  %3d %-8s%s%s"
                        .formatted(
                                step.number(),
                                step.action().word(),
                                step.target(),
                                step.impact().risk() == PlanStep.Risk.NONE
                                        ? ""
                                        : "  (risk: " + step.impact().risk().word() + ")"));
        step.words().forEach(words -> out.println("        " + words));
        if (!step.impact().disruption().isEmpty()) {
            out.println("        notice: " + step.impact().disruption());
        }
        if (step.check().deferred()) {
            out.println("        asked later: " + step.check().message());
        }
    }
}
