package io.plumbline.model.edit;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.ExternalPort;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Edits of cables and of the ports they end in.
public final class Cabling {

    private Cabling() {}

    /// Cables a slot of every host of a class to a switch, from the given port on or in the next
    /// free ones. Settings of the port before go along.
    public static Edit cable(
            String hostClass, String slot, String switchName, Optional<String> firstPort) {
        return Edit.of(
                "Cable " + slot + " to " + switchName,
                before -> {
                    var hosts = hostsOf(before, hostClass);
                    var without =
                            before.withHostClass(
                                    hostClass, c -> c.withCabling(c.cabling().without(slot)));
                    var port =
                            firstPort.orElseGet(() ->
                                    new FreePorts(without)
                                            .next(switchName, Math.max(1, hosts))
                                            .getFirst());
                    return before.withHostClass(hostClass, c -> cabled(c, slot, switchName, port));
                });
    }

    private static HostClass cabled(HostClass c, String slot, String switchName, String port) {
        var settings = c.cabling().get(slot).map(CableRule::wanted).orElse(PortSettings.UNSET);
        return c.withCabling(
                c.cabling().with(CableRule.of(slot, switchName, port).withWanted(settings)));
    }

    private static int hostsOf(Topology in, String hostClass) {
        return (int) in.hosts().stream().filter(h -> h.hostClass().equals(hostClass)).count();
    }

    /// Pulls the cables of a slot.
    public static Edit uncable(String hostClass, String slot) {
        return Edit.of(
                "Pull the cables of " + slot,
                before ->
                        before.withHostClass(
                                hostClass, c -> c.withCabling(c.cabling().without(slot))));
    }

    /// A cable from an external to a switch.
    public static Edit external(String external, String switchName) {
        return Edit.of(
                "Cable " + external + " to " + switchName,
                before -> {
                    var port = new FreePorts(before).next(switchName, 1).getFirst();
                    return before.withExternals(all ->
                            all.replacing(
                                    external,
                                    e -> {
                                        var ports = new ArrayList<>(e.ports());
                                        ports.add(
                                                new ExternalPort(
                                                        switchName,
                                                        Optional.of(port),
                                                        PortSettings.UNSET,
                                                        Optional.empty()));
                                        return Shape.with(e, "ports", List.copyOf(ports));
                                    }));
                });
    }

    /// Changes the wanted settings of the ports behind a slot: of the whole class, and of hosts that
    /// have settings of their own there.
    public static Edit ports(
            String label, String hostClass, String slot, UnaryOperator<PortSettings> change) {
        return Edit.of(
                label,
                before ->
                        before.withHostClass(
                                        hostClass,
                                        c ->
                                                c.withCabling(
                                                        c.cabling()
                                                                .replacing(
                                                                        slot,
                                                                        r ->
                                                                                r.withWanted(
                                                                                        change
                                                                                                .apply(
                                                                                                        r
                                                                                                                .wanted())))))
                                .withHosts(hosts -> {
                                    var changed = hosts;
                                    for (var host : hosts) {
                                        if (host.hostClass().equals(hostClass)
                                                && ownPort(host, slot).isPresent()) {
                                            var after = changedPort(before, host, slot, change);
                                            changed = changed.with(after);
                                        }
                                    }
                                    return changed;
                                }));
    }

    private static Optional<HostOverride> ownPort(Host host, String slot) {
        return host.overrides().get(OverridePart.PORT.word() + " " + slot);
    }

    /// Changes the wanted settings of the port of one host.
    public static Edit port(
            String label, String host, String slot, UnaryOperator<PortSettings> change) {
        return Edit.of(
                label,
                before ->
                        before.withHosts(hosts ->
                                hosts.replacing(host, h -> changedPort(before, h, slot, change))));
    }

    private static Host changedPort(
            Topology in, Host host, String slot, UnaryOperator<PortSettings> change) {
        var cable = in.effectiveHosts().get(host.name()).flatMap(h -> h.cable(slot));
        if (cable.isEmpty()) {
            return host;
        }
        var before = cable.map(HostCable::wanted).orElse(PortSettings.UNSET);
        var after = change.apply(before);
        var old = ownPort(host, slot);
        var override = old.orElse(HostOverride.changed(OverridePart.PORT, slot, Map.of()));
        for (var attribute : Shape.of(PortSettings.class).attributes()) {
            var value = Shape.of(after).get(after, attribute.name());
            if (!value.equals(Shape.of(before).get(before, attribute.name()))) {
                override = override.with(attribute.name(), value);
            }
        }
        return override.changes().isEmpty()
                ? host
                : host.withOverrides(host.overrides().with(override));
    }

    /// The ports behind a slot admit a VLAN with tag.
    public static Edit tag(String hostClass, String slot, VlanId vlan) {
        return ports(
                "Add VLAN " + vlan + " to the ports of " + slot,
                hostClass,
                slot,
                p -> p.withTagged(plus(p.tagged(), vlan)));
    }

    /// What is known to be tagged, and the VLAN.
    public static VlanSet plus(Fact<VlanSet> tagged, VlanId vlan) {
        return tagged.ifKnown().orElse(VlanSet.NONE).plus(vlan);
    }

    /// The slots whose cables lie below an interface of a class.
    public static List<String> slotsBelow(Topology in, ElementId carrier) {
        return in.hostClasses()
                .get(carrier.owner())
                .map(c ->
                        HostLayout.of(c, Elements.empty()).nicsBelow(carrier.name()).stream()
                                .map(n -> n.name())
                                .filter(c.cabling()::has)
                                .toList())
                .orElse(List.of());
    }
}
