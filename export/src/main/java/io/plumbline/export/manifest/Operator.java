package io.plumbline.export.manifest;

import java.util.Map;

/// An operator that a design may need, as the platform's catalogue offers it.
enum Operator {
    NMSTATE("nmstate", "kubernetes-nmstate-operator", "openshift-nmstate", Map.of()),
    VIRTUALIZATION(
            "virtualization",
            "kubevirt-hyperconverged",
            ExportScope.VIRTUALIZATION_NAMESPACE,
            Map.of("openshift.io/cluster-monitoring", "true")),
    SRIOV("sriov", "sriov-network-operator", ExportScope.SRIOV_NAMESPACE, Map.of());

    private final String word;
    private final String packageName;
    private final String namespace;
    private final Map<String, String> namespaceLabels;

    Operator(
            String word,
            String packageName,
            String namespace,
            Map<String, String> namespaceLabels) {
        this.word = word;
        this.packageName = packageName;
        this.namespace = namespace;
        this.namespaceLabels = namespaceLabels;
    }

    String word() {
        return word;
    }

    String packageName() {
        return packageName;
    }

    String namespace() {
        return namespace;
    }

    Map<String, String> namespaceLabels() {
        return namespaceLabels;
    }

    /// Whether the design has something for it to do.
    boolean isNeededBy(ExportScope scope) {
        return switch (this) {
            case NMSTATE -> !scope.groups().all().isEmpty();
            case VIRTUALIZATION ->
                    !scope.topology().networks().isEmpty()
                            || scope.topology().virtualization().isPresent()
                            || scope.migrationRole().isPresent();
            case SRIOV -> !scope.topology().sriov().isEmpty();
        };
    }
}
