package io.plumbline.export.observe;

import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.Neighbour;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes switches and cables of what LLDP heard. A chassis is one switch, by its system name where it
/// has one; what a switch does not announce stays missing.
final class FabricAssembly {

    private static final String NOT_READ = "the switch was not read";
    private static final PortSettings UNREAD = unread();

    private static PortSettings unread() {
        var settings = PortSettings.UNSET;
        for (var attribute : List.of("tagged", "nativeVlan", "mtu", "lag")) {
            settings = Shape.with(settings, attribute, Fact.missing(NOT_READ));
        }
        return settings;
    }

    private record Socket(String switchName, Optional<String> port) {}

    private final Map<String, ObservedHost> observed = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private Elements<Switch> switches = Elements.empty();
    private Elements<HostClass> classes;
    private Elements<Host> hosts;

    FabricAssembly(List<ObservedHost> observedHosts, HostAssembly assembly) {
        observedHosts.forEach(host -> observed.put(host.name(), host));
        classes = assembly.classes();
        hosts = assembly.hosts();
        for (var hostClass : assembly.classes()) {
            cable(
                    hostClass,
                    assembly.hosts().stream()
                            .filter(host -> host.hostClass().equals(hostClass.name()))
                            .toList());
        }
    }

    Elements<Switch> switches() {
        return switches;
    }

    Elements<HostClass> classes() {
        return classes;
    }

    Elements<Host> hosts() {
        return hosts;
    }

    private void cable(HostClass hostClass, List<Host> members) {
        Elements<CableRule> cabling = Elements.empty();
        var overrides = new LinkedHashMap<String, List<HostOverride>>();
        for (var nic : hostClass.nics()) {
            var sockets = new LinkedHashMap<Host, Socket>();
            for (var host : members) {
                socket(host, nic.name()).ifPresent(socket -> sockets.put(host, socket));
            }
            if (sockets.isEmpty()) {
                continue;
            }
            var rule = rule(nic.name(), members, sockets);
            cabling = cabling.with(rule);
            for (var host : members) {
                exception(rule, host, Optional.ofNullable(sockets.get(host)))
                        .ifPresent(override ->
                                overrides
                                        .computeIfAbsent(host.name(), _ -> new ArrayList<>())
                                        .add(override));
            }
        }
        var cabled = cabling;
        classes = classes.replacing(hostClass.name(), each -> each.withCabling(cabled));
        overrides.forEach((name, list) ->
                hosts =
                        hosts.replacing(
                                name, host -> host.withOverrides(host.overrides().withAll(list))));
    }

    /// Counts up from the first host with a cable, as if the hosts before it had the ports before.
    private static CableRule rule(String nic, List<Host> members, Map<Host, Socket> sockets) {
        for (var host : members) {
            var socket = sockets.get(host);
            if (socket != null && host.ordinal() == 1) {
                return cable(nic, socket.switchName(), socket.port().orElse(""));
            }
        }
        return cable(nic, sockets.values().iterator().next().switchName(), "");
    }

    private static Optional<HostOverride> exception(
            CableRule rule, Host host, Optional<Socket> socket) {
        if (socket.isEmpty()) {
            return Optional.of(HostOverride.absent(OverridePart.CABLE, rule.slot()));
        }
        var changes = new LinkedHashMap<String, Object>();
        if (!socket.get().switchName().equals(rule.switchName())) {
            changes.put("switchName", socket.get().switchName());
        }
        if (!socket.get().port().equals(rule.port(host.ordinal()))) {
            changes.put("port", socket.get().port());
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(HostOverride.changed(OverridePart.CABLE, rule.slot(), changes));
    }

    private Optional<Socket> socket(Host host, String nic) {
        return Optional.ofNullable(observed.get(host.name()))
                .flatMap(each -> Optional.ofNullable(each.neighbours().get(nic)))
                .filter(each -> each.systemName().isPresent() || each.chassisId().isPresent())
                .map(each -> new Socket(switchOf(each), each.portId()));
    }

    private String switchOf(Neighbour neighbour) {
        var identity = neighbour.chassisId().or(neighbour::systemName).orElseThrow();
        var known = names.get(identity);
        if (known != null) {
            return known;
        }
        var wanted = neighbour.systemName().orElse(identity);
        var name = wanted;
        for (var i = 2; switches.has(name); i++) {
            name = wanted + "~" + i;
        }
        names.put(identity, name);
        switches = switches.with(unread(name));
        return name;
    }

    /// LLDP names a switch and says little about it.
    private static Switch unread(String name) {
        var reason = "LLDP does not tell";
        var each = Switch.named(name);
        each = Shape.with(each, "mtu", Fact.missing(reason));
        each = Shape.with(each, "spanningTree", Fact.missing(reason));
        return Shape.with(each, "vlans", Fact.missing(reason));
    }

    /// Nobody read the switch: what its port is set to is not known, which is not the same as nothing.
    private static CableRule cable(String nic, String switchName, String port) {
        return CableRule.of(nic, switchName, port).withWanted(UNREAD);
    }
}
