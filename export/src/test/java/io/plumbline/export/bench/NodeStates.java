package io.plumbline.export.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes what `kubectl get nodenetworkstates -o json` prints of a large cluster: hosts with eight
/// NICs in four bonds, and the hundreds of veth interfaces that make a state 200 kB long.
public final class NodeStates {

    private static final int PODS = 600;

    private NodeStates() {}

    static void write(int hosts, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[\n");
            for (var host = 1; host <= hosts; host++) {
                state(host, out);
                out.write(host < hosts ? ",\n" : "\n");
            }
            out.write("]}\n");
        }
    }

    /// One of these states alone.
    public static String state(int host) {
        var text = new StringWriter();
        try {
            state(host, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void state(int host, Writer out) throws IOException {
        out.write(
                """
                {"apiVersion":"nmstate.io/v1beta1","kind":"NodeNetworkState",
                "metadata":{"name":"worker-%d"},"status":{"currentState":{"interfaces":[
                """
                        .formatted(host));
        out.write(String.join(",\n", interfaces(host)));
        out.write("\n]},\"lastSuccessfulUpdateTime\":\"2026-11-01T08:00:00Z\"}}");
    }

    private static List<String> interfaces(int host) {
        var all = new ArrayList<String>();
        for (var bond = 0; bond < 4; bond++) {
            for (var port = 0; port < 2; port++) {
                all.add(nic(host, bond, port));
            }
            all.add(bond(bond));
        }
        all.add(vlan(host, 210));
        all.add(vlan(host, 220));
        all.add(bridge());
        for (var pod = 0; pod < PODS; pod++) {
            all.add(veth(host, pod));
        }
        return all;
    }

    private static String mac(int host, int number) {
        return "02:%02X:%02X:00:%02X:%02X"
                .formatted(host / 256, host % 256, number / 256, number % 256);
    }

    private static String nic(int host, int bond, int port) {
        return """
        {"name":"ens%df%d","type":"ethernet","state":"up","controller":"bond%d",
        "mac-address":"%s","permanent-mac-address":"%s","mtu":9000,
        "ethernet":{"speed":25000,"duplex":"full","auto-negotiation":false},
        "ipv4":{"enabled":false},"ipv6":{"enabled":false}}\
        """
                .formatted(
                        bond, port, bond, mac(host, 2 * bond + port), mac(host, 2 * bond + port));
    }

    private static String bond(int bond) {
        return """
        {"name":"bond%d","type":"bond","state":"up","mtu":9000,
        "link-aggregation":{"mode":"802.3ad","port":["ens%df0","ens%df1"],
        "options":{"miimon":100}},"ipv4":{"enabled":false},"ipv6":{"enabled":false}}\
        """
                .formatted(bond, bond, bond);
    }

    private static String vlan(int host, int id) {
        return """
        {"name":"bond2.%d","type":"vlan","state":"up","mtu":9000,
        "vlan":{"id":%d,"base-iface":"bond2"},"ipv4":{"enabled":true,"dhcp":false,
        "address":[{"ip":"10.%d.%d.%d","prefix-length":16}]}}\
        """
                .formatted(id, id, id, host / 250, host % 250 + 1);
    }

    private static String bridge() {
        return """
        {"name":"br-vm","type":"linux-bridge","state":"up","mtu":9000,
        "bridge":{"options":{"stp":{"enabled":false}},"port":[{"name":"bond1",
        "vlan":{"mode":"trunk","trunk-tags":[{"id-range":{"min":101,"max":200}}]}}]}}\
        """;
    }

    private static String veth(int host, int pod) {
        return """
        {"name":"veth%04x%04x","type":"veth","state":"up","accept-all-mac-addresses":false,
        "mac-address":"%s","mtu":1400,"min-mtu":68,"max-mtu":65535,"controller":"ovs-system",
        "veth":{"peer":"eth0"},"ipv4":{"enabled":false},
        "ipv6":{"enabled":false},"wait-ip":"any","mptcp":{"address-flags":[]}}\
        """
                .formatted(host, pod, mac(host, 100 + pod));
    }
}
