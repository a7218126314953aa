package io.plumbline.export.manifest.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Why no node takes a document.
class StateProblemsTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static List<String> subjects(String yaml) {
        return StateProblems.of(new StateDocument(YAML.readTree(yaml))).stream()
                .map(StateProblems.Problem::subject)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    eth1      | 'interfaces: [{name: eth1, mtu: jumbo}]'
                    eth1      | 'interfaces: [{name: eth1, mac-address: nobody}]'
                    v5        | 'interfaces: [{name: v5, vlan: {id: 4095}}]'
                    eth1      | 'interfaces: [{name: eth1, ipv4: {address: [{ip: 10.0.0.300, prefix-length: 24}]}}]'
                    eth1      | 'interfaces: [{name: eth1, ipv4: {address: [{ip: "fd00::1", prefix-length: 24}]}}]'
                    eth1      | 'interfaces: [{name: eth1, ipv6: {address: [{ip: "fd00::1", prefix-length: 129}]}}]'
                    bondstorage12345 | 'interfaces: [{name: bondstorage12345}]'
                    route 10.1.0.0/16 | 'routes: {config: [{destination: 10.1.0.0/16, next-hop-address: 10.0.0.1}]}'
                    mapping vmnet     | 'ovn: {bridge-mappings: [{localnet: vmnet}]}'
                    ovs-db            | 'ovs-db: {external_ids: {ovn-bridge-mappings: "a:br-ex"}}'
                    dns-resolver      | 'dns-resolver: {config: {server: [dns.example.org]}}'
                    desiredState      | 'interfaces: "{{ capture.nic.interfaces }}"'
                    """)
    void theSubjectIsNamed(String subject, String document) {
        assertThat(subjects(document)).containsExactly(subject);
    }

    @Test
    void aGoodDocumentHasNone() {
        assertThat(
                        subjects(
                                """
                                interfaces:
                                - {name: eth1, type: ethernet, state: up, mtu: 9000, ipv4: {enabled: true,
                                   address: [{ip: 10.0.0.3, prefix-length: 24}]}}
                                - {name: eth1.5, type: vlan, state: up, vlan: {base-iface: eth1, id: 5}}
                                routes: {config: [{destination: 0.0.0.0/0, next-hop-address: 10.0.0.1,
                                  next-hop-interface: eth1}]}
                                ovn: {bridge-mappings: [{localnet: vmnet, bridge: br-ex}, {localnet: old, state: absent}]}
                                dns-resolver: {config: {server: [10.0.0.1, "fe80::1%eth1"]}}
                                """))
                .isEmpty();
    }
}
