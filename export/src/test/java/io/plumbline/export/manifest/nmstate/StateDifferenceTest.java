package io.plumbline.export.manifest.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What of a document a node does not hold.
class StateDifferenceTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final StateDocument NODE =
            document(
                    """
                    interfaces:
                    - {name: eth1, type: ethernet, state: up, mtu: 1500, mac-address: "02:00:00:00:00:0a",
                       permanent-mac-address: "02:00:00:00:00:0A", ipv4: {enabled: true, dhcp: false,
                       address: [{ip: 10.7.0.10, prefix-length: 24}]}, ipv6: {enabled: false}}
                    - {name: bond9, type: bond, state: up, mtu: 1500, link-aggregation: {mode: 802.3ad,
                       options: {miimon: 140, lacp_rate: fast}, port: [eth1, eth2]}}
                    - {name: br7, type: linux-bridge, state: up, bridge: {port: [{name: bond9,
                       stp-priority: 32, vlan: {mode: trunk, trunk-tags: [{id: 5}, {id: 6}, {id: 7}]}}]}}
                    - {name: br8, type: ovs-bridge, state: up, bridge: {port: [{name: eth3}, {name: p1}]}}
                    - {name: p1, type: ovs-interface, state: up, patch: {peer: p2}}
                    routes:
                      config:
                      - {destination: 10.9.0.0/16, next-hop-address: 10.7.0.1, next-hop-interface: eth1,
                         metric: 150, table-id: 254}
                    ovn: {bridge-mappings: [{localnet: vmnet, bridge: br-ex}]}
                    dns-resolver: {config: {server: [10.0.0.1]}}
                    """);

    private static StateDocument document(String yaml) {
        return new StateDocument(YAML.readTree(yaml));
    }

    private static List<String> paths(String wanted) {
        return StateDifference.of(document(wanted), NODE).items().stream()
                .map(each -> each.subject() + " " + each.path())
                .toList();
    }

    @Test
    void spellingDoesNotCount() {
        assertThat(
                        paths(
                                """
                                interfaces:
                                - {name: eth1, type: ethernet, mac-address: "02:00:00:00:00:0A", mtu: "1500"}
                                - {name: bond9, type: bond, state: up, link-aggregation: {mode: 4,
                                   options: {miimon: "140", lacp_rate: 1}, port: [eth2, eth1]}}
                                - {name: br7, type: linux-bridge, state: up, bridge: {port: [{name: bond9,
                                   vlan: {mode: trunk, trunk-tags: [{id-range: {min: 5, max: 7}}]}}]}}
                                - {name: br8, type: ovs-bridge, state: up, bridge:
                                   {allow-extra-patch-ports: true, port: [{name: eth3}]}}
                                """))
                .isEmpty();
    }

    @Test
    void whatIsLeftOpenDoesNotCount() {
        assertThat(
                        paths(
                                """
                                interfaces:
                                - {name: bond9, type: bond, state: up, ipv4: {enabled: false}}
                                - {name: bond77, type: bond, state: absent}
                                routes: {config: [{destination: 10.9.0.0/16, next-hop-address: 10.7.0.1,
                                  next-hop-interface: eth1}]}
                                """))
                .isEmpty();
    }

    @Test
    void everyValueIsNamed() {
        assertThat(
                        paths(
                                """
                                interfaces:
                                - {name: eth1, type: ethernet, state: up, mtu: 9000, ipv4: {enabled: true,
                                   dhcp: false, address: [{ip: 10.7.0.11, prefix-length: 24}]}}
                                - {name: bond9, type: bond, state: up, link-aggregation:
                                   {mode: active-backup, options: {miimon: 100}, port: [eth1]}}
                                - {name: br7, type: linux-bridge, state: up, bridge: {port: [{name: bond9,
                                   vlan: {mode: access, tag: 5}}]}}
                                - {name: v5, type: vlan, state: up, vlan: {base-iface: bond9, id: 5}}
                                - {name: br8, type: ovs-bridge, state: absent}
                                """))
                .containsExactly(
                        "eth1 mtu",
                        "eth1 ipv4.address",
                        "bond9 link-aggregation.mode",
                        "bond9 link-aggregation.options.miimon",
                        "bond9 link-aggregation.port",
                        "br7 bridge.port.bond9.vlan",
                        "v5 state",
                        "br8 state");
    }

    @Test
    void routesMappingsAndNameServers() {
        assertThat(
                        paths(
                                """
                                routes:
                                  config:
                                  - {destination: 10.8.0.0/16, next-hop-address: 10.7.0.1, next-hop-interface: eth1}
                                  - {destination: 10.9.0.0/16, next-hop-interface: eth1, state: absent}
                                ovn: {bridge-mappings: [{localnet: vmnet, bridge: br8}, {localnet: lab, state: absent}]}
                                dns-resolver: {config: {server: [10.0.0.2]}}
                                """))
                .containsExactly(
                        "10.8.0.0/16 state",
                        "10.9.0.0/16 state",
                        "vmnet bridge",
                        "dns-resolver server");
    }

    @Test
    void aNicIsFoundByItsAddress() {
        assertThat(
                        paths(
                                """
                                interfaces:
                                - {name: stor-a, type: ethernet, state: up, identifier: mac-address,
                                   mac-address: "02:00:00:00:00:0A", mtu: 1500}
                                - {name: bond9, type: bond, state: up, link-aggregation: {port: [stor-a, eth2]}}
                                """))
                .isEmpty();
    }
}
