package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.apiserver.NodeScript.Fails;
import io.plumbline.export.lab.apiserver.NodeScript.Reports;
import io.plumbline.export.lab.apiserver.NodeScript.Succeeds;
import io.plumbline.export.lab.apiserver.NodeScript.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Plays the agent of one node: its enactments and its reported state.
final class NodeAgent {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TYPES =
            List.of("Available", "Failing", "Progressing", "Pending", "Aborted");

    private final ApiClient operator;
    private final String node;
    private final Map<String, String> labels;

    NodeAgent(ApiClient operator, String node, Map<String, String> labels) {
        this.operator = operator;
        this.node = node;
        this.labels = Map.copyOf(labels);
    }

    String name() {
        return node;
    }

    /// By the labels that it began with, or that it was given since.
    boolean isSelectedBy(JsonNode policy) {
        var now =
                operator.get(
                                ApiObject.parse(
                                        "{apiVersion: v1, kind: Node, metadata: {name: \"%s\"}}"
                                                .formatted(node)))
                        .body()
                        .path("metadata")
                        .path("labels");
        return policy.path("spec").path("nodeSelector").propertyStream()
                .allMatch(pair -> {
                    var wanted = pair.getValue().asString();
                    return wanted.equals(labels.get(pair.getKey()))
                            || now.path(pair.getKey()).asStringOpt().filter(wanted::equals).isPresent();
                });
    }

    void wait(JsonNode policy) {
        expect(operator.apply(enactment(policy), Apply.by(operator.user().name())));
        say(policy, "MaxUnavailableLimitReached", "Waiting for progressing nodes to finish", "Pending");
    }

    void abort(JsonNode policy) {
        say(policy, "ConfigurationAborted", "reconciliation of enactment has aborted", "Aborted");
    }

    /// Plays a script to its end.
    ///
    /// @return whether the node holds the policy now
    boolean play(JsonNode policy, NodeScript script) {
        say(policy, "ConfigurationProgressing", "Applying desired state", "Progressing");
        return switch (script) {
            case Succeeds _ -> {
                report(realised(policy.path("spec").path("desiredState")));
                yield succeed(policy);
            }
            case Reports told -> {
                report(told.currentState());
                yield succeed(policy);
            }
            case Fails fails -> {
                say(policy, "Retrying", "Retrying 1/5", "Failing", "Progressing");
                say(policy, "FailedToConfigure", fails.text(), "Failing");
                yield false;
            }
            case Waits waits -> {
                waits.gate().pass();
                yield play(policy, waits.rest());
            }
        };
    }

    /// Reports a state of the node, whatever its policies say.
    void report(JsonNode currentState) {
        var state = nodeState();
        expect(operator.apply(state, Apply.by(operator.user().name())));
        var status = JSON.createObjectNode();
        status.set("currentState", currentState);
        // A merge would keep what the node no longer has.
        expect(operator.replaceStatus(state, status));
    }

    void forget(JsonNode policy) {
        operator.delete(enactment(policy), Optional.empty());
    }

    private boolean succeed(JsonNode policy) {
        say(policy, "SuccessfullyConfigured", "successfully reconciled", "Available");
        return true;
    }

    private void say(JsonNode policy, String reason, String message, String... holding) {
        var conditions = new ArrayList<Condition>();
        for (var type : TYPES) {
            conditions.add(
                    List.of(holding).contains(type)
                            ? Condition.isTrue(type, reason, message)
                            : Condition.isFalse(type, reason));
        }
        var status = Condition.status(conditions);
        status.set("desiredState", policy.path("spec").path("desiredState"));
        status.put("policyGeneration", policy.path("metadata").path("generation").asInt());
        expect(operator.patchStatus(enactment(policy), status));
    }

    /// The state with a policy's interfaces in it, field by field.
    private JsonNode realised(JsonNode desired) {
        var before = operator.get(nodeState()).body().path("status").path("currentState");
        var state = before instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        var interfaces = JSON.createArrayNode();
        for (var old : state.path("interfaces")) {
            if (named(desired.path("interfaces"), old.path("name").asString()).isEmpty()) {
                interfaces.add(old);
            }
        }
        for (var wanted : desired.path("interfaces")) {
            if (!wanted.path("state").asString("up").equals("absent")) {
                var merged = JSON.createObjectNode();
                named(state.path("interfaces"), wanted.path("name").asString())
                        .forEach(merged::setAll);
                merged.setAll((ObjectNode) wanted);
                interfaces.add(merged);
            }
        }
        state.set("interfaces", interfaces);
        desired.propertyStream()
                .filter(pair -> !pair.getKey().equals("interfaces"))
                .forEach(pair -> {
                    switch (pair.getKey()) {
                        case "ovn" -> entries(state, pair.getValue(), "ovn", "bridge-mappings");
                        case "routes" -> entries(state, pair.getValue(), "routes", "config");
                        default -> state.set(pair.getKey(), pair.getValue());
                    }
                });
        return state;
    }

    /// A list whose entries come, stay, and go when they are marked absent.
    private static void entries(
            ObjectNode state, JsonNode wanted, String section, String list) {
        var held = JSON.createArrayNode();
        for (var old : state.path(section).path(list)) {
            if (wanted.path(list).valueStream().noneMatch(each -> isAbout(each, old))) {
                held.add(old);
            }
        }
        for (var each : wanted.path(list)) {
            if (!each.path("state").asString("").equals("absent")) {
                held.add(each);
            }
        }
        state.withObject("/" + section).set(list, held);
    }

    private static boolean isAbout(JsonNode wanted, JsonNode old) {
        return List.of("localnet", "destination", "next-hop-interface", "next-hop-address")
                .stream()
                .filter(wanted::has)
                .allMatch(key -> wanted.path(key).equals(old.path(key)));
    }

    private static List<ObjectNode> named(JsonNode interfaces, String name) {
        return interfaces
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .map(ObjectNode.class::cast)
                .toList();
    }

    private ApiObject nodeState() {
        return ApiObject.parse(
                """
                {"apiVersion": "nmstate.io/v1beta1", "kind": "NodeNetworkState",
                 "metadata": {"name": "%s"}}"""
                        .formatted(node));
    }

    private ApiObject enactment(JsonNode policy) {
        var name = policy.path("metadata").path("name").asString();
        return ApiObject.parse(
                """
                {"apiVersion": "nmstate.io/v1beta1", "kind": "NodeNetworkConfigurationEnactment",
                 "metadata": {"name": "%s.%s",
                  "labels": {"nmstate.io/node": "%s", "nmstate.io/policy": "%s"}}}"""
                        .formatted(node, name, node, name));
    }

    private static void expect(ApiAnswer answer) {
        if (!answer.accepted()) {
            throw new IllegalStateException("a node agent was refused: " + answer.message());
        }
    }
}
