package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.List;

/// Namespace, OperatorGroup and Subscription of each operator the design needs, on request.
final class OperatorWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        if (!scope.options().operators()) {
            return manifests;
        }
        for (var operator : Operator.values()) {
            if (operator.isNeededBy(scope)) {
                manifests.add(namespace(scope, operator));
                manifests.add(group(scope, operator));
                manifests.add(subscription(scope, operator));
            }
        }
        return manifests;
    }

    private static ManifestDraft draft(String apiVersion, String kind, Operator operator) {
        return ManifestDraft.of(
                        apiVersion,
                        kind,
                        Waves.OPERATORS,
                        "00-operator-" + operator.word() + ".yaml")
                .drawnAs(ElementId.of(ElementKind.CLUSTER))
                .unlabelled();
    }

    private static Manifest namespace(ExportScope scope, Operator operator) {
        var draft = draft("v1", "Namespace", operator).named(operator.namespace());
        operator.namespaceLabels().forEach(draft::label);
        return draft.write(scope.design(), _ -> {});
    }

    private static Manifest group(ExportScope scope, Operator operator) {
        return draft("operators.coreos.com/v1", "OperatorGroup", operator)
                .head(
                        "A namespace may hold one group only: leave this document out where there is"
                                + " one.")
                .named(operator.namespace())
                .in(operator.namespace())
                .write(
                        scope.design(),
                        document ->
                                document.map(
                                        "spec",
                                        spec ->
                                                spec.texts(
                                                        "targetNamespaces",
                                                        List.of(operator.namespace()))));
    }

    private static Manifest subscription(ExportScope scope, Operator operator) {
        return draft("operators.coreos.com/v1alpha1", "Subscription", operator)
                .named(operator.packageName())
                .in(operator.namespace())
                .write(
                        scope.design(),
                        document -> document.map("spec", spec -> subscription(spec, operator)));
    }

    private static void subscription(YamlMapping.Builder spec, Operator operator) {
        spec.put("name", operator.packageName())
                .put("channel", "stable")
                .put("source", "redhat-operators")
                .put("sourceNamespace", "openshift-marketplace")
                .put("installPlanApproval", "Automatic");
    }
}
