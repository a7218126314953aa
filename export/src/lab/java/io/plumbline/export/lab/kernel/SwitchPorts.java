package io.plumbline.export.lab.kernel;

import io.plumbline.model.graph.Failure;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.LagKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All ports of all switches, collected while cables are drawn, and what they become: ports of a
/// bridge that filters VLANs, or members of a bond that is such a port.
final class SwitchPorts {

    static final String BRIDGE = "sb";

    /// A port with a cable.
    ///
    /// @param lag key of its LAG; empty: none
    /// @param nativeVlan 0: none
    /// @param other the device at the other end of the cable
    record Port(
            String switchName,
            Device device,
            Device other,
            Failure failure,
            Optional<String> lag,
            LagKind kind,
            VlanSet tagged,
            int nativeVlan,
            Mtu mtu) {}

    /// Ports of one LAG on one switch.
    record LocalLag(String switchName, String key, List<Port> ports, Device device) {
        VlanSet tagged() {
            return ports.stream().map(Port::tagged).reduce(VlanSet.NONE, VlanSet::union);
        }
    }

    private final EmulatedPair pair;
    private final Namespaces namespaces;
    private final List<Port> ports = new ArrayList<>();
    private final Map<String, LocalLag> lags = new LinkedHashMap<>();
    private VlanSet used = VlanSet.NONE;

    SwitchPorts(EmulatedPair pair, Namespaces namespaces) {
        this.pair = pair;
        this.namespaces = namespaces;
    }

    void add(Port port) {
        ports.add(port);
    }

    List<Port> all() {
        return ports;
    }

    Iterable<LocalLag> lags() {
        return lags.values();
    }

    /// A LAG has one MTU on a switch: the smallest of its ports.
    Mtu mtu(String switchName, Optional<String> lag, Mtu own) {
        return lag.isEmpty()
                ? own
                : ports.stream()
                        .filter(p -> p.switchName().equals(switchName) && p.lag().equals(lag))
                        .map(Port::mtu)
                        .min(Mtu::compareTo)
                        .orElse(own);
    }

    /// @param used VLANs that occur in the design: ports that take all are put into these only
    void write(VlanSet used, Lines lines) {
        this.used = used;
        for (var name : namespaces.ofSwitches()) {
            lines.add("bridge", name, BRIDGE, "filter", 0);
            lines.add("up", name, BRIDGE);
        }
        for (var port : ports) {
            port.lag()
                    .ifPresentOrElse(
                            key -> lag(port.switchName(), key).ports().add(port),
                            () -> single(port, lines));
        }
        lags.values().forEach(lag -> write(lag, lines));
    }

    private LocalLag lag(String switchName, String key) {
        return lags.computeIfAbsent(
                switchName + " " + key,
                _ ->
                        new LocalLag(
                                switchName,
                                key,
                                new ArrayList<>(),
                                new Device(namespaces.ofSwitch(switchName), "lag" + lags.size())));
    }

    private void single(Port port, Lines lines) {
        var mtu = mtu(port.switchName(), port.lag(), port.mtu());
        lines.add("mtu", port.device(), mtu);
        bridgePort(port.device(), port.tagged(), port.nativeVlan(), lines);
        pair.mark(port, port.device(), lines);
    }

    private void write(LocalLag lag, Lines lines) {
        var first = lag.ports().getFirst();
        if (lag.ports().stream().anyMatch(p -> p.nativeVlan() != first.nativeVlan())) {
            throw new NotEmulatedException("a LAG with several native VLANs on one switch");
        }
        var mtu = mtu(first.switchName(), first.lag(), first.mtu());
        if (first.kind() == LagKind.LACP) {
            lines.add(
                    "bond",
                    lag.device(),
                    mtu,
                    "mode=802.3ad",
                    "miimon=100",
                    "lacp_rate=fast",
                    "xmit_hash_policy=layer3+4",
                    "ad_actor_system=" + pair.systemOf(first.switchName()),
                    "ad_user_port_key=" + pair.portKey(lag.key()));
        } else {
            lines.add(
                    "bond",
                    lag.device(),
                    mtu,
                    "mode=balance-xor",
                    "miimon=100",
                    "xmit_hash_policy=layer3+4");
        }
        for (var port : lag.ports()) {
            lines.add("enslave", port.device(), lag.device().name());
            var lacks = lag.tagged().minus(port.tagged()).intersection(used);
            if (!lacks.isEmpty()) {
                lines.add("drop", port.device(), lacks);
            }
        }
        bridgePort(lag.device(), lag.tagged(), first.nativeVlan(), lines);
        pair.mark(first, lag.device(), lines);
        if (pair.isOnBoth(lag, ports)) {
            lines.add("shield", lag.device());
        }
    }

    private void bridgePort(Device device, VlanSet tagged, int nativeVlan, Lines lines) {
        lines.add("enslave", device, BRIDGE);
        lines.add("up", device);
        var others = tagged.intersection(used).minus(VlanSet.of(nativeVlan));
        if (!others.isEmpty() || nativeVlan > 0) {
            lines.add("vlans", device, others.isEmpty() ? "-" : others, nativeVlan);
        }
    }
}
