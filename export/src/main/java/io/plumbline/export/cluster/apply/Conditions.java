package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.apply.Settled.Done;
import io.plumbline.export.cluster.apply.Settled.Failed;
import io.plumbline.export.cluster.apply.Settled.Waiting;
import io.plumbline.export.cluster.plan.ClusterReader;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Asks a cluster whether what was sent is done, each kind in its own way.
final class Conditions {

    private static final String DAEMON_SET =
            "/apis/apps/v1/namespaces/openshift-cnv/daemonsets/virt-handler";
    private static final String NETWORK_OPERATOR =
            "/apis/config.openshift.io/v1/clusteroperators/network";

    private final ClusterReader reader;

    Conditions(ClusterReader reader) {
        this.reader = reader;
    }

    /// @param generation that was sent; only what is reported about it counts
    Settled policy(String path, String name, long generation, List<String> hosts)
            throws ClusterException {
        var policy = reader.object(path);
        if (policy.isMissingNode()) {
            return new Failed("the policy " + name + " has been deleted by somebody");
        }
        var now = policy.path("metadata").path("generation").asLong(0);
        if (now != generation) {
            return new Failed("the policy " + name + " has been changed by somebody");
        }
        var made = policy.path("metadata").path("creationTimestamp").asString("");
        var current =
                reader.enactments(name).stream()
                        .filter(each ->
                                each.path("status").path("policyGeneration").asLong(-1)
                                        == generation)
                        // One of an earlier policy of this name has its generation too.
                        .filter(each ->
                                each.path("metadata")
                                                .path("creationTimestamp")
                                                .asString("")
                                                .compareTo(made)
                                        >= 0)
                        .toList();
        for (var enactment : current) {
            var failure = failure(enactment);
            if (failure.isPresent()) {
                return new Failed(failure.get());
            }
        }
        var waiting =
                hosts.stream()
                        .filter(host -> current.stream().noneMatch(each -> isDone(each, host)))
                        .toList();
        if (current.isEmpty() && holds(policy, "Ignored")) {
            return new Failed("the policy " + name + " matches no node");
        }
        if (!waiting.isEmpty()) {
            return new Waiting("waiting for " + String.join(", ", waiting));
        }
        if (hosts.isEmpty() && current.stream().anyMatch(each -> !holds(each, "Available"))) {
            return new Waiting("waiting for hosts");
        }
        return isBusy(policy) ? new Waiting("waiting for the policy to settle") : new Done();
    }

    private static boolean isDone(JsonNode enactment, String host) {
        return enactment
                        .path("metadata")
                        .path("labels")
                        .path("nmstate.io/node")
                        .asString("")
                        .equals(host)
                && holds(enactment, "Available");
    }

    /// A host that tries again has not failed.
    private static Optional<String> failure(JsonNode enactment) {
        var host =
                enactment
                        .path("metadata")
                        .path("labels")
                        .path("nmstate.io/node")
                        .asString("a host");
        for (var condition : enactment.path("status").path("conditions")) {
            var type = condition.path("type").asString("");
            if (!condition.path("status").asString("").equals("True")) {
                continue;
            }
            if (type.equals("Failing")
                    && condition.path("reason").asString("").equals("FailedToConfigure")) {
                return Optional.of(host + ": " + condition.path("message").asString(""));
            }
            if (type.equals("Aborted")) {
                return Optional.of(host + " was not tried, because another host failed");
            }
        }
        return Optional.empty();
    }

    /// Until it settles the API takes no other change of it.
    private static boolean isBusy(JsonNode policy) {
        for (var condition : policy.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals("Available")) {
                var reason = condition.path("reason").asString("");
                return reason.isEmpty() || reason.equals("ConfigurationProgressing");
            }
        }
        return true;
    }

    Settled object(String kind, String path) throws ClusterException {
        var object = reader.object(path);
        if (object.isMissingNode()) {
            return new Failed("it has been deleted by somebody");
        }
        return switch (kind) {
            case "ClusterUserDefinedNetwork", "UserDefinedNetwork" -> {
                var message = message(object, "NetworkCreated");
                yield holds(object, "NetworkCreated")
                        ? new Done()
                        : new Waiting("waiting for the network to be made" + message);
            }
            case "HyperConverged" -> hyperConverged(object);
            case "Network" -> networkOperator();
            case "SriovNetworkNodePolicy" -> virtualFunctions();
            case "NMState" ->
                    holds(object, "Available")
                            ? new Done()
                            : new Waiting("waiting for NMState to be available");
            default -> new Done();
        };
    }

    private Settled hyperConverged(JsonNode object) throws ClusterException {
        if (holds(object, "Degraded")) {
            return new Waiting("virtualization is degraded" + message(object, "Degraded"));
        }
        if (!holds(object, "Available") || holds(object, "Progressing")) {
            return new Waiting("waiting for virtualization to be ready");
        }
        var handler = reader.object(DAEMON_SET);
        if (handler.isMissingNode()) {
            return new Done();
        }
        var status = handler.path("status");
        var wanted = status.path("desiredNumberScheduled").asInt(0);
        var updated = status.path("updatedNumberScheduled").asInt(0);
        var ready = status.path("numberReady").asInt(0);
        return updated == wanted && ready == wanted
                ? new Done()
                : new Waiting(
                        "virt-handler is ready on %d of %d hosts"
                                .formatted(Math.min(updated, ready), wanted));
    }

    private Settled networkOperator() throws ClusterException {
        var operator = reader.object(NETWORK_OPERATOR);
        return operator.isMissingNode()
                        || (holds(operator, "Available") && !holds(operator, "Progressing"))
                ? new Done()
                : new Waiting("waiting for the network operator");
    }

    private Settled virtualFunctions() throws ClusterException {
        for (var state : reader.list("/apis/sriovnetwork.openshift.io/v1/sriovnetworknodestates")) {
            var host = state.path("metadata").path("name").asString("");
            var sync = state.path("status").path("syncStatus").asString("");
            if (sync.equals("Failed")) {
                return new Failed(
                        host + ": " + state.path("status").path("lastSyncError").asString(""));
            }
            if (!sync.equals("Succeeded")) {
                return new Waiting("waiting for the virtual functions of " + host);
            }
        }
        return new Done();
    }

    static boolean holds(JsonNode object, String type) {
        for (var condition : object.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals(type)) {
                return condition.path("status").asString("").equals("True");
            }
        }
        return false;
    }

    private static String message(JsonNode object, String type) {
        for (var condition : object.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals(type)) {
                var text = condition.path("message").asString("");
                return text.isEmpty() ? "" : ": " + text;
            }
        }
        return "";
    }
}
