package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.SwitchPorts.LocalLag;
import io.plumbline.export.lab.kernel.SwitchPorts.Port;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How two bridges behave as an MLAG pair. This is our model of such pairs, not the kernel's:
///
/// - both speak LACP as one system, with one key per LAG, so that a host sees one partner;
/// - frames from the peer link teach no addresses and are marked;
/// - a marked frame does not leave by a LAG that both switches have members of: the other switch
///   served it already (the LAG is shielded);
/// - when a switch has lost all its members of such a LAG, the other one serves it alone (its shield
///   is taken down);
/// - the switches of a pair tell each other where an address moved to: here they forget all addresses
///   before each measurement;
/// - a peer link of several cables is a static LAG: with one system on both ends LACP would take it
///   for a loop.
final class EmulatedPair {

    /// The LAG of all cables of the peer link.
    static final String PEER = "peer";

    private final Topology topology;
    private final List<String> systems = new ArrayList<>();
    private final Map<String, Integer> portKeys = new HashMap<>();

    EmulatedPair(Topology topology) {
        this.topology = topology;
    }

    /// The pair that a switch belongs to, or the switch itself.
    String sideOf(String switchName) {
        return topology.switches()
                .get(switchName)
                .flatMap(Switch::mlagPair)
                .map(pair -> "pair " + pair)
                .orElse(switchName);
    }

    boolean isPair(String a, String b) {
        return !a.equals(b) && sideOf(a).equals(sideOf(b));
    }

    /// What both switches call themselves in LACP.
    String systemOf(String switchName) {
        var side = sideOf(switchName);
        if (!systems.contains(side)) {
            systems.add(side);
        }
        return "02:aa:00:00:00:%02x".formatted(systems.indexOf(side) + 1);
    }

    int portKey(String lag) {
        return portKeys.computeIfAbsent(lag, _ -> portKeys.size() + 1);
    }

    void tellEachOther(Namespaces namespaces, Lines lines) {
        var bridges =
                topology.switches().stream()
                        .filter(s -> s.mlagPair().isPresent())
                        .map(s -> new Device(namespaces.ofSwitch(s.name()), SwitchPorts.BRIDGE))
                        .map(Device::toString)
                        .toList();
        if (!bridges.isEmpty()) {
            lines.add("forget", String.join(" ", bridges));
        }
    }

    /// Marks what comes in by the peer link.
    void mark(Port port, Device device, Lines lines) {
        if (isPeer(port)) {
            lines.add("marked", device);
        }
    }

    private static boolean isPeer(Port port) {
        return port.lag().filter(PEER::equals).isPresent();
    }

    /// Whether the other switch of the pair has members of the LAG too.
    boolean isOnBoth(LocalLag lag, List<Port> ports) {
        return !lag.key().equals(PEER) && ports.stream().anyMatch(p -> isTwinOf(lag, p));
    }

    private boolean isTwinOf(LocalLag lag, Port port) {
        return isPair(port.switchName(), lag.switchName())
                && port.lag().filter(lag.key()::equals).isPresent();
    }

    /// The LAGs without shield while these devices are down.
    Set<Device> unshielded(SwitchPorts ports, Set<Device> down) {
        var open = new LinkedHashSet<Device>();
        for (var lag : ports.lags()) {
            var twins = ports.all().stream().filter(p -> isTwinOf(lag, p)).toList();
            var lost =
                    twins.stream()
                            .allMatch(p -> down.contains(p.device()) || down.contains(p.other()));
            if (!lag.key().equals(PEER) && !twins.isEmpty() && lost) {
                open.add(lag.device());
            }
        }
        return open;
    }
}
