package io.plumbline.export.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Networks of machines and the migration network, read back from their objects.
class NetworkReaderTest {

    @TempDir Path temp;

    private ObserveResult observe(String... documents) throws IOException {
        Files.writeString(temp.resolve("all.yaml"), String.join("\n---\n", documents));
        return Observer.read(temp);
    }

    private ObserveResult observe(Topology design) throws IOException {
        var documents = Exporter.export(design, ExportOptions.PLAIN).forward();
        for (var document : documents) {
            var name = "%s-%s.yaml".formatted(document.kind(), document.qualifiedName());
            Files.writeString(temp.resolve(name.replace('/', '-')), document.text());
        }
        return Observer.read(temp);
    }

    private static String definition(String namespace, String name, String config) {
        return """
        apiVersion: k8s.cni.cncf.io/v1
        kind: NetworkAttachmentDefinition
        metadata: {name: %s, namespace: %s}
        spec:
          config: |
            %s\
        """
                .formatted(name, namespace, config);
    }

    /// What a network is, without what was left to a default.
    private record Essence(
            String name,
            NetworkKind kind,
            Optional<String> below,
            Optional<VlanId> vlan,
            VlanSet trunk,
            TreeSet<String> namespaces) {

        static Essence of(VmNetwork network) {
            return new Essence(
                    network.name(),
                    network.kind(),
                    switch (network.kind()) {
                        case BRIDGE -> network.bridge();
                        case LOCALNET -> Optional.of(network.localnet());
                        case SRIOV, OVERLAY -> Optional.empty();
                    },
                    network.vlan().ifKnown(),
                    network.trunk(),
                    new TreeSet<>(network.namespaces()));
        }
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void whatIsExportedIsReadBack(Blueprint blueprint) throws IOException {
        var design = blueprint.topology();

        var read = observe(design).topology();

        assertThat(read.networks().stream().map(Essence::of))
                .containsExactlyInAnyOrderElementsOf(
                        design.networks().stream()
                                // SR-IOV networks are made by their operator.
                                .filter(each -> each.kind() != NetworkKind.SRIOV)
                                .map(Essence::of)
                                .toList());
    }

    @Test
    void theMigrationNetworkIsARoleWithItsPool() throws IOException {
        var design = Blueprint.G1.topology();

        var read = observe(design).topology();

        var drawn = migration(design);
        var found = migration(read);
        assertThat(found.effectiveCarriers()).isEqualTo(drawn.effectiveCarriers());
        assertThat(found.pool().flatMap(read.pools()::get).orElseThrow().range())
                .isEqualTo(drawn.pool().flatMap(design.pools()::get).orElseThrow().range());
        assertThat(read.networks().names()).doesNotContain("mig");
    }

    private static NetworkRole migration(Topology topology) {
        return topology.roles().stream()
                .filter(role -> role.kind() == RoleKind.MIGRATION)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void definitionsOfOneContentAreOneNetwork() throws IOException {
        var config = "{\"type\": \"bridge\", \"bridge\": \"br1\", \"vlan\": \"20\"}";

        var networks =
                observe(definition("a", "v20", config), definition("b", "v20", config))
                        .topology()
                        .networks();

        assertThat(networks.stream())
                .singleElement()
                .satisfies(network -> {
                    assertThat(network.namespaces()).containsExactly("a", "b");
                    assertThat(network.vlan().ifKnown()).contains(VlanId.of(20));
                });
    }

    @Test
    void anotherContentUnderTheSameNameIsAnotherNetwork() throws IOException {
        var networks =
                observe(
                                definition(
                                        "a", "lan", "{\"type\": \"bridge\", \"bridge\": \"br1\"}"),
                                definition(
                                        "b", "lan", "{\"type\": \"bridge\", \"bridge\": \"br2\"}"))
                        .topology()
                        .networks();

        assertThat(networks.names()).containsExactly("lan", "lan~2");
        assertThat(networks.get("lan~2").orElseThrow().attachmentName()).contains("lan");
    }

    @Test
    void configurationsOfPeopleAreRead() throws IOException {
        var config =
                "{'plugins': [{'type': 'cnv-bridge', 'bridge': 'br1', 'vlanTrunk': [{'minID': 5,"
                        + " 'maxID': 9}, {'id': 20}],}]} // ours";

        var networks = observe(definition("a", "trunk", config)).topology().networks();

        assertThat(networks.get("trunk").orElseThrow().trunk()).isEqualTo(VlanSet.parse("5-9,20"));
    }

    @Test
    void aConfigurationThatDoesNotReadIsRefusedByName() throws IOException {
        var report = observe(definition("a", "odd", "{bridge")).report();

        assertThat(report.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
                    assertThat(item.name()).isEqualTo("odd");
                });
    }

    @Test
    void machinesAreCountedOnTheirNetworks() throws IOException {
        var machine =
                """
                apiVersion: kubevirt.io/v1
                kind: VirtualMachine
                metadata: {name: %s, namespace: a}
                spec: {template: {spec: {networks: [{name: n, multus: {networkName: lan}}]}}}\
                """;

        var networks =
                observe(
                                definition(
                                        "a", "lan", "{\"type\": \"bridge\", \"bridge\": \"br1\"}"),
                                machine.formatted("vm1"),
                                machine.formatted("vm2"))
                        .topology()
                        .networks();

        assertThat(networks.get("lan").orElseThrow().vms()).isEqualTo(2);
        assertThat(List.copyOf(networks.names())).hasSize(1);
    }
}
