package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.plan.ClusterReader;
import io.plumbline.export.cluster.plan.PlanStep;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.export.manifest.Delivery;
import io.plumbline.export.manifest.nmstate.RevertState;
import io.plumbline.export.manifest.nmstate.StateDocument;
import io.plumbline.export.manifest.yaml.YamlEmitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The way back of a plan, from what the cluster holds before anything is sent: each step undone, each
/// host as it was.
final class RevertSet {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String HOSTNAME = "kubernetes.io/hostname";

    private final ClusterReader reader;

    private RevertSet(ClusterReader reader) {
        this.reader = reader;
    }

    static Map<Integer, List<RevertAction>> of(SavedPlan plan, ClusterReader reader)
            throws ClusterException {
        var set = new RevertSet(reader);
        var actions = new TreeMap<Integer, List<RevertAction>>();
        for (var step : plan.steps()) {
            actions.put(step.number(), set.actions(step));
        }
        return actions;
    }

    private List<RevertAction> actions(PlanStep step) throws ClusterException {
        var live = reader.object(step.target().path());
        if (step.writesPolicy()) {
            return policy(step, live);
        }
        var path = step.target().path();
        var name = step.target().toString();
        return switch (step.action()) {
            // Others may live in it by then.
            case CREATE ->
                    step.target().kind().equals("Namespace")
                            ? List.of()
                            : List.of(RevertAction.delete(path, name));
            case CHANGE -> List.of(changedBack(step, live));
            case REPLACE ->
                    List.of(
                            RevertAction.delete(path, name),
                            RevertAction.write(path, name, Delivery.APPLY, whole(live)));
            case REMOVE -> List.of(RevertAction.write(path, name, Delivery.APPLY, whole(live)));
        };
    }

    private static RevertAction changedBack(PlanStep step, JsonNode live) {
        var body = YAML.readTree(step.body());
        var document =
                switch (step.delivery()) {
                    case APPLY -> Inverse.whole(live);
                    case MERGE_PATCH -> Inverse.patch(body, live);
                    case APPLY_PATCH -> Inverse.fields(body, live);
                };
        return RevertAction.write(
                step.target().path(),
                step.target().toString(),
                step.delivery(),
                document.toString());
    }

    private static String whole(JsonNode live) {
        return Inverse.whole(live).toString();
    }

    private List<RevertAction> policy(PlanStep step, JsonNode live) throws ClusterException {
        var path = step.target().path();
        var name = step.target().toString();
        var old = Inverse.whole(live);
        if (step.action() == Action.REMOVE) {
            return List.of(RevertAction.write(path, name, Delivery.APPLY, old.toString()));
        }
        var actions = new ArrayList<RevertAction>();
        var back = documents(step);
        if (back.size() == 1) {
            var only = back.entrySet().iterator().next();
            actions.add(
                    RevertAction.policy(
                            path, name, leadingBack(step, only.getKey()), only.getValue()));
        } else {
            back.forEach((document, hosts) ->
                    hosts.forEach(host -> actions.addAll(ofHost(step, document, host))));
            if (!actions.isEmpty()) {
                actions.addFirst(RevertAction.delete(path, name));
            }
        }
        if (live.isMissingNode()) {
            if (back.size() <= 1) {
                actions.add(RevertAction.delete(path, name));
            }
        } else {
            actions.add(RevertAction.policy(path, name, old.toString(), step.hosts()));
        }
        return actions;
    }

    /// What leads the hosts back, with the hosts that it leads: mostly one document for all.
    private Map<JsonNode, List<String>> documents(PlanStep step) throws ClusterException {
        var desired =
                new StateDocument(YAML.readTree(step.body()).path("spec").path("desiredState"));
        var documents = new LinkedHashMap<JsonNode, List<String>>();
        for (var host : step.hosts()) {
            var before = reader.state(host);
            if (before.isPresent()) {
                var mapping = RevertState.leadingBackTo(before.get(), desired);
                var document = YAML.readTree(YamlEmitter.emit(List.of(), mapping).text());
                if (!document.isEmpty()) {
                    documents.computeIfAbsent(document, _ -> new ArrayList<>()).add(host);
                }
            }
        }
        return documents;
    }

    private static String leadingBack(PlanStep step, JsonNode state) {
        var body = YAML.readTree(step.body()).deepCopy();
        if (body.path("spec") instanceof ObjectNode spec) {
            spec.set("desiredState", state);
        }
        return body.toString();
    }

    /// Hosts that were different before get a policy of their own for the way back.
    private List<RevertAction> ofHost(PlanStep step, JsonNode state, String host) {
        var list = step.target().path().substring(0, step.target().path().lastIndexOf('/') + 1);
        var policy = "plumbline-back-" + host;
        var body = JsonMapper.shared().createObjectNode();
        body.put("apiVersion", step.target().apiVersion()).put("kind", step.target().kind());
        body.putObject("metadata")
                .put("name", policy)
                .putObject("labels")
                .put("app.kubernetes.io/managed-by", "plumbline");
        var spec = body.putObject("spec");
        spec.putObject("nodeSelector").put(HOSTNAME, hostname(host));
        spec.put("maxUnavailable", 1);
        spec.set("desiredState", state);
        return List.of(
                RevertAction.policy(list + policy, policy, body.toString(), List.of(host)),
                RevertAction.delete(list + policy, policy));
    }

    /// The label's value, which is not always the name.
    private String hostname(String host) {
        try {
            return reader.object("/api/v1/nodes/" + host)
                    .path("metadata")
                    .path("labels")
                    .path(HOSTNAME)
                    .asString(host);
        } catch (ClusterException _) {
            return host;
        }
    }
}
