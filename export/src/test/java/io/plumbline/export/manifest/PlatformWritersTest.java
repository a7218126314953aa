package io.plumbline.export.manifest;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Exposure;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.MigrationPolicy;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkPolicy;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.StorageHints;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Virtualization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Objects around the networks: live migration, policies, storage, exposure, operators.
class PlatformWritersTest {

    private static TopologyBuilder withMigration() {
        return aTopology().migration("openshift-cnv/mig", "bond1.210", "10.210.0.0/24");
    }

    private static Topology withLimits(Topology design) {
        return design.withVirtualization(
                Shape.with(
                        Shape.with(
                                Shape.of(Virtualization.class).blank(), "perNode", Optional.of(2)),
                        "bandwidth",
                        Optional.of(Quantity.parse("500Mi"))));
    }

    @Test
    void namesTheMigrationNetworkWithoutItsNamespace() {
        var set = ReadBack.export(withLimits(withMigration().build()));

        assertThat(ReadBack.only(set, "HyperConverged").at("spec", "liveMigrationConfig"))
                .isEqualTo(
                        Map.of(
                                "network", "mig",
                                "parallelOutboundMigrationsPerNode", 2,
                                "bandwidthPerMigration", "500Mi"));
        assertThat(set.ofKind("HyperConverged").getFirst().delivery())
                .isEqualTo(Delivery.MERGE_PATCH);
    }

    @Test
    void nestsTheFieldsInTheNewerApiVersion() {
        var design = withMigration().build();
        var newer =
                design.withCluster(
                        Shape.with(design.cluster(), "hyperConvergedVersion", Optional.of("v1")));
        var patch = ReadBack.only(ReadBack.export(newer), "HyperConverged");

        assertThat(patch.at("apiVersion")).isEqualTo("hco.kubevirt.io/v1");
        assertThat(patch.at("spec", "virtualization", "liveMigrationConfig", "network"))
                .isEqualTo("mig");
        assertThat(patch.find("spec", "liveMigrationConfig")).isEmpty();
    }

    @Test
    void handsTheMigrationFieldsBackOnRevert() {
        var revert =
                ReadBack.export(withMigration().build()).revert().stream()
                        .filter(each -> each.kind().equals("HyperConverged"))
                        .findFirst()
                        .orElseThrow();

        assertThat(revert.text())
                .contains("    network: null\n")
                .contains("plumbline.io/design: null");
    }

    @Test
    void handsAddressesOfThePoolToMigrations() {
        var design =
                withMigration()
                        .with(t ->
                                t.withPools(pools ->
                                        pools.replacing(
                                                "migration",
                                                (Pool pool) ->
                                                        Shape.with(
                                                                pool,
                                                                "exclusions",
                                                                List.of(
                                                                        Cidr.parse(
                                                                                "10.210.0.0/28"))))))
                        .build();

        assertThat(ReadBack.config(ReadBack.export(design)).at("ipam"))
                .isEqualTo(
                        Map.of(
                                "type", "whereabouts",
                                "range", "10.210.0.0/24",
                                "exclude", List.of("10.210.0.0/28")));
    }

    @Test
    void addsTheCleanUpEntryByServerSideApply() {
        var patch = ReadBack.export(withMigration().build()).ofKind("Network").getFirst();

        assertThat(patch.delivery()).isEqualTo(Delivery.APPLY_PATCH);
        assertThat(ReadBack.of(patch).at("spec", "additionalNetworks", 0, "name"))
                .isEqualTo("whereabouts-shim");
    }

    @Test
    void limitsMigrationsOfSomeMachines() {
        var policy =
                Shape.with(
                        Shape.with(
                                Shape.with(Shape.of(MigrationPolicy.class).blank(), "name", "slow"),
                                "bandwidth",
                                Optional.of(Quantity.parse("64Mi"))),
                        "vmLabels",
                        Map.of("size", "big"));
        var design =
                aTopology()
                        .virtualization(
                                v -> Shape.with(v, "migrationPolicies", Elements.of(policy)))
                        .build();

        assertThat(ReadBack.only(ReadBack.export(design), "MigrationPolicy").at("spec"))
                .isEqualTo(
                        Map.of(
                                "bandwidthPerMigration",
                                "64Mi",
                                "selectors",
                                Map.of("virtualMachineInstanceSelector", Map.of("size", "big"))));
    }

    private static ManifestSet withPolicy(Fact<Boolean> enabled) {
        var policy =
                new NetworkPolicy(
                        "office",
                        "v101",
                        enabled,
                        List.of(Cidr.parse("10.5.0.0/16")),
                        List.of("tcp/443"),
                        Extras.NONE);
        return ReadBack.export(
                aTopology()
                        .network(
                                "v101",
                                NetworkKind.LOCALNET,
                                n -> Shape.with(n, "namespaces", List.of("apps")))
                        .with(t -> t.with("policies", Elements.of(policy)))
                        .build());
    }

    @Test
    void bindsAPolicyToTheAttachmentOfItsNetwork() {
        var policy = ReadBack.only(withPolicy(Fact.unset()), "MultiNetworkPolicy");

        assertThat(policy.at("metadata", "annotations", "k8s.v1.cni.cncf.io/policy-for"))
                .isEqualTo("apps/v101");
        assertThat(policy.at("spec", "ingress", 0))
                .isEqualTo(
                        Map.of(
                                "from",
                                List.of(Map.of("ipBlock", Map.of("cidr", "10.5.0.0/16"))),
                                "ports",
                                List.of(Map.of("protocol", "TCP", "port", 443))));
    }

    @Test
    void switchesPoliciesOnUnlessDrawnOff() {
        assertThat(
                        ReadBack.only(withPolicy(Fact.unset()), "Network")
                                .at("spec", "useMultiNetworkPolicy"))
                .isEqualTo(true);
        assertThat(withPolicy(Fact.drawn(false)).ofKind("Network")).isEmpty();
    }

    private static ManifestSet exposed(Exposure exposure) {
        return ReadBack.export(
                aTopology().with(t -> t.with("exposures", Elements.of(exposure))).build());
    }

    private static Exposure erp(Optional<String> host, Optional<String> tls, String... ports) {
        return new Exposure(
                "erp",
                "apps",
                Map.of("app", "erp"),
                List.of(ports),
                Optional.empty(),
                host,
                tls,
                Extras.NONE);
    }

    @Test
    void putsAServiceInFrontOfTheLabelledMachines() {
        var set = exposed(erp(Optional.empty(), Optional.empty(), "http=80:8080/tcp", "53/udp"));

        assertThat(ReadBack.only(set, "Service").at("spec"))
                .isEqualTo(
                        Map.of(
                                "type", "ClusterIP",
                                "selector", Map.of("app", "erp"),
                                "ports",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "http",
                                                        "protocol",
                                                        "TCP",
                                                        "port",
                                                        80,
                                                        "targetPort",
                                                        8080),
                                                Map.of(
                                                        "name",
                                                        "port-53",
                                                        "protocol",
                                                        "UDP",
                                                        "port",
                                                        53,
                                                        "targetPort",
                                                        53))));
        assertThat(set.ofKind("Route")).isEmpty();
    }

    @Test
    void routesAHostNameToTheService() {
        var set = exposed(erp(Optional.of("erp.example.org"), Optional.of("edge"), "http=80"));

        assertThat(ReadBack.only(set, "Route").at("spec"))
                .isEqualTo(
                        Map.of(
                                "host", "erp.example.org",
                                "to", Map.of("kind", "Service", "name", "erp", "weight", 100),
                                "port", Map.of("targetPort", "http"),
                                "tls",
                                        Map.of(
                                                "termination",
                                                "edge",
                                                "insecureEdgeTerminationPolicy",
                                                "Redirect")));
    }

    @Test
    void leavesOutAnExposureWithoutPorts() {
        var set = exposed(erp(Optional.of("erp.example.org"), Optional.empty()));

        assertThat(set.documents()).noneMatch(each -> each.wave() == Waves.EXPOSURE);
        assertThat(set.leftOut())
                .containsExactly(new LeftOut("exposure erp", "no port is drawn for it"));
    }

    private static ManifestSet withStorage(StorageHints hints) {
        return ReadBack.export(
                aTopology()
                        .role(
                                NetworkRole.of("storage", RoleKind.STORAGE),
                                role -> Shape.with(role, "storage", Optional.of(hints)))
                        .build());
    }

    @Test
    void writesTheStorageClassThatARoleNames() {
        var set =
                withStorage(
                        new StorageHints(
                                "nfs",
                                Optional.of("nfs.csi.k8s.io"),
                                Map.of("server", "10.220.0.5"),
                                Optional.of("ReadWriteMany"),
                                Optional.of("Filesystem")));

        assertThat(ReadBack.only(set, "StorageClass").at("provisioner"))
                .isEqualTo("nfs.csi.k8s.io");
        assertThat(ReadBack.only(set, "StorageProfile").at("spec", "claimPropertySets"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "accessModes",
                                        List.of("ReadWriteMany"),
                                        "volumeMode",
                                        "Filesystem")));
    }

    @Test
    void leavesTheStorageClassToItsVendorWithoutDriver() {
        var set =
                withStorage(
                        new StorageHints(
                                "vendor",
                                Optional.empty(),
                                Map.of(),
                                Optional.of("ReadWriteMany"),
                                Optional.empty()));

        assertThat(set.ofKind("StorageClass")).isEmpty();
        assertThat(set.ofKind("StorageProfile").getFirst().delivery())
                .isEqualTo(Delivery.MERGE_PATCH);
    }

    @Test
    void installsOperatorsOnRequestOnly() {
        var design =
                withMigration()
                        .hostClass(
                                "worker",
                                1,
                                host ->
                                        host.nic("ens1")
                                                .bond("bond1", BondMode.ACTIVE_BACKUP, "ens1"))
                        .build();
        var asked = Exporter.export(design, ExportOptions.PLAIN.withOperators());

        assertThat(asked.ofKind("Subscription").stream().map(Manifest::name))
                .containsExactly("kubernetes-nmstate-operator", "kubevirt-hyperconverged");
        assertThat(asked.ofKind("OperatorGroup")).hasSize(2);
        assertThat(ReadBack.only(asked, "NMState").at("metadata", "name")).isEqualTo("nmstate");
        assertThat(ReadBack.export(design).ofKind("Subscription")).isEmpty();
    }

    @Test
    void neverLabelsTheNamespaceOfAnOperatorAsOurs() {
        var design = withMigration().build();
        var asked = Exporter.export(design, ExportOptions.PLAIN.withOperators());

        assertThat(asked.ofKind("Namespace"))
                .isNotEmpty()
                .noneMatch(each -> each.text().contains("managed-by"));
    }

    @Test
    void setsTheSriovOperatorToWorkWhereFunctionsAreCut() {
        var design =
                aTopology()
                        .hostClass("worker", 1, host -> host.nic("ens5f0"))
                        .with(t ->
                                t.with(
                                        "sriov",
                                        Elements.of(
                                                Shape.with(
                                                        Shape.of(SriovPolicy.class).blank(),
                                                        "name",
                                                        "fast"))))
                        .build();
        var asked = Exporter.export(design, ExportOptions.PLAIN.withOperators());

        assertThat(ReadBack.only(asked, "SriovOperatorConfig").at("metadata", "name"))
                .isEqualTo("default");
        assertThat(ReadBack.only(asked, "SriovOperatorConfig").at("spec", "enableInjector"))
                .isEqualTo(true);
    }
}
