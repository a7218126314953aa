package io.plumbline.export.lab.apiserver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;

/// Stands in for the node agents and operators that this server lacks. It follows the node network
/// policies as they come and writes enactments, conditions and node states as its scripts say; a node
/// without a script succeeds. Conditions of other kinds are written when a test says so.
public final class ScriptedCluster implements AutoCloseable {

    private static final String POLICIES = "/apis/nmstate.io/v1/nodenetworkconfigurationpolicies";
    private static final List<String> NETWORKS =
            List.of(
                    "/apis/k8s.ovn.org/v1/clusteruserdefinednetworks",
                    "/apis/k8s.ovn.org/v1/userdefinednetworks");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final LabApiServer server;
    private final Map<String, NodeAgent> agents = new LinkedHashMap<>();
    private final Map<String, NodeScript> scripts = new HashMap<>();
    /// Generations by uid: a policy that was deleted and made again begins anew.
    private final Map<String, Long> started = new HashMap<>();
    private final Map<String, Long> finished = new HashMap<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();

    public ScriptedCluster(LabApiServer server) {
        this.server = server;
    }

    /// Adds a worker with its label of the host name and others.
    public ScriptedCluster node(String name, Map<String, String> labels) {
        var all = new LinkedHashMap<>(labels);
        all.put("kubernetes.io/hostname", name);
        all.put("node-role.kubernetes.io/worker", "");
        var text = new StringBuilder();
        all.forEach((key, value) -> text.append("\"%s\": \"%s\", ".formatted(key, value)));
        var node =
                ApiObject.parse(
                        "{apiVersion: v1, kind: Node, metadata: {name: \"%s\", labels: {%s}}}"
                                .formatted(name, text));
        accepted(server.admin().apply(node, Apply.by("lab")));
        agents.put(name, new NodeAgent(server.operator(), name, all));
        return this;
    }

    /// What this node does with every policy from now on.
    public ScriptedCluster on(String node, NodeScript script) {
        synchronized (scripts) {
            scripts.put(node, script);
        }
        return this;
    }

    /// Reports the state of a node at once.
    public void report(String node, JsonNode currentState) {
        Optional.ofNullable(agents.get(node)).orElseThrow().report(currentState);
    }

    /// Writes the conditions of an object as its operator would.
    public void conditions(ApiObject object, Condition... conditions) {
        accepted(server.operator().patchStatus(object, Condition.status(List.of(conditions))));
    }

    /// Follows the policies until closed.
    public ScriptedCluster start() {
        watches.add(server.operator().watch(POLICIES, this::changed));
        for (var networks : NETWORKS) {
            watches.add(server.admin().watch(networks, this::networkMade));
        }
        return this;
    }

    /// Returns when the nodes are done with this generation of a policy, for better or worse.
    public void await(ApiAnswer policy) {
        var uid = policy.uid().orElseThrow();
        var generation = policy.body().path("metadata").path("generation").asLong();
        var end = Instant.now().plus(LONGEST);
        synchronized (finished) {
            while (finished.getOrDefault(uid, 0L) < generation) {
                var left = Duration.between(Instant.now(), end).toMillis();
                if (left <= 0) {
                    throw new IllegalStateException("the nodes are not done; " + faults);
                }
                try {
                    finished.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.getFirst());
            }
        }
    }

    @Override
    public void close() {
        watches.forEach(Watch::close);
    }

    /// The controller of user-defined networks makes each at once.
    private void networkMade(JsonNode event) {
        var network = event.path("object");
        if (!event.path("type").asString().equals("DELETED")
                && !Condition.holds(network, "NetworkCreated")) {
            server.admin()
                    .patchStatus(
                            ApiObject.parse(network.toString()),
                            Condition.status(
                                    List.of(
                                            Condition.isTrue(
                                                    "NetworkCreated", "NetworkAttachmentDefinitionCreated", ""))));
        }
    }

    private void changed(JsonNode event) {
        var policy = event.path("object");
        var uid = policy.path("metadata").path("uid").asString();
        var generation = policy.path("metadata").path("generation").asLong();
        if (event.path("type").asString().equals("DELETED")) {
            started.remove(uid);
            agents.values().forEach(agent -> agent.forget(policy));
        } else if (started.getOrDefault(uid, 0L) < generation) {
            started.put(uid, generation);
            Thread.ofVirtual().start(() -> rollOut(policy, uid, generation));
        }
    }

    private void rollOut(JsonNode policy, String uid, long generation) {
        var selected =
                agents.values().stream().filter(agent -> agent.isSelectedBy(policy)).toList();
        Optional<Throwable> fault = Optional.empty();
        try {
            new PolicyRollout(server.operator(), policy, selected, this::scriptOf).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            fault = Optional.of(e);
        }
        synchronized (finished) {
            fault.ifPresent(faults::add);
            finished.put(uid, generation);
            finished.notifyAll();
        }
    }

    private NodeScript scriptOf(NodeAgent agent) {
        synchronized (scripts) {
            return scripts.getOrDefault(agent.name(), new NodeScript.Succeeds());
        }
    }

    private static void accepted(ApiAnswer answer) {
        if (!answer.accepted()) {
            throw new IllegalStateException(answer.message());
        }
    }
}
