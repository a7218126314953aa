package io.plumbline.export.cluster.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A plan as a file: what was shown is what is sent.
///
/// @param digest of everything else; a file that was edited is not applied
/// @param obstacles why it cannot be applied; empty where it can
public record SavedPlan(
        String apiVersion,
        String kind,
        String design,
        String context,
        String clusterId,
        boolean guarded,
        String made,
        List<PlanStep> steps,
        int unchanged,
        List<String> obstacles,
        String digest) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public SavedPlan {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    public static SavedPlan of(Plan plan) {
        var open =
                new SavedPlan(
                        "plumbline.io/v1",
                        "Plan",
                        plan.design(),
                        plan.context(),
                        plan.clusterId(),
                        plan.guarded(),
                        plan.made(),
                        plan.steps(),
                        plan.unchanged(),
                        plan.obstacles(),
                        "");
        return open.sealed(open.digestOfContent());
    }

    /// @throws IOException if the file cannot be written
    public void save(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    /// @throws IOException if the file cannot be read, is no plan, or was edited
    public static SavedPlan read(Path file) throws IOException {
        SavedPlan plan;
        try {
            plan = JSON.readValue(Files.readString(file), SavedPlan.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is no plan: " + e.getOriginalMessage(), e);
        }
        if (!"Plan".equals(plan.kind())) {
            throw new IOException(file + " is no plan");
        }
        if (!plan.digest().equals(plan.digestOfContent())) {
            throw new IOException(
                    file
                            + " was changed after it was made: make the plan anew, so that what is sent"
                            + " is what was shown");
        }
        return plan;
    }

    /// Waves by name, in order.
    public Map<String, List<PlanStep>> waves() {
        var waves = new LinkedHashMap<String, List<PlanStep>>();
        steps.forEach(step -> waves.computeIfAbsent(step.wave(), _ -> new ArrayList<>()).add(step));
        return waves;
    }

    private SavedPlan sealed(String seal) {
        return new SavedPlan(
                apiVersion,
                kind,
                design,
                context,
                clusterId,
                guarded,
                made,
                steps,
                unchanged,
                obstacles,
                seal);
    }

    private String digestOfContent() {
        return Holding.digest(JSON.writeValueAsString(sealed("")));
    }
}
