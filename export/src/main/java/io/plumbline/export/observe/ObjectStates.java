package io.plumbline.export.observe;

import io.plumbline.model.observed.ObservedFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What objects say about how they fare, in the vocabulary of the rules: conditions of policies,
/// enactments, networks and operators, and the migration address of each virt-handler.
final class ObjectStates {

    private final List<ObservedFact> facts = new ArrayList<>();

    /// In an order of their own: sources hand objects out in any.
    List<ObservedFact> facts() {
        return facts.stream()
                .sorted(
                        Comparator.comparing(ObservedFact::subject)
                                .thenComparing(ObservedFact::target)
                                .thenComparing(fact -> fact.values().toString()))
                .distinct()
                .toList();
    }

    void take(SourceObject object) {
        switch (object.kind()) {
            case "NodeNetworkConfigurationPolicy" ->
                    conditions(object, "nncp", object.name(), "Degraded", "Ignored");
            case "NodeNetworkConfigurationEnactment" -> enactment(object);
            case "ClusterUserDefinedNetwork", "UserDefinedNetwork" -> network(object);
            case "HyperConverged" ->
                    conditions(object, "hco", object.name(), "Degraded", "TaintedConfiguration");
            case "SriovNetworkNodeState" -> {
                if (object.content()
                        .path("status")
                        .path("syncStatus")
                        .asString("")
                        .equals("Failed")) {
                    fact("sriov", object.name(), "Failed");
                }
            }
            case "Pod" -> pod(object);
            default -> {}
        }
    }

    private void enactment(SourceObject object) {
        var labels = object.content().path("metadata").path("labels");
        var policy = labels.path("nmstate.io/policy").asString("");
        var node = labels.path("nmstate.io/node").asString("");
        var target = policy.isEmpty() || node.isEmpty() ? object.name() : policy + "." + node;
        conditions(object, "nnce", target, "Failing", "Aborted");
    }

    private void network(SourceObject object) {
        for (var condition : object.content().path("status").path("conditions")) {
            if (condition.path("type").asString("").equals("NetworkCreated")
                    && condition.path("status").asString("").equals("False")) {
                fact("cudn", object.name(), "NetworkCreatedFalse");
            }
        }
    }

    private void conditions(SourceObject object, String subject, String target, String... types) {
        for (var condition : object.content().path("status").path("conditions")) {
            var type = condition.path("type").asString("");
            if (List.of(types).contains(type)
                    && condition.path("status").asString("").equals("True")) {
                fact(subject, target, type);
            }
        }
    }

    /// Only a virt-handler that is told to have a migration network is asked for its address.
    private void pod(SourceObject object) {
        var metadata = object.content().path("metadata");
        var annotations = metadata.path("annotations");
        var node = object.content().path("spec").path("nodeName").asString("");
        var wanted = annotations.path("k8s.v1.cni.cncf.io/networks").asString("");
        if (!metadata.path("labels").path("kubevirt.io").asString("").equals("virt-handler")
                || node.isEmpty()
                || !wanted.contains("migration0")) {
            return;
        }
        var address = "none";
        var status = parsed(annotations.path("k8s.v1.cni.cncf.io/network-status").asString(""));
        for (var network : status) {
            if (network.path("interface").asString("").equals("migration0")) {
                address = network.path("ips").path(0).asString("none");
            }
        }
        fact("mig0", node, address);
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JsonMapper.shared().readTree(text);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    private void fact(String subject, String target, String value) {
        facts.add(new ObservedFact(subject, target, List.of(value), Map.of()));
    }
}
