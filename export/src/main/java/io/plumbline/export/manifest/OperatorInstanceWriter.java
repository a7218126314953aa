package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// NMState, HyperConverged and SriovOperatorConfig: the object that sets an installed operator to
/// work, on request.
final class OperatorInstanceWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        if (!scope.options().operators()) {
            return manifests;
        }
        for (var operator : Operator.values()) {
            if (operator.isNeededBy(scope)) {
                manifests.add(instance(scope, operator));
            }
        }
        return manifests;
    }

    private static Manifest instance(ExportScope scope, Operator operator) {
        return switch (operator) {
            case NMSTATE ->
                    draft("nmstate.io/v1", "NMState", operator)
                            .head("The operator heeds this name only.")
                            .named("nmstate")
                            .write(scope.design(), spec(_ -> {}));
            case VIRTUALIZATION ->
                    draft(
                                    "hco.kubevirt.io/"
                                            + HyperConvergedWriter.version(
                                                    scope.topology(), scope.release()),
                                    "HyperConverged",
                                    operator)
                            .named(HyperConvergedWriter.NAME)
                            .in(operator.namespace())
                            .write(scope.design(), spec(_ -> {}));
            case SRIOV ->
                    draft("sriovnetwork.openshift.io/v1", "SriovOperatorConfig", operator)
                            .head(
                                    "The operator heeds this name only, and does not make the object.")
                            .named("default")
                            .in(operator.namespace())
                            .write(
                                    scope.design(),
                                    spec(map ->
                                            map.put("enableInjector", true)
                                                    .put("enableOperatorWebhook", true)
                                                    .put("logLevel", 2)
                                                    .put("disableDrain", false)));
        };
    }

    private static ManifestDraft draft(String apiVersion, String kind, Operator operator) {
        return ManifestDraft.of(
                        apiVersion,
                        kind,
                        Waves.OPERATOR_INSTANCES,
                        "05-" + operator.word() + ".yaml")
                .drawnAs(ElementId.of(ElementKind.CLUSTER))
                .unlabelled();
    }

    private static Consumer<YamlMapping.Builder> spec(Consumer<YamlMapping.Builder> content) {
        return document -> document.map("spec", content);
    }
}
