package io.plumbline.export.manifest.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.yaml.YamlEmitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What leads a node back to the state in which it was.
class RevertStateTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final StateDocument NODE =
            document(
                    """
                    interfaces:
                    - {name: eth1, type: ethernet, state: up, mtu: 1500, mac-address: "02:00:00:00:00:01",
                       ipv4: {enabled: true, dhcp: false, address: [{ip: 10.7.0.10, prefix-length: 24}]},
                       ipv6: {enabled: false}}
                    - {name: eth2, type: ethernet, state: up, mtu: 1500, mac-address: "02:00:00:00:00:02",
                       ipv4: {enabled: false}, ipv6: {enabled: false}}
                    - {name: eth3, type: ethernet, state: up, mtu: 1500, controller: bond9}
                    - {name: bond9, type: bond, state: up, mtu: 1500, mac-address: "02:00:00:00:00:03",
                       link-aggregation: {mode: active-backup, options: {miimon: 100, primary: eth3},
                       port: [eth3]}}
                    - {name: bond9.30, type: vlan, state: up, mtu: 1500, vlan: {base-iface: bond9, id: 30}}
                    - {name: br7, type: linux-bridge, state: up, bridge: {port: [{name: eth4}]}}
                    - {name: eth4, type: ethernet, state: up, controller: br7}
                    routes:
                      config:
                      - {destination: 10.9.0.0/16, next-hop-address: 10.7.0.1, next-hop-interface: eth1,
                         metric: 150, table-id: 254}
                    ovn: {bridge-mappings: [{localnet: vmnet, bridge: br-ex}]}
                    """);

    private static StateDocument document(String yaml) {
        return new StateDocument(YAML.readTree(yaml));
    }

    private static JsonNode revert(String desired) {
        var revert = RevertState.leadingBackTo(NODE, document(desired));
        return YAML.readTree(YamlEmitter.emit(List.of(), revert).text());
    }

    private static JsonNode entry(JsonNode document, String name) {
        for (var each : document.path("interfaces")) {
            if (each.path("name").asString().equals(name)) {
                return each;
            }
        }
        return document.path("nothing");
    }

    @Test
    void removesWhatWasNotThere() {
        var revert =
                revert(
                        "interfaces: [{name: v5, type: vlan, state: up, vlan: {base-iface: eth2, id:"
                                + " 5}}]");

        assertThat(entry(revert, "v5").path("state").asString()).isEqualTo("absent");
    }

    @Test
    void keepsARouteThatIsOnlyRestated() {
        var revert =
                revert(
                        "routes: {config: [{destination: 10.9.0.0/16, next-hop-address: 10.7.0.1,"
                                + " next-hop-interface: eth1}]}");

        assertThat(revert.path("routes").path("config"))
                .hasSize(1)
                .allMatch(route -> !route.has("state"));
    }

    @Test
    void takesAwayARouteThatIsNew() {
        var revert =
                revert(
                        "routes: {config: [{destination: 10.8.0.0/16, next-hop-address: 10.7.0.1,"
                                + " next-hop-interface: eth1}]}");

        assertThat(revert.path("routes").path("config").path(0).path("state").asString())
                .isEqualTo("absent");
    }

    @Test
    void givesAPortItsAddressAndRoutesBack() {
        var revert =
                revert(
                        "interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port:"
                                + " [{name: eth1}]}}]");

        assertThat(entry(revert, "eth1").path("ipv4").path("address").path(0).path("ip").asString())
                .isEqualTo("10.7.0.10");
        assertThat(revert.path("routes").path("config")).hasSize(1);
    }

    @Test
    void givesAPortBackToTheBondThatHadIt() {
        var revert =
                revert(
                        "interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port:"
                                + " [{name: eth3}]}}]");

        assertThat(entry(revert, "bond9").path("link-aggregation").path("port").path(0).asString())
                .isEqualTo("eth3");
    }

    @Test
    void bringsBackWhatStoodOnAnInterfaceThatWasRemoved() {
        var revert = revert("interfaces: [{name: bond9, type: bond, state: absent}]");

        assertThat(entry(revert, "bond9").path("link-aggregation").path("options"))
                .isEqualTo(YAML.readTree("{miimon: 100, primary: eth3}"));
        assertThat(entry(revert, "bond9.30").path("vlan").path("id").asInt()).isEqualTo(30);
    }

    @Test
    void raisesTheMtuOfWhatStandsOnTheInterface() {
        var revert = revert("interfaces: [{name: bond9, type: bond, state: up, mtu: 1400}]");

        assertThat(entry(revert, "bond9.30").path("mtu").asInt()).isEqualTo(1500);
        assertThat(entry(revert, "eth3").path("mtu").asInt()).isEqualTo(1500);
    }

    @Test
    void switchesTheFilterOfAPortOffAgain() {
        var revert =
                revert(
                        "interfaces: [{name: br7, type: linux-bridge, state: up, bridge: {port:"
                                + " [{name: eth4, vlan: {mode: access, tag: 5}}]}}]");

        assertThat(entry(revert, "br7").path("bridge").path("port").path(0).path("vlan"))
                .isEqualTo(YAML.createObjectNode());
    }

    @Test
    void leadsAMappingToItsOldBridge() {
        var revert =
                revert(
                        "ovn: {bridge-mappings: [{localnet: vmnet, bridge: other}, {localnet: new,"
                                + " bridge: br-ex}]}");

        assertThat(revert.path("ovn").path("bridge-mappings"))
                .isEqualTo(
                        YAML.readTree(
                                "[{localnet: new, state: absent}, {localnet: vmnet, bridge: br-ex,"
                                        + " state: present}]"));
    }

    @Test
    void saysNothingOfARemovalOfWhatWasNotThere() {
        assertThat(revert("interfaces: [{name: bond77, type: bond, state: absent}]").isEmpty())
                .isTrue();
    }
}
