package io.plumbline.export.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotationTest {

    private static Topology topologyOf(String... lines) {
        var text = "base X \"x\"\n" + String.join("\n", lines);
        return new NotationLibrary().add(text, "x.topo").find("X").orElseThrow().input().topology();
    }

    private static NotationLibrary catalogue() {
        try (var stream = NotationTest.class.getResourceAsStream("rules-topologies.md")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new NotationLibrary().add(text, "rules-topologies.md");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsTheFortyTopologiesOfTheCatalogue() {
        var catalogue = catalogue();

        assertThat(catalogue.bases()).containsExactly("G1", "G2", "G3", "G4");
        assertThat(catalogue.topologies()).hasSize(40);
        assertThat(catalogue.topologies())
                .allSatisfy(id ->
                        assertThat(catalogue.find(id).orElseThrow().expectation()).isPresent());
    }

    @Test
    void numbersPortsInOrderOfStatementsHostByHost() {
        var hosts = Blueprint.G1.topology().effectiveHosts();

        assertThat(hosts.get("worker-4").orElseThrow().cable("ens1f0").orElseThrow().port())
                .contains("1/8");
        assertThat(hosts.get("worker-1").orElseThrow().cable("ens2f1").orElseThrow().port())
                .contains("1/9");
    }

    @Test
    void changesOnlyTheKeysThatALaterLineNames() {
        var topology =
                topologyOf(
                        "class w n=2",
                        "nic w.a speed=25",
                        "bond w.bond1 802.3ad a,b mtu=9000",
                        "bond w.bond1 mtu=1500");

        var bond = topology.hostClasses().get("w").orElseThrow().interfaces().get("bond1");
        assertThat(bond.orElseThrow().mtu().ifKnown().orElseThrow().bytes()).isEqualTo(1500);
        assertThat(((Bond) bond.orElseThrow()).mode()).contains(BondMode.LACP);
    }

    @Test
    void keepsOnHostsOnlyWhatTheyHaveOtherwise() {
        var topology =
                topologyOf(
                        "switch sw1",
                        "class w n=3",
                        "nic w.a speed=25 to=sw1 trunk=101-110 native=10 lag=po1",
                        "nic w#2.a trunk=102-110");

        var hosts = topology.effectiveHosts();
        assertThat(topology.hosts().get("w-1").orElseThrow().overrides()).isEmpty();
        var second = hosts.get("w-2").orElseThrow().cable("a").orElseThrow();
        assertThat(second.wanted().tagged()).isEqualTo(Fact.drawn(VlanSet.parse("102-110")));
        assertThat(second.wanted().lag()).isEqualTo(Fact.drawn(Lag.lacp("po1")));
        assertThat(second.port()).contains("1/2");
    }

    @Test
    void readsAQuestionMarkAsMissingAndAnEmptyValueAsNeverWritten() {
        var topology =
                topologyOf(
                        "class w n=1",
                        "vlan w.v mtu=? id=20 base=a",
                        "vlan w.x mtu=9000 id=21",
                        "vlan w.x mtu=");

        var interfaces = topology.hostClasses().get("w").orElseThrow().interfaces();
        assertThat(interfaces.get("v").orElseThrow().mtu().isMissing()).isTrue();
        assertThat(interfaces.get("x").orElseThrow().mtu().isUnset()).isTrue();
    }

    @Test
    void storesPlanAndObservationBesideTheDesign() {
        var plan = catalogue().find("T37").orElseThrow();

        assertThat(plan.stage()).isEqualTo(Stage.PLAN);
        assertThat(plan.input().plan().orElseThrow().policies()).hasSize(1);
        assertThat(plan.input().observation().orElseThrow().about("gwping")).hasSize(1);
        assertThat(plan.leftOut()).contains("nncp lldp-all", "plan lldp w.*", "fact gwping w no");
    }

    @Test
    void removesWhatDelNames() {
        var topology = catalogue().find("T36").orElseThrow().input().topology();

        assertThat(topology.switches().has("s2")).isFalse();
        assertThat(topology.links().names()).doesNotContain("s1-s2", "a1-s2");
    }

    @Test
    void namesFileAndLineOfAnUnknownKey() {
        assertThatThrownBy(() -> topologyOf("switch sw1 colour=red"))
                .hasMessage("x.topo:2: switch has no key \"colour\"");
    }

    @Test
    void namesTheBaseThatDoesNotExist() {
        var library = new NotationLibrary().add("topology T \"t\" D\nuse G9\n", "t.topo");

        assertThatThrownBy(() -> library.find("T")).hasMessageContaining("there is no base G9");
    }

    @Test
    void takesParametersAsWritten() {
        var topology = topologyOf("param evacMinutes=10");

        assertThat(topology.parameters()).isEqualTo(Map.of("evacMinutes", "10"));
    }

    @Test
    void buildsEveryBlueprint() {
        assertThat(Blueprint.values())
                .allSatisfy(b -> assertThat(b.topology().hosts()).isNotEmpty());
    }
}
