package io.plumbline.export.bundle;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptsTest {

    private static Folder folder(Topology design, ExportOptions options) {
        return new Folder(Exporter.export(design, options));
    }

    private static String apply(Topology design) {
        return ApplyScript.of(folder(design, ExportOptions.PLAIN));
    }

    private static String revert(Topology design) {
        return RevertScript.of(folder(design, ExportOptions.PLAIN));
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void appliesEveryDocument(Blueprint blueprint) {
        var folder = folder(blueprint.topology(), ExportOptions.PLAIN);
        var script = ApplyScript.of(folder);

        for (var document : folder.set().forward()) {
            var glob = "%02d-*.yaml".formatted(document.wave());
            var perHost = "20-nncp-$host.yaml";
            assertThat(script)
                    .as(document.path())
                    .containsAnyOf(
                            " " + document.path(),
                            "for file in " + glob + "; do apply",
                            "apply_policy \"plumbline-$host\" \"" + perHost + "\"");
        }
    }

    @Test
    void asksAboutLayoutsAsAWhole() {
        assertThat(apply(Blueprint.G2.topology()))
                .contains(
                        "apply_policy plumbline-worker 20-nncp-worker.yaml\n"
                                + "await \"$((3 * policy_timeout))\"");
    }

    @Test
    void waitsForUserDefinedNetworks() {
        assertThat(apply(Blueprint.G2.topology()))
                .contains("network_made clusteruserdefinednetworks/v101\n")
                .contains("network_made() {");
    }

    @Test
    void namesOperatorVersionsInTheCallForTheNewerApi() {
        var design = Blueprint.G1.topology();
        var newer =
                design.withCluster(
                        Shape.with(design.cluster(), "hyperConvergedVersion", Optional.of("v1")));

        assertThat(apply(newer))
                .contains("hco=hyperconvergeds.v1.hco.kubevirt.io/kubevirt-hyperconverged\n")
                .contains("{.spec.virtualization.liveMigrationConfig}");
    }

    @Test
    void looksForAnInstalledOperatorBeforeItInstallsOne() {
        var script =
                ApplyScript.of(
                        folder(Blueprint.G1.topology(), ExportOptions.PLAIN.withOperators()));

        assertThat(script)
                .contains("install_operator 00-operator-nmstate.yaml openshift-nmstate")
                .contains("exists -n \"$namespace\" subscriptions.operators.coreos.com");
    }

    @Test
    void takesAHostWithAnotherNodeNameAlone() {
        var design =
                aTopology()
                        .hostClass("worker", 2, h -> h.nic("ens1").ip("ens1", "10.0.9.1+/24"))
                        .with(t ->
                                t.withHosts(hosts ->
                                        hosts.replacing(
                                                "worker-2",
                                                h ->
                                                        Shape.with(
                                                                h,
                                                                "nodeName",
                                                                Optional.of("node-b")))))
                        .build();

        assertThat(apply(design))
                .contains("host=node-b\napply_policy plumbline-worker-2 20-nncp-worker-2.yaml\n");
    }

    @Test
    void quotesANameThatBashWouldRead() {
        var design =
                aTopology()
                        .hostClass("w", 1, h -> h.nic("ens1").bond("b", BondMode.LACP, "ens1"))
                        .bridgeNetwork("v1", "br-vm", 5)
                        .with(t -> t.withName("a\n$(reboot)"))
                        .build();

        assertThat(apply(design))
                .contains("# Design a $(reboot), by hand")
                .doesNotContain("\n$(reboot)");
        assertThat(Shell.word("$(reboot)")).isEqualTo("'$(reboot)'");
        assertThat(Shell.word("it's")).isEqualTo("'it'\\''s'");
    }

    @Test
    void breaksALongListOfHosts() {
        var design =
                aTopology()
                        .hostClass("worker", 40, h -> h.nic("ens1").ip("ens1", "10.0.9.1+/24"))
                        .build();

        assertThat(apply(design).lines()).allMatch(line -> line.length() <= 130);
        assertThat(apply(design)).contains("for host in worker-1 worker-2");
    }

    @Test
    void refusesToTakeOffWhatMachinesUse() {
        assertThat(revert(Blueprint.G1.topology()))
                .contains("die \"still on v101 or v102:\"")
                .contains("die 'persistent volumes still name the array 10.220.0.5'");
    }

    @Test
    void saysWhatItCannotKnow() {
        assertThat(revert(Blueprint.G2.topology()))
                .contains("whether the mapping vmnet led to another bridge before: it goes")
                .contains("Left in place: namespace apps, IPPool 10.210.0.0-26, the switch ports.");
    }
}
