package io.plumbline.model.graph;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;
import java.util.HashSet;
import java.util.Set;

/// The MTU of every interface of a layout, with inheritance and defaults: a VLAN has that of its
/// base, a bridge the smallest of its ports, a bond 1500, a NIC that of the bond or bridge on it.
public final class InterfaceMtus {

    public static final Mtu ETHERNET = Mtu.of(1500);

    private final HostLayout layout;

    public InterfaceMtus(HostLayout layout) {
        this.layout = layout;
    }

    public Fact<Mtu> of(String name) {
        return of(name, new HashSet<>());
    }

    private Fact<Mtu> of(String name, Set<String> seen) {
        var found = layout.find(name);
        if (found.isEmpty() || !seen.add(name)) {
            return Fact.defaulted(ETHERNET);
        }
        var on = found.get();
        if (!on.mtu().isUnset()) {
            return on.mtu();
        }
        return switch (on) {
            case Nic _ -> ofController(name, seen);
            case Bond _ -> Fact.defaulted(ETHERNET);
            case VlanInterface vlan -> of(vlan.base(), seen);
            case LinuxBridge _ -> smallestBelow(on, seen);
            case OvsBridge _ -> smallestBelow(on, seen);
            case BrEx _ -> smallestBelow(on, seen);
            case OtherInterface _ -> smallestBelow(on, seen);
        };
    }

    private Fact<Mtu> ofController(String nic, Set<String> seen) {
        return layout.controller(nic)
                .filter(c -> c instanceof Bond || !c.mtu().isUnset())
                .map(c -> of(c.name(), seen))
                .orElse(Fact.defaulted(ETHERNET));
    }

    private Fact<Mtu> smallestBelow(HostInterface bridge, Set<String> seen) {
        return smallest(
                bridge.below().stream().map(name -> of(name, new HashSet<>(seen))).toList());
    }

    /// What the ports of a bridge let through at least.
    public Fact<Mtu> uplink(String bridge) {
        return layout.find(bridge)
                .map(b -> smallest(b.below().stream().map(this::of).toList()))
                .orElse(Fact.defaulted(ETHERNET));
    }

    private static Fact<Mtu> smallest(Iterable<Fact<Mtu>> facts) {
        Fact<Mtu> smallest = Fact.unset();
        for (var fact : facts) {
            if (fact.isMissing()) {
                return fact;
            }
            var least = smallest.ifKnown();
            if (least.isEmpty()
                    || fact.ifKnown().filter(m -> m.compareTo(least.get()) < 0).isPresent()) {
                smallest = fact;
            }
        }
        return smallest.withDefault(ETHERNET);
    }
}
