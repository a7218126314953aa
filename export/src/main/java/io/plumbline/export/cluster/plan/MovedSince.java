package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.manifest.nmstate.StateDifference;
import io.plumbline.export.manifest.nmstate.StateDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Whether a cluster still is what a plan was made for, in all that the plan writes.
public final class MovedSince {

    private static final YAMLMapper YAML = new YAMLMapper();

    private MovedSince() {}

    /// @throws ClusterException.Refused names the first object that is another now
    public static void check(SavedPlan plan, ClusterReader reader) throws ClusterException {
        for (var step : plan.steps()) {
            var live = reader.object(step.target().path());
            var now =
                    step.action() == PlanStep.Action.REMOVE
                            ? Holding.of(live, live, List.of())
                            : Holding.of(wanted(step), live, hosts(step, reader));
            if (!now.equals(step.seen())) {
                throw new ClusterException.Refused(
                        "the cluster has moved since the plan was made: "
                                + step.target()
                                + (live.isMissingNode()
                                        ? " is gone"
                                        : step.seen().exists()
                                                ? " or its hosts hold something else"
                                                : " is there now, or its hosts hold something else")
                                + "; make a new plan");
            }
        }
    }

    private static JsonNode wanted(PlanStep step) {
        return YAML.readTree(step.body());
    }

    private static List<String> hosts(PlanStep step, ClusterReader reader) throws ClusterException {
        if (!step.writesPolicy() || step.hosts().isEmpty()) {
            return List.of();
        }
        var document = new StateDocument(wanted(step).path("spec").path("desiredState"));
        Map<StateDifference.Item, List<String>> items = new LinkedHashMap<>();
        for (var host : step.hosts()) {
            var state = reader.state(host);
            if (state.isPresent()) {
                for (var item : StateDifference.of(document, state.get()).items()) {
                    items.computeIfAbsent(item, _ -> new ArrayList<>()).add(host);
                }
            }
        }
        return PolicyDrafts.hostLines(items);
    }
}
