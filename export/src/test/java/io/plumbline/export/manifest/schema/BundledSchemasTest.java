package io.plumbline.export.manifest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundledSchemasTest {

    @Test
    void knowsEveryKindThatIsWritten() {
        assertThat(BundledSchemas.all().kinds())
                .contains(
                        "v1 Namespace",
                        "v1 Node",
                        "v1 Service",
                        "storage.k8s.io/v1 StorageClass",
                        "nmstate.io/v1 NodeNetworkConfigurationPolicy",
                        "nmstate.io/v1 NMState",
                        "k8s.cni.cncf.io/v1 NetworkAttachmentDefinition",
                        "k8s.cni.cncf.io/v1beta1 MultiNetworkPolicy",
                        "k8s.ovn.org/v1 ClusterUserDefinedNetwork",
                        "k8s.ovn.org/v1 UserDefinedNetwork",
                        "hco.kubevirt.io/v1beta1 HyperConverged",
                        "hco.kubevirt.io/v1 HyperConverged",
                        "migrations.kubevirt.io/v1alpha1 MigrationPolicy",
                        "operator.openshift.io/v1 Network",
                        "sriovnetwork.openshift.io/v1 SriovNetworkNodePolicy",
                        "sriovnetwork.openshift.io/v1 SriovNetwork",
                        "sriovnetwork.openshift.io/v1 SriovOperatorConfig",
                        "route.openshift.io/v1 Route",
                        "cdi.kubevirt.io/v1beta1 StorageProfile",
                        "operators.coreos.com/v1 OperatorGroup",
                        "operators.coreos.com/v1alpha1 Subscription",
                        "policy.open-cluster-management.io/v1 Policy",
                        "policy.open-cluster-management.io/v1 PlacementBinding",
                        "cluster.open-cluster-management.io/v1beta1 Placement");
    }

    @Test
    void knowsWhichKindsBelongToANamespace() {
        var schemas = BundledSchemas.all();

        assertThat(schemas.find("k8s.ovn.org/v1", "UserDefinedNetwork").orElseThrow().namespaced())
                .isTrue();
        assertThat(
                        schemas.find("k8s.ovn.org/v1", "ClusterUserDefinedNetwork")
                                .orElseThrow()
                                .namespaced())
                .isFalse();
    }

    @Test
    void leavesOutKindsOfUnknownVersions() {
        assertThat(BundledSchemas.all().find("hco.kubevirt.io/v2", "HyperConverged")).isEmpty();
    }
}
