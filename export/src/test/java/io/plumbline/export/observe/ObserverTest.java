package io.plumbline.export.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObserverTest {

    private static final String LLDP_HOST = "NodeNetworkState/dlbewley-ovn-recon__host-lldp.yaml";

    @TempDir Path temp;

    private static Path sample(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(ObserverTest.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> samples() throws IOException {
        try (var files = Files.list(sample("NodeNetworkState"))) {
            return files.sorted().toList().stream();
        }
    }

    private ObserveResult read(String text) throws IOException {
        var file = temp.resolve("state.yaml");
        Files.writeString(file, text);
        return Observer.read(file);
    }

    private static String state(String name, String interfaces) {
        return """
        apiVersion: nmstate.io/v1beta1
        kind: NodeNetworkState
        metadata:
          name: %s
        status:
          lastSuccessfulUpdateTime: "2026-11-24T09:00:00Z"
          currentState:
            interfaces:
        """
                        .formatted(name)
                + interfaces.indent(4);
    }

    private static String nic(String name, String mac) {
        return """
        - name: %s
          type: ethernet
          state: up
          mtu: 1500
          permanent-mac-address: "%s"
        """
                .formatted(name, mac);
    }

    private static EffectiveHost host(Topology topology, String name) {
        return topology.effectiveHosts().get(name).orElseThrow();
    }

    private static <T extends HostInterface> T find(
            Topology topology, String host, String name, Class<T> type) {
        return type.cast(host(topology, host).find(name).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void accountsForEveryObjectOfARealFile(Path sample) throws IOException {
        var result = Observer.read(sample);
        var objects = result.report().objects();

        assertThat(objects.read())
                .isPositive()
                .isEqualTo(objects.understood() + objects.keptUnknown() + objects.refused());
        assertThat(result.topology().hosts().size()).isEqualTo(objects.understood());
        assertThat(result.report().items()).allMatch(item -> !item.reason().isEmpty());
    }

    @Test
    void readsTheHostWithBondVlanAndBridges() throws IOException {
        var topology = Observer.read(sample(LLDP_HOST)).topology();
        var name = "ocs-master-1.example.dom";

        var bond = find(topology, name, "bond0", Bond.class);
        assertThat(bond.mode()).contains(BondMode.LACP);
        assertThat(bond.members()).containsExactly("enp44s0", "enp45s0");
        assertThat(bond.options()).containsOnlyKeys("miimon");
        assertThat(bond.mtu()).isEqualTo(Fact.observed(Mtu.of(9000), "nns"));
        assertThat(find(topology, name, "bond0.55", VlanInterface.class).id())
                .isEqualTo(Fact.observed(VlanId.of(55), "nns"));
        assertThat(find(topology, name, "br-ex", BrEx.class).port()).isEqualTo("bond0.55");
        assertThat(host(topology, name).addresses(find(topology, name, "br-ex", BrEx.class)))
                .extracting(Object::toString)
                .containsExactly("192.168.55.11/24");
        assertThat(host(topology, name).layout().mappings())
                .containsExactly(BridgeMapping.of("physnet-vmdata", "br-vmdata"));
        assertThat(topology.cluster().mtu()).isEqualTo(Fact.observed(Mtu.of(8900), "nns"));
    }

    @Test
    void readsWhatANicIs() throws IOException {
        var topology = Observer.read(sample(LLDP_HOST)).topology();
        var nic = find(topology, "ocs-master-1.example.dom", "enp44s0", Nic.class);

        assertThat(nic.speed()).isEqualTo(Fact.observed(new Bandwidth(2500), "nns"));
        assertThat(nic.mac())
                .isEqualTo(Fact.observed(MacAddress.parse("58:47:CA:7F:A2:BB"), "nns"));
        assertThat(nic.pciAddress()).contains("0000:2c:00.0");
        assertThat(nic.maxMtu()).isEqualTo(Fact.observed(Mtu.of(9216), "nns"));
        assertThat(nic.driver()).contains("igc");
    }

    @Test
    void drawsTheSwitchThatLldpHeard() throws IOException {
        var topology = Observer.read(sample(LLDP_HOST)).topology();
        var cable = host(topology, "ocs-master-1.example.dom").cable("enp44s0").orElseThrow();

        assertThat(topology.switches().names()).containsExactly("USWEnterprise48PoE");
        assertThat(cable.switchName()).isEqualTo("USWEnterprise48PoE");
        assertThat(cable.port()).contains("Port 34");
        assertThat(topology.switches().get("USWEnterprise48PoE").orElseThrow().vlans().isMissing())
                .isTrue();
    }

    @Test
    void keepsTheVlansThatASwitchAnnounced() throws IOException {
        var topology =
                Observer.read(
                                sample(
                                        "NodeNetworkState/nmstate-nmstate-console-plugin__NodeNetworkStatusWithVID.json"))
                        .topology();
        var nic = find(topology, "uit-dev-0602-29k82-master-0", "eth1", Nic.class);

        assertThat(nic.neighbours())
                .singleElement()
                .satisfies(neighbour -> {
                    assertThat(neighbour.systemName()).contains("Summit300-48");
                    assertThat(neighbour.vlans().orElseThrow().contains(488)).isTrue();
                });
    }

    @Test
    void namesThePlumbingThatIsNotDrawn() throws IOException {
        var report = Observer.read(sample(LLDP_HOST)).report();

        assertThat(report.items())
                .anySatisfy(item -> {
                    assertThat(item.name()).isEqualTo("ocs-master-1.example.dom/br-int");
                    assertThat(item.outcome()).isEqualTo(ImportReport.Outcome.HIDDEN);
                });
    }

    @Test
    void putsEqualHostsIntoOneClass() throws IOException {
        var topology =
                read(state("w-2", nic("ens1", "02:00:00:00:00:02"))
                                + "---\n"
                                + state("w-1", nic("ens1", "02:00:00:00:00:01"))
                                + "---\n"
                                + state("w-10", nic("ens1", "02:00:00:00:00:0A")))
                        .topology();

        assertThat(topology.hostClasses().names()).containsExactly("worker");
        assertThat(topology.hosts().names()).containsExactly("w-1", "w-2", "w-10");
        assertThat(find(topology, "w-2", "ens1", Nic.class).mac().ifKnown())
                .contains(MacAddress.parse("02:00:00:00:00:02"));
    }

    @Test
    void keepsHostsThatDifferApart() throws IOException {
        var topology =
                read(state("w-1", nic("ens1", "02:00:00:00:00:01"))
                                + "---\n"
                                + state("w-2", nic("ens2", "02:00:00:00:00:02")))
                        .topology();

        assertThat(topology.hostClasses().names()).containsExactly("worker", "worker-2");
    }

    private static String addressed(String address) {
        return nic("ens1", "02:00:00:00:00:01")
                + """
                  ipv4:
                    enabled: true
                    dhcp: false
                    address:
                      - ip: %s
                        prefix-length: 24
                """
                        .formatted(address);
    }

    @Test
    void makesARuleOfAddressesThatCountUp() throws IOException {
        var topology =
                read(state("w-1", addressed("10.0.0.11"))
                                + "---\n"
                                + state("w-2", addressed("10.0.0.12")))
                        .topology();
        var nic = topology.hostClasses().get("worker").orElseThrow().interfaces().get("ens1");

        assertThat(nic.orElseThrow().ip().addresses())
                .extracting(Object::toString)
                .containsExactly("10.0.0.11+/24");
    }

    @Test
    void keepsOtherAddressesWithTheirHost() throws IOException {
        var topology =
                read(state("w-1", addressed("10.0.0.11"))
                                + "---\n"
                                + state("w-2", addressed("10.0.0.77")))
                        .topology();

        assertThat(topology.hostClasses().names()).containsExactly("worker");
        var second = host(topology, "w-2");
        assertThat(second.addresses(second.find("ens1").orElseThrow()))
                .extracting(Object::toString)
                .containsExactly("10.0.0.77/24");
    }

    @Test
    void takesTheRoleAndHostnameFromTheNode() throws IOException {
        var topology =
                read(state("m-1", nic("ens1", "02:00:00:00:00:01"))
                                + """
                                ---
                                apiVersion: v1
                                kind: Node
                                metadata:
                                  name: m-1
                                  labels:
                                    node-role.kubernetes.io/control-plane: ""
                                    node-role.kubernetes.io/worker: ""
                                    kubernetes.io/hostname: m-1.example.org
                                """)
                        .topology();

        assertThat(topology.hostClasses().get("compact").orElseThrow().role())
                .isEqualTo(NodeRole.BOTH);
        assertThat(topology.hosts().get("m-1").orElseThrow().hostname())
                .isEqualTo("m-1.example.org");
    }

    @Test
    void readsListsOfNodes() throws IOException {
        var report = Observer.read(sample("Node/openshift-oc__4.14.1-degraded-node.yaml")).report();

        assertThat(report.objects().understood()).isEqualTo(report.objects().read());
        assertThat(report.objects().read()).isGreaterThan(1);
    }

    @Test
    void readsTheVlanFilterOfALinuxBridge() throws IOException {
        var topology =
                read(state(
                                "w-1",
                                nic("ens1", "02:00:00:00:00:01")
                                        + """
                                        - name: br-vm
                                          type: linux-bridge
                                          state: up
                                          bridge:
                                            options:
                                              stp:
                                                enabled: false
                                            port:
                                              - name: ens1
                                                vlan:
                                                  mode: trunk
                                                  enable-native: true
                                                  tag: 5
                                                  trunk-tags:
                                                    - id: 7
                                                    - id-range:
                                                        min: 101
                                                        max: 110
                                        """))
                        .topology();
        var port = find(topology, "w-1", "br-vm", LinuxBridge.class).ports().get("ens1");

        assertThat(port.orElseThrow().filter()).isEqualTo(FilterMode.TRUNK);
        assertThat(port.orElseThrow().tags()).isEqualTo(VlanSet.parse("7,101-110"));
        assertThat(port.orElseThrow().tag()).contains(VlanId.of(5));
    }

    @Test
    void keepsAnUnknownTypeWithItsProperties() throws IOException {
        var result =
                read(
                        state(
                                "w-1",
                                """
                                - name: vrf1
                                  type: vrf
                                  state: up
                                  vrf:
                                    route-table-id: 100
                                """));

        assertThat(
                        result.topology()
                                .hostClasses()
                                .get("worker")
                                .orElseThrow()
                                .interfaces()
                                .get("vrf1"))
                .isPresent();
        assertThat(result.report().items())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.outcome()).isEqualTo(ImportReport.Outcome.KEPT_UNKNOWN));
    }

    @Test
    void saysWhatItDoesNotRead() throws IOException {
        var report =
                read("apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  namespace: n\n")
                        .report();

        assertThat(report.objects()).isEqualTo(new ImportReport.Objects(1, 0, 1, 0));
        assertThat(report.items().getFirst().kind()).isEqualTo("Secret");
    }

    @Test
    void namesThePlaceOfABrokenFile() throws IOException {
        var report = read("apiVersion: v1\nkind: [Node\n").report();

        assertThat(report.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
                    assertThat(item.source()).startsWith("state.yaml:");
                });
    }

    @Test
    void keepsASecondStateOfOneNameApart() throws IOException {
        var one = state("w-1", nic("ens1", "02:00:00:00:00:01"));

        assertThat(read(one + "---\n" + one).topology().hosts().names())
                .containsExactly("w-1", "w-1~2");
    }

    @Test
    void tellsWhereFactsCameFrom() throws IOException {
        var topology = read(state("w-1", nic("ens1", "02:00:00:00:00:01"))).topology();
        var source = topology.sources().get("nns").orElseThrow();

        assertThat(source.origin()).isEqualTo("state.yaml");
        assertThat(source.time()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void leavesWhatIsNotSaidMissing() throws IOException {
        var topology =
                read(state("w-1", "- name: ens1\n  type: ethernet\n  state: up\n")).topology();
        var nic = find(topology, "w-1", "ens1", Nic.class);

        assertThat(List.of(nic.mtu(), nic.speed(), nic.mac(), nic.link()))
                .allMatch(Fact::isMissing);
    }

    @Test
    void readsAFolder() throws IOException {
        Files.createDirectories(temp.resolve("a/b"));
        Files.writeString(temp.resolve("a/1.yaml"), state("w-1", nic("ens1", "02:00:00:00:00:01")));
        Files.writeString(
                temp.resolve("a/b/2.yml"), state("w-2", nic("ens1", "02:00:00:00:00:02")));
        Files.writeString(temp.resolve("a/notes.txt"), "not read");

        assertThat(Observer.read(temp.resolve("a")).topology().hosts().names())
                .containsExactly("w-1", "w-2");
    }

    @Test
    void readsATypedListWhoseItemsNameNoKind() throws IOException {
        var topology =
                read("""
                {"kind": "NodeNetworkStateList", "apiVersion": "nmstate.io/v1beta1", "items": [
                  {"metadata": {"name": "w-1"},
                   "status": {"currentState": {"interfaces": [{"name": "ens1", "type": "ethernet"}]}}}
                ]}
                """)
                        .topology();

        assertThat(topology.hosts().names()).containsExactly("w-1");
    }

    @Test
    void refusesAPathThatIsNotThere() {
        assertThatThrownBy(() -> Observer.read(temp.resolve("nowhere.yaml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 150).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivesATornFile(long seed) throws IOException {
        var random = new Random(seed);
        var all = samples().toList();
        var bytes = Files.readAllBytes(all.get(random.nextInt(all.size())));
        var cut = new byte[random.nextInt(bytes.length) + 1];
        System.arraycopy(bytes, 0, cut, 0, cut.length);
        for (var i = 0; i < random.nextInt(8); i++) {
            cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
        }
        var file = temp.resolve("torn.yaml");
        Files.write(file, cut);

        var result = Observer.read(file);

        assertThat(result.topology().effectiveHosts().all())
                .hasSize(result.topology().hosts().size());
    }

    @Test
    void countsAsPeopleDo() {
        assertThat(Stream.of("w-10", "w-9", "a", "w-1").sorted(NaturalOrder.INSTANCE))
                .containsExactly("a", "w-1", "w-9", "w-10");
    }

    @Test
    void readsMembersOfOlderStates() throws IOException {
        var topology =
                read(state(
                                "w-1",
                                """
                                - name: bond1
                                  type: bond
                                  state: up
                                  link-aggregation:
                                    mode: "1"
                                    slaves: [ens1, ens2]
                                    options:
                                      miimon: '140'
                                """))
                        .topology();
        var bond = find(topology, "w-1", "bond1", Bond.class);

        assertThat(bond.mode()).isEqualTo(Optional.of(BondMode.ACTIVE_BACKUP));
        assertThat(bond.members()).containsExactly("ens1", "ens2");
        assertThat(bond.option("miimon")).contains("140");
    }
}
